namespace Netvaerk.Series;

/// <summary>Words that are about to be sealed. A sealed column has no length of its own, so it is checked before.</summary>
public static class Writing
{
    /// <summary>The longest that a reason, a place or an agreement may be, in UTF-16 code units.</summary>
    public const int Short = 2_000;

    /// <summary>The longest that minutes may be, in UTF-16 code units.</summary>
    public const int Long = 100_000;

    internal static readonly BrokenRule TooLong = new("series.text-too-long", "Teksten er for lang. Forkort den.", "The text is too long. Shorten it.");

    internal static readonly BrokenRule Unreadable = new(
        "series.text-unreadable",
        "Teksten indeholder et tegn, som ikke kan gemmes. Skriv den igen.",
        "The text holds a character that cannot be stored. Write it again.");

    /// <summary>Refuses a text that is too long or holds what cannot be stored; none at all is no concern of it.</summary>
    /// <exception cref="InvalidInput">It is too long, or unreadable.</exception>
    public static void Check(string? text, int longest, params string[] path)
    {
        Rule.Expect(text is null || text.Length <= longest, TooLong, path);
        Rule.Expect(text is null || !text.Contains('\0'), Unreadable, path);
    }
}
