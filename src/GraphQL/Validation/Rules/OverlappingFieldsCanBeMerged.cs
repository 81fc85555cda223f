using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Validation.FieldMerging;

namespace Netvaerk.GraphQL.Validation.Rules;

/// <summary>Fields that have one name in the response are one field: the same, with the same arguments, of the same shape.</summary>
internal sealed class OverlappingFieldsCanBeMerged : Rule, IEnter<DocumentNode>, IEnter<InlineFragmentNode>, IEnter<SelectionSetNode>
{
    private readonly MergeCheck check;
    private readonly ConflictFinder finder;
    private bool hasConflicts;
    private SelectionSetNode? inlined;

    public OverlappingFieldsCanBeMerged(ValidationContext context) : base(context)
    {
        var sets = new FieldSets(context);
        check = new(context, sets);
        finder = new(context, sets, context.MaxComparisons);
    }

    public void Enter(DocumentNode node) => hasConflicts = check.FindsConflict();

    /// <summary>An inline fragment's fields are those of the selection set around it, and are compared there.</summary>
    public void Enter(InlineFragmentNode node) => inlined = node.SelectionSet;

    public void Enter(SelectionSetNode node)
    {
        if (!hasConflicts || node == inlined)
            return;
        try
        {
            foreach (var conflict in finder.Within(Context.Here.Parent, node))
                Report(
                    $"Fields \"{conflict.Name}\" conflict because {conflict.Reason}. Use different aliases to fetch both.",
                    [.. conflict.One, .. conflict.Other]);
        }
        catch (ComparisonsExhaustedException)
        {
            hasConflicts = false;
            Report("Fields of this document conflict, and it is too large to say which.", node);
        }
    }
}
