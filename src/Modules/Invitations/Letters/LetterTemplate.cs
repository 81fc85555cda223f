using System.Text.RegularExpressions;
using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Invitations;

/// <summary>The municipality's own text of a letter (skabelon), in place of the one that comes with Netvaerk.</summary>
[Node]
public sealed partial class LetterTemplate : Aggregate
{
    private const int LongestSubject = 150;
    private const int LongestBody = 5_000;

    private static readonly string[] OwnLanguages = ["da", "en"];

    private LetterTemplate()
    {
    }

    internal LetterTemplate(LetterKind kind, RecipientKind recipient, string language) => (Kind, Recipient, Language) = (kind, recipient, language);

    /// <summary>What the letter tells.</summary>
    public LetterKind Kind { get; private set; }

    /// <summary>Whom it is for.</summary>
    public RecipientKind Recipient { get; private set; }

    /// <summary>Its language (sprog), as a BCP 47 tag.</summary>
    public string Language { get; private set; } = "";

    /// <summary>The subject line (emne).</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The letter (tekst); paragraphs are parted by an empty line.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Who, knowing the language, has read it through (læst igennem af); null for a draft.</summary>
    public string? ReviewedBy { get; private set; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    internal LetterText Text => new(Subject, Body, ReviewedBy ?? (OwnLanguages.Contains(Language) ? "own" : null));

    internal void Write(SaveLetterTemplateInput input, DateTimeOffset now)
    {
        Check(input.Subject, LongestSubject, "subject");
        Check(input.Body, LongestBody, "body");
        Expect(!input.Subject.AsSpan().ContainsAny('\r', '\n'), InvitationRules.SubjectLines, "input", "subject");
        (Subject, Body, ChangedAt) = (input.Subject.Trim(), input.Body.ReplaceLineEndings("\n").Trim(), now);
        ReviewedBy = string.IsNullOrWhiteSpace(input.ReviewedBy) ? null : input.ReviewedBy.Trim();
    }

    private static void Check(string text, int longest, string field)
    {
        string[] path = ["input", field];
        Expect(!string.IsNullOrWhiteSpace(text), InvitationRules.TextMissing, path);
        Expect(text.Length <= longest, InvitationRules.TextTooLong, path);
        foreach (var name in Merging.FieldsIn(text))
        {
            MergeField.Require(name, MergeFieldPlace.Anywhere, path);
        }

        Expect(!Method().IsMatch(text), InvitationRules.NamesMethod, path);
    }

    // Whoever looks over a shoulder must not learn from a subject line that a child has a case.
    [GeneratedRegex("netværksmød|netvaerksmoed|processuel|procesuel|inddragende netværk|network meeting|børnesag|underretning", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Method();
}
