namespace Netvaerk.GraphQL.Language;

internal sealed partial class Parser
{
    private SelectionSetNode SelectionSet()
    {
        Descend();
        var set = new SelectionSetNode(token.Location, Many(TokenKind.OpenBrace, static p => p.Selection(), TokenKind.CloseBrace));
        depth--;
        return set;
    }

    private SelectionNode Selection() => token.Kind == TokenKind.Spread ? SpreadOrInlineFragment() : Field();

    private FieldNode Field()
    {
        var first = Name();
        var (alias, name) = Skip(TokenKind.Colon) ? (first, Name()) : (null, first);
        return new(
            first.Location,
            alias,
            name,
            Arguments(Constness.Variable),
            Directives(Constness.Variable),
            token.Kind == TokenKind.OpenBrace ? SelectionSet() : null);
    }

    private SelectionNode SpreadOrInlineFragment()
    {
        var start = Expect(TokenKind.Spread).Location;
        var hasCondition = SkipKeyword("on");
        if (!hasCondition && token.Kind == TokenKind.Name)
            return new FragmentSpreadNode(start, FragmentName(), Directives(Constness.Variable));
        return new InlineFragmentNode(start, hasCondition ? NamedType() : null, Directives(Constness.Variable), SelectionSet());
    }

    private NameNode FragmentName() => token is { Kind: TokenKind.Name, Value: "on" } ? throw Unexpected() : Name();

    private ImmutableArray<ArgumentNode> Arguments(Constness constness) => constness == Constness.Constant
        ? OptionalMany(TokenKind.OpenParenthesis, static p => p.Argument(Constness.Constant), TokenKind.CloseParenthesis)
        : OptionalMany(TokenKind.OpenParenthesis, static p => p.Argument(Constness.Variable), TokenKind.CloseParenthesis);

    private ArgumentNode Argument(Constness constness) => new(token.Location, Name(), ValueAfterColon(constness));

    private ImmutableArray<DirectiveNode> Directives(Constness constness)
    {
        if (token.Kind != TokenKind.At)
            return [];
        var directives = ImmutableArray.CreateBuilder<DirectiveNode>();
        while (token.Kind == TokenKind.At)
            directives.Add(new(Expect(TokenKind.At).Location, Name(), Arguments(constness)));
        return directives.DrainToImmutable();
    }
}
