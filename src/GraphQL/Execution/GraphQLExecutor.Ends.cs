using Microsoft.Extensions.Logging;
using Netvaerk.GraphQL.Execution.Answers;
using Netvaerk.GraphQL.Execution.Documents;
using Netvaerk.GraphQL.Execution.Output;

namespace Netvaerk.GraphQL.Execution;

internal sealed partial class GraphQLExecutor
{
    private Action<AnswerBuffer>? ExtensionsOf(StartedOperation operation, GraphQLRequest request)
    {
        if (!engine.Options.ReportCost && !request.ReportCost)
            return null;
        return output =>
        {
            output.Write(",\"extensions\":{\"cost\":{\"total\":"u8);
            output.WriteInteger(operation.Cost);
            output.Write(",\"limit\":"u8);
            output.WriteInteger(engine.Options.MaxCost);
            output.Write("}}"u8);
        };
    }

    /// <summary>Whatever a request makes of the engine, it gets an answer, and the fault is known.</summary>
    private GraphQLResult Broken(Exception cause)
    {
        LogBroken(cause);
        return Refusals.Refuse("Something went wrong here. It has been noted.", ErrorCodes.Internal, ResultStatus.Broken);
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The GraphQL engine failed on a request.")]
    private partial void LogBroken(Exception cause);
}
