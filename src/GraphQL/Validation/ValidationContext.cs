using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Validation;

/// <summary>What the rules share: the document, the types at the walk's place in it, and the errors.</summary>
internal sealed class ValidationContext
{
    private readonly List<GraphQLError> errors = [];
    private readonly Dictionary<string, FragmentDefinitionNode> fragments = new(StringComparer.Ordinal);
    private readonly Dictionary<SelectionSetNode, List<FragmentSpreadNode>> spreads = [];
    private readonly ValidationOptions options;

    public ValidationContext(GraphQLSchema schema, DocumentNode document, ValidationOptions options)
    {
        (Schema, Document, this.options) = (schema, document, options);
        Here = new(schema);
        Usages = new(this);
        Directives = new(schema, document);
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
            fragments[fragment.Name.Value] = fragment;
    }

    public GraphQLSchema Schema { get; }

    public DocumentNode Document { get; }

    /// <summary>The types at the place that the walk has reached.</summary>
    public TypePosition Here { get; }

    /// <summary>Which variables each operation uses.</summary>
    public VariableUsages Usages { get; }

    /// <summary>The directives of the schema and of the document itself.</summary>
    public KnownDirectiveSet Directives { get; }

    public IReadOnlyList<GraphQLError> Errors => errors;

    /// <summary>How many fields are compared with each other to find which ones conflict.</summary>
    public long MaxComparisons => options.MaxComparisons;

    /// <summary>How many lists of introspection may stand within each other.</summary>
    public int MaxIntrospection => options.MaxIntrospection;

    /// <summary>The fragment of that name (the last one, should there be several), or null.</summary>
    public FragmentDefinitionNode? Fragment(string name) => fragments.GetValueOrDefault(name);

    /// <summary>The spreads within a selection set, however deep, but not within the fragments they name.</summary>
    public List<FragmentSpreadNode> Spreads(SelectionSetNode set)
    {
        if (!spreads.TryGetValue(set, out var known))
            spreads[set] = known = FragmentReach.SpreadsIn(set);
        return known;
    }

    /// <summary>"Did you mean …?", if that may be told and anything comes near.</summary>
    public string DidYouMean(string word, IEnumerable<string> known) =>
        options.Suggestions == Suggestions.Shown ? Suggestion.For(word, known) : "";

    public void Report(string rule, string message, ReadOnlySpan<Node> nodes)
    {
        if (errors.Count >= options.MaxErrors)
            throw new TooManyErrorsException();
        var locations = new ErrorLocation[nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
            locations[i] = new(nodes[i].Location.Line, nodes[i].Location.Column);
        errors.Add(new(message) { Locations = locations, Rule = rule });
    }
}
