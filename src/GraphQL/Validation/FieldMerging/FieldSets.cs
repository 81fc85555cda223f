using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Validation.FieldMerging;

/// <summary>Collects each selection set's fields once.</summary>
internal sealed class FieldSets(ValidationContext context)
{
    private readonly Dictionary<(NamedType? Parent, SelectionSetNode Set), FieldSet> known = [];

    public FieldSet Of(FragmentDefinitionNode fragment) =>
        Of(context.Schema.Find(fragment.TypeCondition)?.Named, fragment.SelectionSet);

    public FieldSet Of(NamedType? parent, SelectionSetNode set)
    {
        if (known.TryGetValue((parent, set), out var found))
            return found;
        var fields = new FieldSet();
        Collect(fields, parent, set, new(StringComparer.Ordinal));
        return known[(parent, set)] = fields;
    }

    private void Collect(FieldSet into, NamedType? parent, SelectionSetNode set, HashSet<string> spread)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    into.Add(new(parent, field, (parent as TypeWithFields)?.Fields.Find(field.Name.Value)));
                    break;
                case FragmentSpreadNode { Name.Value: var name } when spread.Add(name):
                    into.Fragments.Add(name);
                    break;
                case InlineFragmentNode inline:
                    var type = inline.TypeCondition is { } condition ? context.Schema.Find(condition)?.Named : parent;
                    Collect(into, type, inline.SelectionSet, spread);
                    break;
            }
        }
    }
}
