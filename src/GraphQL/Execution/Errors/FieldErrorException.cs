namespace Netvaerk.GraphQL.Execution;

/// <summary>Carries an error of the executor itself to the field where it belongs.</summary>
internal sealed class FieldErrorException(GraphQLError error) : Exception(error.Message)
{
    /// <summary>What the client reads.</summary>
    public GraphQLError Error => error;
}
