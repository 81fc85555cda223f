using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.Rules;

/// <summary>Every argument that is given exists.</summary>
internal sealed class KnownArgumentNames(ValidationContext context)
    : Rule(context), IEnter<ArgumentNode>, IEnter<DirectiveNode>, ILeave<DirectiveNode>
{
    private bool inDirective;

    public void Enter(ArgumentNode node)
    {
        if (inDirective || Context.Here is not { Argument: null, Parent: { } parent, Field: { } field })
            return;
        var meant = Context.DidYouMean(node.Name.Value, field.Arguments.Select(known => known.Name));
        Report($"Unknown argument \"{node.Name}\" on field \"{parent}.{field}\".{meant}", node);
    }

    public void Enter(DirectiveNode node)
    {
        inDirective = true;
        if (Context.Directives.Find(node.Name.Value) is not { } directive)
            return;
        foreach (var argument in node.Arguments)
        {
            if (directive.Arguments.Contains(argument.Name.Value))
                continue;
            var meant = Context.DidYouMean(argument.Name.Value, directive.Arguments);
            Report($"Unknown argument \"{argument.Name}\" on directive \"@{node.Name}\".{meant}", argument);
        }
    }

    public void Leave(DirectiveNode node) => inDirective = false;
}
