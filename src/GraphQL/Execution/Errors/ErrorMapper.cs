using Microsoft.Extensions.Logging;

namespace Netvaerk.GraphQL.Execution;

/// <summary>Makes of an exception what a client may read. What nobody knows is logged and masked.</summary>
internal sealed partial class ErrorMapper(IReadOnlyList<IErrorFilter> filters, ILogger logger)
{
    /// <summary>The error for an exception, without path and locations.</summary>
    public GraphQLError Map(Exception exception, IServiceProvider services)
    {
        switch (exception)
        {
            case FieldErrorException own:
                return own.Error;
            case GraphQLException known:
                return new GraphQLError(known.Message) { Code = known.Code, Extensions = known.Extensions };
        }

        foreach (var filter in filters)
        {
            if (filter.Map(exception, services) is { } mapped)
                return mapped;
        }

        LogMasked(exception);
        return new GraphQLError("Something went wrong here. It has been noted.") { Code = ErrorCodes.Internal };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A resolver failed; the client was told INTERNAL.")]
    private partial void LogMasked(Exception exception);
}
