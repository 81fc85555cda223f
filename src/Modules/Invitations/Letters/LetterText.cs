namespace Netvaerk.Invitations;

/// <summary>The words of a letter, before its fields are filled in.</summary>
/// <param name="Subject">The subject line.</param>
/// <param name="Body">The letter; paragraphs are parted by an empty line.</param>
/// <param name="ReviewedBy">Who, knowing the language, has read it through; null for a draft.</param>
public sealed partial record LetterText(string Subject, string Body, string? ReviewedBy)
{
    /// <summary>Whether nobody has read it through yet: it is not sent outside Development.</summary>
    public bool IsDraft => string.IsNullOrWhiteSpace(ReviewedBy);

    /// <summary>The words with what is known of the meeting put in. A line whose only field is empty leaves no gap.</summary>
    internal LetterWords Fill(MeetingInWords facts) => new(Fill(Subject, facts), Gaps().Replace(Fill(Body, facts), "\n\n"));

    private static string Fill(string text, MeetingInWords facts) => Merging.Fill(text, MergeFieldPlace.Anywhere, facts.Say);

    [System.Text.RegularExpressions.GeneratedRegex(@"\n{3,}")]
    private static partial System.Text.RegularExpressions.Regex Gaps();
}
