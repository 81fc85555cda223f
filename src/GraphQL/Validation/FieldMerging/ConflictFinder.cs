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

    public List<Conflict> Within(NamedType? parent, SelectionSetNode selectionSet)
    {
        var conflicts = new List<Conflict>();
        var set = sets.Of(parent, selectionSet);
        foreach (var (name, group) in set.Fields)
        {
            for (var i = 0; i < group.Count; i++)
            {
                for (var j = i + 1; j < group.Count; j++)
                    AddConflict(conflicts, name, group[i], group[j], exclusive: false);
            }
        }

        for (var i = 0; i < set.Fragments.Count; i++)
        {
            CompareWithFragment(conflicts, set, set.Fragments[i], exclusive: false);
            for (var j = i + 1; j < set.Fragments.Count; j++)
                CompareFragments(conflicts, set.Fragments[i], set.Fragments[j], exclusive: false);
        }

        return conflicts;
    }

    private void AddConflict(List<Conflict> conflicts, string name, FieldEntry one, FieldEntry other, bool exclusive)
    {
        Spend();
        if (Compare(name, one, other, exclusive || one.Excludes(other)) is { } conflict)
            conflicts.Add(conflict);
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
        return Conflict.Below(name, one.Node, other.Node, below);
    }

    private static string? DifferenceOf(FieldEntry one, FieldEntry other)
    {
        if (one.Node.Name.Value != other.Node.Name.Value)
            return $"\"{one.Node.Name}\" and \"{other.Node.Name}\" are different fields";
        return SameArguments(one.Node.Arguments, other.Node.Arguments) ? null : "they have differing arguments";
    }

    private static bool SameArguments(ImmutableArray<ArgumentNode> one, ImmutableArray<ArgumentNode> other)
    {
        if (one.Length != other.Length)
            return false;
        foreach (var argument in one)
        {
            var match = other.LastOrDefault(candidate => candidate.Name.Value == argument.Name.Value);
            if (match is null || ValueKey.Of(argument.Value) != ValueKey.Of(match.Value))
                return false;
        }

        return true;
    }

    private void Spend()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (--remaining < 0)
            throw new ComparisonsExhaustedException();
    }
}

/// <summary>Comparing would take too long. That some fields conflict is known; which ones is not told then.</summary>
internal sealed class ComparisonsExhaustedException : Exception;
