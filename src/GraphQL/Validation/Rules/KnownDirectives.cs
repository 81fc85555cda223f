using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Validation.Rules;

/// <summary>Every directive exists and stands where it may stand.</summary>
internal sealed class KnownDirectives(ValidationContext context) : Rule(context), IEnter<DirectiveNode>
{
    public void Enter(DirectiveNode node)
    {
        var location = Context.Here.DirectiveLocation.Name();
        if (Context.Directives.Find(node.Name.Value) is not { } directive)
            Report($"Unknown directive \"@{node.Name}\".", node);
        else if (!directive.Locations.Contains(location))
            Report($"Directive \"@{node.Name}\" may not be used on {location}.", node);
    }
}
