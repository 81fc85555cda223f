namespace Netvaerk.GraphQL;

/// <summary>A cursor that this connection never gave.</summary>
internal sealed class BadCursor() : GraphQLException("BAD_CURSOR", "The cursor is not one of this connection's.");

/// <summary>More items were asked for than one page may hold.</summary>
internal sealed class PageTooLarge(int asked, int most) : GraphQLException("PAGE_TOO_LARGE", $"A page of {asked} was asked for; it may hold {most}.");

/// <summary>Paging arguments that contradict each other.</summary>
internal sealed class BadPage(string message) : GraphQLException("BAD_PAGE", message);
