using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Validation.Rules;

/// <summary>Every field that is asked for exists on the type that it is asked of.</summary>
internal sealed class FieldsOnCorrectType(ValidationContext context) : Rule(context), IEnter<FieldNode>
{
    public void Enter(FieldNode node)
    {
        if (Context.Here is not { Parent: { } parent, Field: null })
            return;
        var known = parent is TypeWithFields type ? type.Fields.Select(field => field.Name) : [];
        Report($"Cannot query field \"{node.Name}\" on type \"{parent}\".{Context.DidYouMean(node.Name.Value, known)}", node);
    }
}
