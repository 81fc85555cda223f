namespace Netvaerk.GraphQL.Language;

/// <summary>How much a document may ask of the parser.</summary>
/// <param name="MaxDepth">How deep selection sets, values and types may be nested in each other.</param>
/// <param name="MaxTokens">How many tokens a document may have.</param>
internal sealed record ParserOptions(int MaxDepth = 200, int MaxTokens = int.MaxValue)
{
    public static readonly ParserOptions Default = new();
}
