namespace Netvaerk.Staff;

/// <summary>A member of staff (medarbejder): somebody who can refer, lead meetings, decide or take part by profession.</summary>
[Node]
public sealed class StaffMember : Aggregate
{
    internal static readonly BrokenRule NameMissing = new(
        "staff.name-missing", "Skriv medarbejderens navn.", "Write the staff member's name.");

    internal static readonly BrokenRule TitleMissing = new(
        "staff.title-missing", "Skriv medarbejderens stilling.", "Write the staff member's profession or post.");

    internal static readonly BrokenRule SubjectMissing = new(
        "staff.subject-missing", "Skriv, hvem medarbejderen er ved login.", "Write who the staff member is when signing in.");

    internal static readonly BrokenRule LanguageUnreadable = new(
        "staff.language-unreadable", "Skriv sproget som en kode, for eksempel en eller ar.", "Write the language as a tag, for example en or ar.");

    internal static readonly BrokenRule SubjectTaken = new(
        "staff.subject-taken", "Der er allerede oprettet en medarbejder med det login.", "A member of staff with that sign-in is registered already.");

    private const int MostLanguages = 50;
    private const int LongestTag = 35;

    private StaffMember()
    {
    }

    /// <summary>Registers somebody.</summary>
    /// <param name="subject">The subject of their token.</param>
    /// <param name="name">Their name.</param>
    /// <param name="title">What they are: teacher, social worker.</param>
    /// <param name="sector">Where they come from.</param>
    public StaffMember(string subject, string name, string title, Sector sector)
    {
        Rule.Expect(!string.IsNullOrWhiteSpace(subject), SubjectMissing, "input", "subject");
        Subject = subject;
        Describe(name, title, sector);
    }

    /// <summary>The name (navn).</summary>
    public string Name { get; private set; } = "";

    /// <summary>The profession or post (stilling).</summary>
    public string Title { get; private set; } = "";

    /// <summary>Where they come from (sektor).</summary>
    public Sector Sector { get; private set; }

    /// <summary>Whether they may lead meetings: trained in the method (uddannet mødeleder) [V].</summary>
    public bool IsFacilitator { get; private set; }

    /// <summary>The languages they can lead a meeting in, as BCP 47 tags; Danish goes without saying.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = [];

    /// <summary>The last day they lead meetings (stopper som mødeleder); null while no end is settled.</summary>
    public DateOnly? LeadsUntil { get; private set; }

    /// <summary>The subject of their token: how a signed-in caller is known to be this person.</summary>
    [GraphQLIgnore]
    public string Subject { get; private set; } = "";

    /// <summary>Says who they are: it replaces what stood there.</summary>
    internal void Describe(string name, string title, Sector sector)
    {
        Rule.Expect(!string.IsNullOrWhiteSpace(name), NameMissing, "input", "name");
        Rule.Expect(!string.IsNullOrWhiteSpace(title), TitleMissing, "input", "title");
        (Name, Title, Sector) = (name.Trim(), title.Trim(), sector);
    }

    /// <summary>Records that they are trained to lead meetings.</summary>
    public void BecomeFacilitator(IReadOnlyList<string> languages)
    {
        Rule.Expect(languages.Count <= MostLanguages && languages.All(IsTag), LanguageUnreadable, "input", "languages");
        (IsFacilitator, Languages) = (true, languages);
    }

    internal void Leads(DateOnly? until) => LeadsUntil = until;

    private static bool IsTag(string language) => language.Length is >= 2 and <= LongestTag && language.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
}
