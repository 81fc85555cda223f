using Netvaerk.GraphQL.Execution.Planning;
using Netvaerk.GraphQL.Execution.Running;

namespace Netvaerk.GraphQL.Execution.Answers;

/// <summary>The errors of an answer in the order in which the fields stand, as many as one answer may hold.</summary>
internal sealed class ErrorLog(RunContext run)
{
    private List<GraphQLError>? errors;

    /// <summary>The errors kept.</summary>
    public IReadOnlyList<GraphQLError> Errors => errors ?? (IReadOnlyList<GraphQLError>)[];

    /// <summary>Keeps what a field failed with.</summary>
    /// <exception cref="OperationCanceledException">The field gave up because the operation has had its time, or nobody waits for it any more.</exception>
    public void Add(FieldPlan field, Exception cause, AnswerPath path)
    {
        if (cause is OperationCanceledException)
            run.ThrowIfOverdue();
        errors ??= [];
        if (errors.Count >= run.Engine.Options.MaxErrors)
            return;
        var error = run.Engine.Errors.Map(cause, run.Request.Services);
        errors.Add(error with
        {
            Path = path.ToList(),
            Locations = error.Locations.Count > 0 ? error.Locations : [.. field.Nodes.Select(LocationOf)],
        });
    }

    private static ErrorLocation LocationOf(Language.FieldNode node) => new(node.Location.Line, node.Location.Column);
}
