using System.Runtime.CompilerServices;
using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Validation.FieldMerging;

/// <summary>
/// Tells whether any fields of a document conflict, without saying which. Instead of every two fields being compared, all fields that
/// end up under one name in the response are put together and compared with the first of them: both "same shape" and "same field" are
/// relations where that is enough. Almost every document has no conflict and needs nothing more.
/// </summary>
internal sealed class MergeCheck(ValidationContext context, FieldSets sets)
{
    private readonly Dictionary<SelectionSetNode, int> numbers = [];
    private readonly HashSet<string> shapesSeen = new(StringComparer.Ordinal);
    private readonly HashSet<string> fieldsSeen = new(StringComparer.Ordinal);

    private readonly record struct Inner(NamedType? Parent, SelectionSetNode Set);

    public bool FindsConflict()
    {
        var reached = FragmentReach.From(context, context.Document.Definitions.OfType<OperationDefinitionNode>()).ToHashSet();
        foreach (var definition in context.Document.Definitions.OfType<ExecutableDefinitionNode>())
        {
            // A fragment that an operation reaches is checked as a part of it.
            if (definition is FragmentDefinitionNode fragment && (reached.Contains(fragment) || !reached.Add(fragment)))
                continue;
            var root = new Inner(ParentOf(definition), definition.SelectionSet);
            if (ShapesConflict([root]) || FieldsConflict([root]))
                return true;
            reached.UnionWith(ReachedFrom(definition));
        }

        return false;
    }

    private NamedType? ParentOf(ExecutableDefinitionNode definition) => definition switch
    {
        OperationDefinitionNode operation => context.Schema.Root(operation.Operation),
        FragmentDefinitionNode fragment => context.Schema.Find(fragment.TypeCondition)?.Named,
        _ => null,
    };

    private IEnumerable<FragmentDefinitionNode> ReachedFrom(ExecutableDefinitionNode definition)
    {
        if (definition is not FragmentDefinitionNode)
            return [];
        var standIn = new OperationDefinitionNode(definition.Location, null, OperationType.Query, null, [], [], definition.SelectionSet);
        return FragmentReach.From(context, [standIn]);
    }

    /// <summary>Do fields of one response name differ in the shape of their values, whatever the objects' types are?</summary>
    private bool ShapesConflict(List<Inner> inners)
    {
        if (!shapesSeen.Add(KeyOf(inners)))
            return false;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var (_, group) in Expand(inners))
        {
            var first = group.Find(entry => entry.Definition is not null)?.Definition!.Type;
            foreach (var entry in group)
            {
                if (entry.Definition?.Type is { } type && Shapes.Differ(first!, type))
                    return true;
            }

            if (InnersOf(group) is { Count: > 0 } below && ShapesConflict(below))
                return true;
        }

        return false;
    }

    /// <summary>Are different fields, or different arguments, asked for under one response name of the same object?</summary>
    private bool FieldsConflict(List<Inner> inners)
    {
        if (!fieldsSeen.Add(KeyOf(inners)))
            return false;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var (_, group) in Expand(inners))
        {
            foreach (var together in ByObject(group))
            {
                if (together.Exists(entry => MayDiffer(together[0], entry)))
                    return true;
                if (InnersOf(together) is { Count: > 0 } below && FieldsConflict(below))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The fields that one object can have at once: for each object type its own, with those of abstract and unknown types.</summary>
    private static IEnumerable<List<FieldEntry>> ByObject(List<FieldEntry> group)
    {
        if (group.Count == 1)
            return [group];
        var shared = group.FindAll(entry => entry.Parent is not ObjectType);
        var objects = group.Where(entry => entry.Parent is ObjectType).GroupBy(entry => entry.Parent).ToList();
        return objects.Count == 0 ? [shared] : objects.Select(own => new List<FieldEntry>([.. own, .. shared]));
    }

    private static bool MayDiffer(FieldEntry one, FieldEntry other)
    {
        if (one == other)
            return false;
        return one.Node.Name.Value != other.Node.Name.Value
            || one.ArgumentKey != other.ArgumentKey
            // An argument given twice is an error of its own, and leaves open what the field was asked for.
            || one.Node.Arguments.DistinctBy(argument => argument.Name.Value).Count() != one.Node.Arguments.Length;
    }

    private static List<Inner> InnersOf(List<FieldEntry> group)
    {
        var inners = new List<Inner>();
        foreach (var entry in group)
        {
            if (entry.Node.SelectionSet is { } set)
                inners.Add(new(entry.Inner, set));
        }

        return inners;
    }

    /// <summary>All fields of the selection sets by response name, each fragment written out once.</summary>
    private OrderedDictionary<string, List<FieldEntry>> Expand(List<Inner> inners)
    {
        if (inners is [var only] && sets.Of(only.Parent, only.Set) is { Fragments.Count: 0 } plain)
            return plain.Fields;
        var all = new FieldSet();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<FieldSet>(inners.Select(inner => sets.Of(inner.Parent, inner.Set)));
        while (waiting.TryDequeue(out var set))
        {
            foreach (var entry in set.Fields.SelectMany(group => group.Value))
                all.Add(entry);
            foreach (var name in set.Fragments)
            {
                if (visited.Add(name) && context.Fragment(name) is { } fragment)
                    waiting.Enqueue(sets.Of(fragment));
            }
        }

        return all.Fields;
    }

    private string KeyOf(List<Inner> inners)
    {
        var ids = new int[inners.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            if (!numbers.TryGetValue(inners[i].Set, out ids[i]))
                numbers[inners[i].Set] = ids[i] = numbers.Count;
        }

        Array.Sort(ids);
        return string.Join(',', ids);
    }
}
