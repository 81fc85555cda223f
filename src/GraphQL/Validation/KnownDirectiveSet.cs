using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Validation;

/// <summary>What the rules need to know of a directive, wherever it is defined.</summary>
internal sealed record KnownDirective(
    ImmutableArray<string> Locations, bool IsRepeatable, ImmutableArray<string> Arguments, ImmutableArray<string> RequiredArguments)
{
    public static KnownDirective From(Directive directive) => new(
        [.. directive.Locations.Select(location => location.Name())],
        directive.IsRepeatable,
        [.. directive.Arguments.Select(argument => argument.Name)],
        [.. directive.Arguments.Where(argument => argument.IsRequired).Select(argument => argument.Name)]);

    public static KnownDirective From(DirectiveDefinitionNode node) => new(
        [.. node.Locations.Select(location => location.Value)],
        node.IsRepeatable,
        [.. node.Arguments.Select(argument => argument.Name.Value)],
        [.. node.Arguments.Where(IsRequired).Select(argument => argument.Name.Value)]);

    private static bool IsRequired(InputValueDefinitionNode argument) => argument is { Type: NonNullTypeNode, DefaultValue: null };
}

/// <summary>The directives of a schema, and those that a document defines, which come before a schema's of the same name.</summary>
internal sealed class KnownDirectiveSet
{
    private readonly Dictionary<string, KnownDirective> known = new(StringComparer.Ordinal);

    public KnownDirectiveSet(GraphQLSchema? schema, DocumentNode document)
    {
        foreach (var directive in schema?.Directives ?? (IEnumerable<Directive>)BuiltInDirectives.All)
            known[directive.Name] = KnownDirective.From(directive);
        foreach (var node in document.Definitions.OfType<DirectiveDefinitionNode>())
            known[node.Name.Value] = KnownDirective.From(node);
    }

    public KnownDirective? Find(string name) => known.GetValueOrDefault(name);
}
