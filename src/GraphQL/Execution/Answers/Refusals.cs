using Netvaerk.GraphQL.Execution.Output;

namespace Netvaerk.GraphQL.Execution.Answers;

/// <summary>Answers without data.</summary>
internal static class Refusals
{
    /// <summary>An answer that holds errors only.</summary>
    public static GraphQLResult Refuse(
        IReadOnlyList<GraphQLError> errors, ResultStatus status = ResultStatus.Refused, OperationKinds kind = OperationKinds.None)
    {
        var buffer = new AnswerBuffer();
        buffer.Write((byte)'{');
        ErrorJson.Write(errors, buffer);
        buffer.Write((byte)'}');
        return new GraphQLResult(buffer, status, kind) { Errors = errors };
    }

    /// <summary>An answer that holds one error only.</summary>
    public static GraphQLResult Refuse(
        string message, string code, ResultStatus status = ResultStatus.Refused, OperationKinds kind = OperationKinds.None) =>
        Refuse([new GraphQLError(message) { Code = code }], status, kind);

    /// <summary>Validation knows no rule against an operation that has no root type, so execution begins, and ends there.</summary>
    public static GraphQLResult NoRoot(string message, OperationKinds kind)
    {
        IReadOnlyList<GraphQLError> errors = [new GraphQLError(message) { Code = ErrorCodes.UnknownOperation }];
        var buffer = new AnswerBuffer();
        buffer.Write((byte)'{');
        ErrorJson.Write(errors, buffer);
        buffer.Write(",\"data\":null}"u8);
        return new GraphQLResult(buffer, ResultStatus.ExecutedWithErrors, kind) { Errors = errors };
    }
}
