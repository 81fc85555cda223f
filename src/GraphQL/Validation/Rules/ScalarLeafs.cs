using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.Rules;

/// <summary>A field of a leaf type has no selection, every other field has one.</summary>
internal sealed class ScalarLeafs(ValidationContext context) : Rule(context), IEnter<FieldNode>
{
    public void Enter(FieldNode node)
    {
        if (Context.Here.Output is not { } type)
            return;
        if (type.Named.IsLeaf && node.SelectionSet is { } set)
            Report($"Field \"{node.Name}\" must not have a selection since type \"{type}\" has no subfields.", set);
        else if (!type.Named.IsLeaf && node.SelectionSet is null)
            Report($"Field \"{node.Name}\" of type \"{type}\" must have a selection of subfields: \"{node.Name} {{ ... }}\".", node);
    }
}
