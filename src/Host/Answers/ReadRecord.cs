namespace Netvaerk.Host.Answers;

/// <summary>Writes the record of what an operation has read before its answer leaves; where that fails, nothing of it leaves.</summary>
internal sealed class ReadRecord(Reads reads) : IAnswerGuard
{
    /// <inheritdoc/>
    public async ValueTask<GraphQLError?> Release(AnsweredOperation operation, CancellationToken cancellationToken)
    {
        try
        {
            await reads.Write(operation.Name ?? operation.Kind, cancellationToken);
            return null;
        }
        catch (DomainError error)
        {
            return DomainErrors.Of(error);
        }
    }
}
