using System.Runtime.CompilerServices;
using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation;

/// <summary>
/// How many fields a document has when every fragment is written out where it is spread. Each fragment is counted once, so that
/// thirty fragments that each spread the next one twice are seen to be a billion fields without looking at them.
/// </summary>
internal sealed class ExpansionWeight
{
    private readonly ValidationContext context;
    private readonly Dictionary<FragmentDefinitionNode, long> fragments = [];

    private ExpansionWeight(ValidationContext context) => this.context = context;

    public static bool Exceeds(ValidationContext context, long limit)
    {
        if (limit == long.MaxValue)
            return false;
        var weight = new ExpansionWeight(context);
        var total = 0L;
        foreach (var definition in context.Document.Definitions.OfType<ExecutableDefinitionNode>())
        {
            var own = definition is FragmentDefinitionNode fragment ? weight.OfFragment(fragment) : weight.Of(definition.SelectionSet);
            total = Add(total, definition is OperationDefinitionNode ? own : 0);
            if (own > limit || total > limit)
                return true;
        }

        return false;
    }

    private long OfFragment(FragmentDefinitionNode fragment)
    {
        if (fragments.TryGetValue(fragment, out var known))
            return known;
        // A fragment within itself weighs nothing more: that it is an error is for a rule to say.
        fragments[fragment] = 0;
        return fragments[fragment] = Of(fragment.SelectionSet);
    }

    private long Of(SelectionSetNode set)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var total = 0L;
        foreach (var selection in set.Selections)
        {
            total = Add(total, selection switch
            {
                FieldNode { SelectionSet: { } inner } => Add(1, Of(inner)),
                InlineFragmentNode inline => Of(inline.SelectionSet),
                FragmentSpreadNode spread => context.Fragment(spread.Name.Value) is { } fragment ? Add(1, OfFragment(fragment)) : 1,
                _ => 1,
            });
        }

        return total;
    }

    /// <summary>A sum that stays at the largest number rather than running over.</summary>
    private static long Add(long one, long other) => one > long.MaxValue - other ? long.MaxValue : one + other;
}
