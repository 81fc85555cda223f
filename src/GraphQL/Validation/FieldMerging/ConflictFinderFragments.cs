namespace Netvaerk.GraphQL.Validation.FieldMerging;

internal sealed partial class ConflictFinder
{
    /// <summary>Compares two selection sets of fields that share a response name, and all fragments that either reaches.</summary>
    private List<Conflict> Between(FieldSet one, FieldSet other, bool exclusive)
    {
        var conflicts = new List<Conflict>();
        CompareFields(conflicts, one, other, exclusive);
        foreach (var fragment in other.Fragments)
            CompareWithFragment(conflicts, one, fragment, exclusive);
        foreach (var fragment in one.Fragments)
            CompareWithFragment(conflicts, other, fragment, exclusive);
        foreach (var fragment in one.Fragments)
        {
            foreach (var otherFragment in other.Fragments)
                CompareFragments(conflicts, fragment, otherFragment, exclusive);
        }

        return conflicts;
    }

    private void CompareFields(List<Conflict> conflicts, FieldSet one, FieldSet other, bool exclusive)
    {
        foreach (var (name, group) in one.Fields)
        {
            if (!other.Fields.TryGetValue(name, out var otherGroup))
                continue;
            foreach (var entry in group)
            {
                foreach (var otherEntry in otherGroup)
                {
                    if (Conflict(name, entry, otherEntry, exclusive) is { } conflict)
                        conflicts.Add(conflict);
                }
            }
        }
    }

    private void CompareWithFragment(List<Conflict> conflicts, FieldSet set, string name, bool exclusive)
    {
        Spend();
        if (set.Fields.Count == 0 || (set.ComparedWith.TryGetValue(name, out var known) && (exclusive || !known)))
            return;
        set.ComparedWith[name] = exclusive;
        if (context.Fragment(name) is not { } fragment || sets.Of(fragment) is var fields && fields == set)
            return;
        CompareFields(conflicts, set, fields, exclusive);
        foreach (var nested in fields.Fragments)
            CompareWithFragment(conflicts, set, nested, exclusive);
    }

    private void CompareFragments(List<Conflict> conflicts, string one, string other, bool exclusive)
    {
        Spend();
        if (one == other || comparedFragments.Contains(one, other, exclusive))
            return;
        comparedFragments.Add(one, other, exclusive);
        if (context.Fragment(one) is not { } fragment || context.Fragment(other) is not { } otherFragment)
            return;
        var (fields, otherFields) = (sets.Of(fragment), sets.Of(otherFragment));
        CompareFields(conflicts, fields, otherFields, exclusive);
        foreach (var nested in otherFields.Fragments)
            CompareFragments(conflicts, one, nested, exclusive);
        foreach (var nested in fields.Fragments)
            CompareFragments(conflicts, nested, other, exclusive);
    }
}
