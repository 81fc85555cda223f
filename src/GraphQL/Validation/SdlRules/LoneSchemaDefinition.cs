using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.SdlRules;

/// <summary>A document has one schema definition at most.</summary>
internal sealed class LoneSchemaDefinition(ValidationContext context) : Rule(context), IEnter<SchemaNode>
{
    private bool seen;

    public void Enter(SchemaNode node)
    {
        if (node.IsExtension)
            return;
        if (seen)
            Report("Must provide only one schema definition.", node);
        seen = true;
    }
}
