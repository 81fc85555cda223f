using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.Rules;

/// <summary>Each argument is given once.</summary>
internal sealed class UniqueArgumentNames(ValidationContext context) : Rule(context), IEnter<FieldNode>, IEnter<DirectiveNode>
{
    public void Enter(FieldNode node) => Check(node.Arguments);

    public void Enter(DirectiveNode node) => Check(node.Arguments);

    private void Check(ImmutableArray<ArgumentNode> arguments) =>
        Duplicates.Report(
            arguments, argument => argument.Name, (name, nodes) => Report($"There can be only one argument named \"{name}\".", nodes));
}
