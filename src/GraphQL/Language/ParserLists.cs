namespace Netvaerk.GraphQL.Language;

internal sealed partial class Parser
{
    private delegate T Rule<out T>(Parser parser);

    private delegate T ConstRule<out T>(Parser parser, Constness constness);

    /// <summary>One or more between brackets.</summary>
    private ImmutableArray<T> Many<T>(TokenKind open, Rule<T> item, TokenKind close)
    {
        Expect(open);
        var items = ImmutableArray.CreateBuilder<T>();
        do
            items.Add(item(this));
        while (!Skip(close));
        return items.DrainToImmutable();
    }

    /// <summary>None at all without the opening bracket; one or more with it.</summary>
    private ImmutableArray<T> OptionalMany<T>(TokenKind open, Rule<T> item, TokenKind close) =>
        token.Kind == open ? Many(open, item, close) : [];

    /// <summary>None or more between brackets.</summary>
    private ImmutableArray<T> Any<T>(TokenKind open, ConstRule<T> item, Constness constness, TokenKind close)
    {
        Expect(open);
        var items = ImmutableArray.CreateBuilder<T>();
        while (!Skip(close))
            items.Add(item(this, constness));
        return items.DrainToImmutable();
    }

    /// <summary>One or more with a delimiter between them, and perhaps one before the first.</summary>
    private ImmutableArray<T> Delimited<T>(TokenKind delimiter, Rule<T> item)
    {
        Skip(delimiter);
        var items = ImmutableArray.CreateBuilder<T>();
        do
            items.Add(item(this));
        while (Skip(delimiter));
        return items.DrainToImmutable();
    }
}
