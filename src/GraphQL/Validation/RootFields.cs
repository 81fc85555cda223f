using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Validation;

/// <summary>Collects the fields of an operation's root by response name, fragments included, as far as that can be told without variables.</summary>
internal sealed class RootFields(ValidationContext context, ObjectType root)
{
    private readonly OrderedDictionary<string, List<FieldNode>> fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> visited = new(StringComparer.Ordinal);

    public OrderedDictionary<string, List<FieldNode>> Collect(SelectionSetNode set)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FragmentSpreadNode spread when !visited.Contains(spread.Name.Value):
                    CollectSpread(spread);
                    break;
                case InlineFragmentNode inline when IsIncluded(inline) && Applies(inline.TypeCondition):
                    Collect(inline.SelectionSet);
                    break;
                case FieldNode field when IsIncluded(field):
                    Add(field);
                    break;
            }
        }

        return fields;
    }

    private void CollectSpread(FragmentSpreadNode spread)
    {
        if (!IsIncluded(spread))
            return;
        visited.Add(spread.Name.Value);
        if (context.Fragment(spread.Name.Value) is { } fragment && Applies(fragment.TypeCondition))
            Collect(fragment.SelectionSet);
    }

    private void Add(FieldNode field)
    {
        if (!fields.TryGetValue(field.ResponseName, out var group))
            fields[field.ResponseName] = group = [];
        group.Add(field);
    }

    private bool Applies(NamedTypeNode? condition) =>
        condition is null || (context.Schema.Find(condition) is NamedType type && context.Schema.IsPossible(type, root));

    private static bool IsIncluded(SelectionNode node) => !Says(node, "skip", true) && !Says(node, "include", false);

    private static bool Says(SelectionNode node, string directive, bool value) => node.Directives
        .FirstOrDefault(candidate => candidate.Name.Value == directive)?.Arguments
        .LastOrDefault(argument => argument.Name.Value == "if")?.Value is BooleanValueNode literal && literal.Value == value;
}
