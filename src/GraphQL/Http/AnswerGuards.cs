using Microsoft.Extensions.DependencyInjection;
using Netvaerk.GraphQL.Execution;

namespace Netvaerk.GraphQL.Http;

/// <summary>Asks the request's guards one after the other.</summary>
internal static class AnswerGuards
{
    public static async ValueTask<GraphQLError?> Ask(ExecutedOperation operation, CancellationToken cancellation)
    {
        var answered = new AnsweredOperation(operation.Kind.ToString().ToLowerInvariant(), operation.Name, operation.HasErrors);
        foreach (var guard in operation.Services.GetServices<IAnswerGuard>())
        {
            if (await guard.Release(answered, cancellation) is { } error)
                return error;
        }

        return null;
    }
}
