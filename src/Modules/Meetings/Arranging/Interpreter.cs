using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Meetings;

/// <summary>
/// Somebody who can be booked to interpret (tolk). Of the birth date only the day is kept from which the person is grown up; an interpreter reads nothing of a
/// case.
/// </summary>
[Node]
public sealed class Interpreter : Aggregate
{
    private const int MostLanguages = 50;
    private const int OldestYears = 110;
    private const int LongestTag = 35;

    private Interpreter()
    {
    }

    internal Interpreter(InterpreterDescription description, DateOnly today) => Describe(description, today);

    /// <summary>The name (navn).</summary>
    public string Name { get; private set; } = "";

    /// <summary>The agency (tolkebureau), if there is one.</summary>
    public string? Agency { get; private set; }

    /// <summary>The languages, beside Danish, as BCP 47 tags.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = [];

    /// <summary>The day of the 18th birthday.</summary>
    [GraphQLIgnore]
    public DateOnly GrownUpFrom { get; private set; }

    /// <summary>The day the statement of confidentiality (tavshedserklæring) was signed; null where none has been.</summary>
    public DateOnly? ConfidentialitySignedOn { get; private set; }

    internal void Describe(InterpreterDescription description, DateOnly today)
    {
        Expect(!string.IsNullOrWhiteSpace(description.Name), MeetingRules.InterpreterNameMissing, "input", "interpreter", "name");
        Expect(description.Languages.Count is > 0 and <= MostLanguages && description.Languages.All(IsTag), MeetingRules.LanguageUnreadable, "input", "interpreter", "languages");
        Expect(description.BornOn <= today && description.BornOn > today.AddYears(-OldestYears), MeetingRules.BornInFuture, "input", "interpreter", "bornOn");
        Expect(description.ConfidentialitySignedOn is not { } signed || (signed <= today && signed > description.BornOn), MeetingRules.SignedInFuture, "input", "interpreter", "confidentialitySignedOn");
        (Name, Agency) = (description.Name.Trim(), string.IsNullOrWhiteSpace(description.Agency) ? null : description.Agency.Trim());
        Languages = [.. description.Languages.Select(one => one.ToLowerInvariant()).Distinct()];
        GrownUpFrom = Birthdays.In(description.BornOn, description.BornOn.Year + 18);
        ConfidentialitySignedOn = description.ConfidentialitySignedOn;
    }

    /// <summary>Whether the person has that age on a day. Only ages up to 18 can be told from what is kept.</summary>
    internal bool Has(int years, DateOnly on) => years == 0 || Birthdays.In(GrownUpFrom, GrownUpFrom.Year - 18 + years) <= on;

    private static bool IsTag(string language) => language.Length is >= 2 and <= LongestTag && language.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
}

/// <summary>What is known of an interpreter.</summary>
/// <param name="Name">The name.</param>
/// <param name="Languages">The languages beside Danish, as BCP 47 tags.</param>
/// <param name="BornOn">The birth date; only the day of the 18th birthday is kept.</param>
/// <param name="ConfidentialitySignedOn">The day the statement of confidentiality was signed.</param>
/// <param name="Agency">The agency.</param>
public sealed record InterpreterDescription(
    string Name, IReadOnlyList<string> Languages, DateOnly BornOn, DateOnly? ConfidentialitySignedOn = null, string? Agency = null);
