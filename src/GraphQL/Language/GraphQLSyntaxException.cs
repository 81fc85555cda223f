namespace Netvaerk.GraphQL.Language;

/// <summary>The text is no GraphQL document. The only thing that parsing throws.</summary>
internal sealed class GraphQLSyntaxException(string message, Location location) : Exception($"Syntax Error: {message}")
{
    public Location Location { get; } = location;
}
