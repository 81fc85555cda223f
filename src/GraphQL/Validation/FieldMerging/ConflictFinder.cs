using System.Runtime.CompilerServices;
using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Validation.FieldMerging;

/// <summary>
/// Finds which fields conflict, once it is known that some do: every two fields of one response name are compared, those within a
/// selection set, and those between it and the fragments that it spreads. Which conflicts are told, and how often, agrees with graphql-js.
/// </summary>
internal sealed partial class ConflictFinder(ValidationContext context, FieldSets sets, long budget)
{
    private readonly FragmentPairs comparedFragments = new();
    private long remaining = budget;

    /// <summary>The conflicts of a selection set, one after the other: whoever has been told enough of them asks no further, and nothing more is compared.</summary>
    public IEnumerable<Conflict> Within(NamedType? parent, SelectionSetNode selectionSet)
    {
        var set = sets.Of(parent, selectionSet);
        return set.Fields.SelectMany(group => Among(group.Key, group.Value)).Concat(ThroughFragments(set));
    }

    private IEnumerable<Conflict> Among(string name, List<FieldEntry> group)
    {
        for (var i = 0; i < group.Count; i++)
        {
            for (var j = i + 1; j < group.Count; j++)
            {
                if (Conflict(name, group[i], group[j], exclusive: false) is { } conflict)
                    yield return conflict;
            }
        }
    }

    private IEnumerable<Conflict> ThroughFragments(FieldSet set)
    {
        for (var i = 0; i < set.Fragments.Count; i++)
        {
            var conflicts = new List<Conflict>();
            CompareWithFragment(conflicts, set, set.Fragments[i], exclusive: false);
            for (var j = i + 1; j < set.Fragments.Count; j++)
                CompareFragments(conflicts, set.Fragments[i], set.Fragments[j], exclusive: false);
            foreach (var conflict in conflicts)
                yield return conflict;
        }
    }

    private Conflict? Conflict(string name, FieldEntry one, FieldEntry other, bool exclusive)
    {
        Spend(1 + one.Node.Arguments.Length);
        return Compare(name, one, other, exclusive || one.Excludes(other));
    }

    private Conflict? Compare(string name, FieldEntry one, FieldEntry other, bool exclusive)
    {
        if (!exclusive && DifferenceOf(one, other) is { } difference)
            return new(name, difference, [one.Node], [other.Node]);
        if (one.Definition?.Type is { } type && other.Definition?.Type is { } otherType && Shapes.Differ(type, otherType))
            return new(name, $"they return conflicting types \"{type}\" and \"{otherType}\"", [one.Node], [other.Node]);
        if (one.Node.SelectionSet is not { } set || other.Node.SelectionSet is not { } otherSet)
            return null;
        var below = Between(sets.Of(one.Inner, set), sets.Of(other.Inner, otherSet), exclusive);
        return FieldMerging.Conflict.Below(name, one.Node, other.Node, below);
    }

    private static string? DifferenceOf(FieldEntry one, FieldEntry other)
    {
        if (one.Node.Name.Value != other.Node.Name.Value)
            return $"\"{one.Node.Name}\" and \"{other.Node.Name}\" are different fields";
        return one.Arguments.AreThoseOf(other.Arguments) ? null : "they have differing arguments";
    }

    private void Spend(int steps = 1)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if ((remaining -= steps) < 0)
            throw new ComparisonsExhaustedException();
    }
}

/// <summary>Comparing would take too long. That some fields conflict is known; which ones is not told then.</summary>
internal sealed class ComparisonsExhaustedException : Exception;
