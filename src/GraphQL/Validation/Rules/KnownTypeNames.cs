using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Validation.Rules;

/// <summary>Every type that is named exists.</summary>
internal sealed class KnownTypeNames(ValidationContext context) : Rule(context), IEnter<NamedTypeNode>
{
    private readonly HashSet<string> defined =
        context.Document.Definitions.OfType<TypeDefinitionNode>().Where(type => !type.IsExtension).Select(type => type.Name.Value).ToHashSet();

    public void Enter(NamedTypeNode node)
    {
        var name = node.Name.Value;
        if (Context.Schema.Find(name) is not null || defined.Contains(name) || IsStandard(name))
            return;
        var known = Context.Schema.Types.Select(type => type.Name).Concat(defined);
        Report($"Unknown type \"{name}\".{Context.DidYouMean(name, known)}", node);
    }

    /// <summary>A type system may name the built-in types without defining them. An operation may only name those that its schema uses.</summary>
    private bool IsStandard(string name) =>
        Context.Here.Definition is TypeSystemNode
        && (BuiltInScalars.Find(name) is not null || IntrospectionTypes.All.Any(type => type.Name == name));
}
