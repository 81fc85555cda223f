namespace Netvaerk.Series;

/// <summary>Words that are about to be sealed. A sealed column has no length of its own, so it is checked before.</summary>
public static class Writing
{
    /// <summary>The longest that a reason, a place or an agreement may be, in UTF-16 code units.</summary>
    public const int Short = 2_000;

    /// <summary>The longest that minutes may be, in UTF-16 code units.</summary>
    public const int Long = 100_000;

    /// <summary>Refuses a text that is too long or holds what cannot be stored; none at all is no concern of it.</summary>
    /// <exception cref="InvalidInput">It is too long, or unreadable.</exception>
    public static void Check(string? text, int longest, params string[] path)
    {
        Rule.Expect(text is null || text.Length <= longest, TextRules.TooLong, path);
        Rule.Expect(text is null || !text.Contains('\0'), TextRules.Unreadable, path);
    }
}
