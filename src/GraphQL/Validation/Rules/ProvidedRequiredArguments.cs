using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.Rules;

/// <summary>Every argument that must be given is given.</summary>
internal sealed class ProvidedRequiredArguments(ValidationContext context) : Rule(context), ILeave<FieldNode>, ILeave<DirectiveNode>
{
    public void Leave(FieldNode node)
    {
        if (Context.Here.Field is not { } field)
            return;
        foreach (var argument in field.Arguments)
        {
            if (argument.IsRequired && !IsGiven(node.Arguments, argument.Name))
                Report($"Field \"{field}\" argument \"{argument}\" of type \"{argument.Type}\" is required, but it was not provided.", node);
        }
    }

    public void Leave(DirectiveNode node)
    {
        if (Context.Directives.Find(node.Name.Value) is not { } directive)
            return;
        foreach (var argument in directive.RequiredArguments)
        {
            if (!IsGiven(node.Arguments, argument))
                Report($"Directive \"@{node.Name}\" argument \"{argument}\" is required, but it was not provided.", node);
        }
    }

    private static bool IsGiven(ImmutableArray<ArgumentNode> arguments, string name)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name.Value == name)
                return true;
        }

        return false;
    }
}
