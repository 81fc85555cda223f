namespace Netvaerk.Staff;

/// <summary>A member of staff (medarbejder): somebody who can refer, lead meetings, decide or take part by profession.</summary>
[Node]
public sealed class StaffMember : Aggregate
{
    internal static readonly BrokenRule NameMissing = new(
        "staff.name-missing", "Skriv medarbejderens navn.", "Write the staff member's name.");

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
        Rule.Expect(!string.IsNullOrWhiteSpace(name), NameMissing, "input", "name");
        (Subject, Name, Title, Sector) = (subject, name.Trim(), title.Trim(), sector);
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

    /// <summary>The subject of their token: how a signed-in caller is known to be this person.</summary>
    [GraphQLIgnore]
    public string Subject { get; private set; } = "";

    /// <summary>Records that they are trained to lead meetings.</summary>
    public void BecomeFacilitator(IReadOnlyList<string> languages) => (IsFacilitator, Languages) = (true, languages);
}
