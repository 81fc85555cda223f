using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Http;

/// <summary>Measures a document once, in time that grows with its length and nothing else.</summary>
internal sealed class DocumentLimits
{
    private readonly Dictionary<string, FragmentDefinitionNode> fragments;
    private readonly Dictionary<string, int> depths = new(StringComparer.Ordinal);
    private int aliases;
    private int directives;

    private DocumentLimits(DocumentNode document) => fragments = document.Definitions.OfType<FragmentDefinitionNode>()
        .GroupBy(fragment => fragment.Name.Value).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    /// <summary>The first limit that a document exceeds; null if it keeps to all.</summary>
    public static GraphQLError? Exceeded(DocumentNode document, GraphQLOptions options)
    {
        var limits = new DocumentLimits(document);
        // Counted as they stand, so that two of one name are two.
        var defined = document.Definitions.Count(definition => definition is FragmentDefinitionNode);
        var depth = document.Definitions.OfType<ExecutableDefinitionNode>().Select(limits.Depth).DefaultIfEmpty().Max();
        return Beyond(defined, options.MaxFragments, "TOO_MANY_FRAGMENTS", "fragments")
            ?? Beyond(depth, options.MaxDepth, ErrorCodes.TooDeep, "levels of selections")
            ?? Beyond(limits.aliases, options.MaxAliases, "TOO_MANY_ALIASES", "aliases")
            ?? Beyond(limits.directives, options.MaxDirectives, "TOO_MANY_DIRECTIVES", "directives");
    }

    private static GraphQLError? Beyond(int found, int most, string code, string what) =>
        found <= most ? null : new($"The document has {found} {what}; it may have {most}.") { Code = code };

    private int Depth(ExecutableDefinitionNode definition)
    {
        directives += definition.Directives.Length;
        return definition is FragmentDefinitionNode fragment ? Depth(fragment.Name.Value) : Depth(definition.SelectionSet);
    }

    private int Depth(string fragment)
    {
        if (depths.TryGetValue(fragment, out var known))
            return known;
        // A fragment within itself is no deeper: that it is an error is for validation to say.
        depths[fragment] = 0;
        return depths[fragment] = fragments.TryGetValue(fragment, out var definition) ? Depth(definition.SelectionSet) : 0;
    }

    private int Depth(SelectionSetNode set)
    {
        var deepest = 0;
        foreach (var selection in set.Selections)
        {
            directives += selection.Directives.Length;
            aliases += selection is FieldNode { Alias: not null } ? 1 : 0;
            deepest = Math.Max(deepest, selection switch
            {
                FieldNode { SelectionSet: { } inner } => 1 + Depth(inner),
                FieldNode => 1,
                InlineFragmentNode inline => Depth(inline.SelectionSet),
                FragmentSpreadNode spread => Depth(spread.Name.Value),
                _ => 0,
            });
        }

        return deepest;
    }
}
