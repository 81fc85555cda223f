using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Validation;

/// <summary>A place where a variable stands, what is expected there, and the type of the value that it is a part of.</summary>
internal readonly record struct VariableUsage(VariableNode Node, InputPosition Expected, GraphQLType? Outer);

/// <summary>Which variables an operation uses, in itself and in the fragments that it reaches.</summary>
internal sealed class VariableUsages(ValidationContext context)
{
    private readonly Dictionary<ExecutableDefinitionNode, List<VariableUsage>> direct = [];
    private readonly Dictionary<OperationDefinitionNode, List<VariableUsage>> reached = [];

    /// <summary>The operation's own usages, then those of the fragments it reaches.</summary>
    public List<VariableUsage> Of(OperationDefinitionNode operation)
    {
        if (reached.TryGetValue(operation, out var known))
            return known;
        var usages = new List<VariableUsage>(In(operation));
        foreach (var fragment in FragmentReach.From(context, [operation]))
            usages.AddRange(In(fragment));
        return reached[operation] = usages;
    }

    private List<VariableUsage> In(ExecutableDefinitionNode definition)
    {
        if (direct.TryGetValue(definition, out var known))
            return known;
        // A walk of its own, since a fragment may stand after the operation that uses it.
        var here = new TypePosition(context.Schema);
        var collector = new Collector(here);
        new Walker(here, [collector]).Walk(definition);
        return direct[definition] = collector.Found;
    }

    private sealed class Collector(TypePosition here) : IEnter<VariableNode>, IEnter<VariableDefinitionNode>, ILeave<VariableDefinitionNode>
    {
        private bool declaring;

        public List<VariableUsage> Found { get; } = [];

        public void Enter(VariableDefinitionNode node) => declaring = true;

        public void Leave(VariableDefinitionNode node) => declaring = false;

        public void Enter(VariableNode node)
        {
            if (!declaring)
                Found.Add(new(node, here.Input, here.OuterInput.Type));
        }
    }
}
