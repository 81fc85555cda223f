using Netvaerk.GraphQL.Execution.Output;
using Netvaerk.GraphQL.Execution.Planning;
using Netvaerk.GraphQL.Execution.Running;

namespace Netvaerk.GraphQL.Execution.Answers;

/// <summary>The answer of one operation while it is being written.</summary>
internal sealed class Answer
{
    private readonly AnswerBuffer buffer = new();
    private readonly AnswerWriter writer;
    private readonly ErrorLog errors;
    private readonly int start;
    private int open;
    private bool isNull;

    /// <summary>An answer without data as yet.</summary>
    public Answer(RunContext run)
    {
        errors = new ErrorLog(run);
        writer = new AnswerWriter(buffer, errors);
        buffer.Write("{\"data\":"u8);
        start = buffer.Position;
    }

    /// <summary>Whether a field failed.</summary>
    public bool HasErrors => errors.Errors.Count > 0;

    /// <summary>Writes all data of a root whose fields are resolved.</summary>
    public void WriteData(RowSet root) => isNull = !writer.WriteObject(root, 0);

    /// <summary>Begins an object whose fields come one by one.</summary>
    public void Begin()
    {
        buffer.Write((byte)'{');
        open = buffer.Position;
    }

    /// <summary>Writes one field of the root as it is now. False when its null takes the root with it.</summary>
    public bool WriteField(RowSet root, FieldPlan field)
    {
        isNull = !writer.WriteField(root, 0, field, open);
        return !isNull;
    }

    /// <summary>Ends the object begun.</summary>
    public void End()
    {
        if (!isNull)
            buffer.Write((byte)'}');
    }

    /// <summary>Completes the answer. Errors go first where there are any, as the specification asks.</summary>
    public GraphQLResult Finish(OperationKinds kind, Action<AnswerBuffer>? extensions)
    {
        if (isNull)
        {
            buffer.Rewind(start);
            buffer.WriteNull();
        }

        extensions?.Invoke(buffer);
        buffer.Write((byte)'}');
        return HasErrors
            ? new GraphQLResult(WithErrors(), ResultStatus.ExecutedWithErrors, kind) { Errors = errors.Errors }
            : new GraphQLResult(buffer, ResultStatus.Executed, kind);
    }

    /// <summary>Gives the buffer back when the answer is not to leave.</summary>
    public void Discard() => buffer.Dispose();

    private AnswerBuffer WithErrors()
    {
        var whole = new AnswerBuffer();
        whole.Write((byte)'{');
        ErrorJson.Write(errors.Errors, whole);
        whole.Write((byte)',');
        whole.Write(buffer.Written.Span[1..]);
        buffer.Dispose();
        return whole;
    }
}
