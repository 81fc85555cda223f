using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.Rules;

/// <summary>Every fragment is reached by some operation.</summary>
internal sealed class NoUnusedFragments(ValidationContext context) : Rule(context), ILeave<DocumentNode>
{
    public void Leave(DocumentNode node)
    {
        var used = FragmentReach.From(Context, node.Definitions.OfType<OperationDefinitionNode>())
            .Select(fragment => fragment.Name.Value)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var fragment in node.Definitions.OfType<FragmentDefinitionNode>())
        {
            if (!used.Contains(fragment.Name.Value))
                Report($"Fragment \"{fragment.Name}\" is never used.", fragment);
        }
    }
}
