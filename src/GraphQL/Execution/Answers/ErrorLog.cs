using Netvaerk.GraphQL.Execution.Planning;
using Netvaerk.GraphQL.Execution.Running;

namespace Netvaerk.GraphQL.Execution.Answers;

/// <summary>The errors of an answer in the order in which the fields stand, as many as one answer may hold.</summary>
internal sealed class ErrorLog(Engine engine, IServiceProvider services)
{
    private List<GraphQLError>? errors;

    /// <summary>The errors kept.</summary>
    public IReadOnlyList<GraphQLError> Errors => errors ?? (IReadOnlyList<GraphQLError>)[];

    /// <summary>Keeps what a field failed with.</summary>
    public void Add(FieldPlan field, Exception cause, AnswerPath path)
    {
        errors ??= [];
        if (errors.Count >= engine.Options.MaxErrors)
            return;
        var error = engine.Errors.Map(cause, services);
        errors.Add(error with
        {
            Path = path.ToList(),
            Locations = error.Locations.Count > 0 ? error.Locations : [.. field.Nodes.Select(LocationOf)],
        });
    }

    private static ErrorLocation LocationOf(Language.FieldNode node) => new(node.Location.Line, node.Location.Column);
}
