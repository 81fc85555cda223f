namespace Netvaerk.GraphQL.Tests.Library;

/// <summary>What a book is about.</summary>
internal enum Genre
{
    /// <summary>Invented.</summary>
    Fiction,

    /// <summary>For looking things up.</summary>
    HandBook,
}

/// <summary>Whatever stands on a shelf.</summary>
[InterfaceType]
internal interface IShelved
{
    /// <summary>What stands on its back.</summary>
    string Title { get; }
}

/// <summary>A book.</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">What stands on its back.</param>
/// <param name="Genre">What it is about.</param>
/// <param name="AuthorId">Who wrote it.</param>
/// <param name="Published">When it came out.</param>
/// <param name="Tags">Words it is found by.</param>
/// <param name="Subtitle">What stands beneath the title.</param>
[Node]
internal sealed record Book(
    Guid Id, string Title, Genre Genre, [property: ID<Author>] Guid AuthorId, DateOnly Published, IReadOnlyList<string> Tags, string? Subtitle = null)
    : IShelved, IFound
{
    internal string Secret => "not for the schema";
}

/// <summary>A box of loose sheets.</summary>
/// <param name="Title">What stands on it.</param>
/// <param name="Sheets">How many sheets it holds.</param>
internal sealed record Box(string Title, int Sheets) : IShelved;

/// <summary>Who wrote.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
[Node]
internal sealed record Author(Guid Id, string Name) : IFound;

/// <summary>What a search finds.</summary>
[UnionType]
internal interface IFound;

/// <summary>What everyone sees of every shelf.</summary>
[ObjectType<IShelved>]
internal static class ShelvedFields
{
    /// <summary>The title in capitals.</summary>
    public static string Shouted([Parent] IShelved item) => item.Title.ToUpperInvariant();
}
