namespace Netvaerk.GraphQL.Execution;

/// <summary>Stands in a column where a value could not be found; becomes an error if the answer reaches it.</summary>
internal sealed class FieldFailure(Exception cause)
{
    /// <summary>What was thrown.</summary>
    public Exception Cause => cause;
}
