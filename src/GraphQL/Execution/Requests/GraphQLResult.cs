using Netvaerk.GraphQL.Execution.Output;

namespace Netvaerk.GraphQL.Execution;

/// <summary>An answer as the bytes that go out; disposing gives its buffer back.</summary>
internal sealed class GraphQLResult(AnswerBuffer buffer, ResultStatus status, OperationKinds kind) : IDisposable
{
    /// <summary>The whole answer, UTF-8 JSON; valid until disposed.</summary>
    public ReadOnlyMemory<byte> Body => buffer.Written;

    /// <summary>How it went, for the status code.</summary>
    public ResultStatus Status => status;

    /// <summary>What was asked for; none when that could not be told.</summary>
    public OperationKinds Kind => kind;

    /// <summary>Why the request was refused, when there is no data.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; init; } = [];

    /// <inheritdoc/>
    public void Dispose() => buffer.Dispose();
}

/// <summary>How a request went.</summary>
internal enum ResultStatus
{
    /// <summary>Executed without an error.</summary>
    Executed,

    /// <summary>Executed; the answer holds data (perhaps null) and errors.</summary>
    ExecutedWithErrors,

    /// <summary>Refused before execution began: syntax, validation, limits, variables.</summary>
    Refused,

    /// <summary>Refused because the transport does not allow this kind of operation.</summary>
    KindNotAllowed,

    /// <summary>Took longer than it may.</summary>
    TimedOut,

    /// <summary>Replaced as a whole by <see cref="BeforeAnswer"/>.</summary>
    Withheld,

    /// <summary>The engine itself failed; the fault is logged.</summary>
    Broken,
}
