namespace Netvaerk.Invitations;

/// <summary>The words of a letter, before its fields are filled in.</summary>
/// <param name="Subject">The subject line.</param>
/// <param name="Body">The letter; paragraphs are parted by an empty line.</param>
/// <param name="ReviewedBy">Who, knowing the language, has read it through; null for a draft.</param>
public sealed record LetterText(string Subject, string Body, string? ReviewedBy)
{
    /// <summary>Whether nobody has read it through yet: it is not sent outside Development.</summary>
    public bool IsDraft => string.IsNullOrWhiteSpace(ReviewedBy);
}
