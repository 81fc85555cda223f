using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Validation.Rules;

/// <summary>A fragment is spread only where an object could be of its type.</summary>
internal sealed class PossibleFragmentSpreads(ValidationContext context)
    : Rule(context), IEnter<InlineFragmentNode>, IEnter<FragmentSpreadNode>
{
    public void Enter(InlineFragmentNode node)
    {
        if (Context.Here.Output is NamedType type && IsImpossible(type) is { } parent)
            Report($"Fragment cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", node);
    }

    public void Enter(FragmentSpreadNode node)
    {
        if (Context.Fragment(node.Name.Value) is { } fragment
            && Context.Schema.Find(fragment.TypeCondition) is NamedType type
            && IsImpossible(type) is { } parent)
            Report($"Fragment \"{node.Name}\" cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", node);
    }

    /// <summary>The type that it is spread on, if that and the fragment's type have no object in common.</summary>
    private NamedType? IsImpossible(NamedType type) =>
        Context.Here.Parent is { } parent && type.IsComposite && !Context.Schema.Overlap(parent, type) ? parent : null;
}
