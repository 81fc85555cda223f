namespace Netvaerk.GraphQL.Types;

/// <summary>The schema is wrong. Every mistake found is named.</summary>
internal sealed class SchemaException(IReadOnlyList<string> mistakes) : Exception(string.Join(Environment.NewLine, mistakes))
{
    public IReadOnlyList<string> Mistakes { get; } = mistakes;
}
