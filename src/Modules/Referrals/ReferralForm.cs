using Netvaerk.Families;
using Netvaerk.Staff;

namespace Netvaerk.Referrals;

/// <summary>
/// The referral form (visitationsskema) in its four parts [H]: the referrer, the problem around the child, the problem around the family, and the measures
/// already started. Everything may be left out of a draft; what is left out of an edit is emptied.
/// </summary>
/// <param name="Contact">Part 1: how the referrer is reached.</param>
/// <param name="ProblemAroundChild">Part 2: the problem around the child, as the referrer sees it; at most 10,000 characters. No name, no number.</param>
/// <param name="ProblemAroundFamily">Part 3: the problem around the family; at most 10,000 characters.</param>
/// <param name="MeasuresStarted">Part 4: what has been started for child or parents; at most 10,000 characters.</param>
/// <param name="Children">The children, each with what is known of it.</param>
/// <param name="ReceiverId">The facilitator who is to receive it.</param>
/// <param name="Involved">Members of staff who know or are involved with the family; none of them can lead its meetings.</param>
/// <param name="Released">Words of the texts that look like somebody's identity and are none; they stay released.</param>
/// <param name="Languages">The languages that the family speaks, as BCP 47 tags; at most 10.</param>
public sealed record ReferralForm(
    ReferrerContact? Contact = null, string? ProblemAroundChild = null, string? ProblemAroundFamily = null, string? MeasuresStarted = null,
    IReadOnlyList<ChildDescription>? Children = null, [property: ID<StaffMember>] Guid? ReceiverId = null, IReadOnlyList<InvolvedStaffMember>? Involved = null,
    IReadOnlyList<ReleasedWords>? Released = null, IReadOnlyList<string>? Languages = null)
{
    /// <summary>The longest a part may be, in UTF-16 code units.</summary>
    internal const int LongestPart = 10_000;

    internal ReferralForm Checked()
    {
        Expect(ProblemAroundChild, "problemAroundChild");
        Expect(ProblemAroundFamily, "problemAroundFamily");
        Expect(MeasuresStarted, "measuresStarted");
        Rule.Expect(Languages is null || (Languages.Count <= 10 && Languages.All(IsTag)), ReferralRules.LanguageUnreadable, "input", "form", "languages");
        return this;
    }

    /// <summary>All that is written freely about the family.</summary>
    internal IEnumerable<WrittenText> FreeText() =>
    [
        new(ProblemAroundChild, "input", "form", "problemAroundChild"),
        new(ProblemAroundFamily, "input", "form", "problemAroundFamily"),
        new(MeasuresStarted, "input", "form", "measuresStarted"),
        .. from child in (Children ?? []).Index()
           from grounds in (child.Item.Grounds ?? []).Index()
           select new WrittenText(grounds.Item.Words, "input", "form", "children", $"{child.Index}", "grounds", $"{grounds.Index}", "words"),
    ];

    private static bool IsTag(string language) => language.Length is >= 2 and <= 35 && language.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    private static void Expect(string? part, string name)
    {
        Rule.Expect(part is null || part.Length <= LongestPart, ReferralRules.PartTooLong, "input", "form", name);
        Rule.Expect(part is null || !part.Contains('\0'), ReferralRules.PartUnreadable, "input", "form", name);
    }
}

/// <summary>How the referrer (henviser) is reached.</summary>
/// <param name="Name">The name.</param>
/// <param name="Workplace">Where they work.</param>
/// <param name="Phone">Telephone.</param>
/// <param name="Email">E-mail.</param>
public sealed record ReferrerContact(string Name, string Workplace, string? Phone = null, string? Email = null)
{
    internal ReferrerContact Checked()
    {
        Rule.Expect(!string.IsNullOrWhiteSpace(Name) && Name.Length <= 200, ReferralRules.ContactMissing, "input", "form", "contact", "name");

        // The referrer's own name, number and address belong here; nobody's CPR number does.
        Rule.Require(!new[] { Name, Workplace, Phone, Email }.OfType<string>().SelectMany(CprInText.Look).Any(), ReferralRules.CprNeverReleased, "input", "form", "contact");
        return this;
    }
}

/// <summary>A member of staff who is involved with the family.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="As">In which way.</param>
public sealed record InvolvedStaffMember([property: ID<StaffMember>] Guid StaffId, Involvement As);

/// <summary>How somebody is involved with a family before the meetings begin.</summary>
public enum Involvement
{
    /// <summary>The family's caseworker (sagsbehandler).</summary>
    Caseworker,

    /// <summary>Has authority over the family (myndighedsansvar).</summary>
    Authority,

    /// <summary>Has worked with the family (involveret på forhånd).</summary>
    InvolvedBefore,

    /// <summary>Knows the family or the case (kender familien eller sagen).</summary>
    KnowsFamily,

    /// <summary>Took the initiative (initiativtager) [D].</summary>
    Initiator,
}
