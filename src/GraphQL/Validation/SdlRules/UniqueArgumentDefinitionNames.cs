using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.SdlRules;

/// <summary>Each argument of a field or a directive has a name of its own.</summary>
internal sealed class UniqueArgumentDefinitionNames(ValidationContext context)
    : Rule(context), IEnter<FieldDefinitionNode>, IEnter<DirectiveDefinitionNode>
{
    public void Enter(FieldDefinitionNode node) => Check($"{node.Name}", node.Arguments);

    public void Enter(DirectiveDefinitionNode node) => Check($"@{node.Name}", node.Arguments);

    private void Check(string owner, ImmutableArray<InputValueDefinitionNode> arguments) =>
        Duplicates.Report(
            arguments, argument => argument.Name, (name, nodes) => Report($"Argument \"{owner}({name}:)\" can only be defined once.", nodes));
}
