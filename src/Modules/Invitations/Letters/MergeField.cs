using System.Text.RegularExpressions;

namespace Netvaerk.Invitations;

/// <summary>
/// A place in a text where something of the meeting or of the reader is put in (flettefelt). There is none for a child, a family or the method, so that no text
/// can tell of them.
/// </summary>
/// <param name="Name">Its Danish name, as texts and papers write it; capitals do not matter.</param>
/// <param name="NameInEnglish">Its English name, which means the same.</param>
/// <param name="Meaning">What is put in.</param>
/// <param name="In">Where it can stand.</param>
public sealed record MergeField(string Name, string NameInEnglish, Text Meaning, MergeFieldPlace In)
{
    /// <summary>Every field there is.</summary>
    internal static readonly IReadOnlyList<MergeField> All =
    [
        new("dato", "date", new("Ugedag og dato for mødet.", "Weekday and date of the meeting."), MergeFieldPlace.Anywhere),
        new("klokken", "time", new("Hvornår mødet begynder.", "When the meeting begins."), MergeFieldPlace.Anywhere),
        new("slut", "ends", new("Hvornår mødet slutter.", "When the meeting ends."), MergeFieldPlace.Anywhere),
        new("sted", "place", new("Lokalets navn og adresse.", "Name and address of the venue."), MergeFieldPlace.Anywhere),
        new("kommune", "municipality", new("Kommunens navn.", "The municipality's name."), MergeFieldPlace.Anywhere),
        new("kontakt", "contact", new("Hvem man kan kontakte.", "Whom to turn to."), MergeFieldPlace.Anywhere),
        new("tolk", "interpreter", new("At der er tolk med; tomt, hvor der ikke er.", "That an interpreter takes part; empty where none does."), MergeFieldPlace.Anywhere),
        new("modtager", "recipient", new("Navnet på den, papiret er til.", "The name of whoever the paper is for."), MergeFieldPlace.PapersOnly),
        new("adresse", "address", new("Modtagerens adresse; tomt, hvor den er beskyttet.", "The recipient's address; empty where it is protected."), MergeFieldPlace.PapersOnly),
        new("mødeleder", "facilitator", new("Mødelederens navn.", "The facilitator's name."), MergeFieldPlace.PapersOnly),
        new("skrevet", "today", new("Dagens dato.", "Today's date."), MergeFieldPlace.PapersOnly),
    ];

    /// <summary>The field of that name in either language.</summary>
    internal static MergeField? Find(string name, MergeFieldPlace place) =>
        All.FirstOrDefault(one => (place is MergeFieldPlace.PapersOnly || one.In is MergeFieldPlace.Anywhere) && one.IsCalled(name));

    /// <summary>The field of that name.</summary>
    /// <exception cref="UnknownMergeField">There is none in such a text; it names the nearest one.</exception>
    internal static MergeField Require(string name, MergeFieldPlace place, params string[] path) => Find(name, place) ?? throw new UnknownMergeField(
        name, Municipalities.NearestName.To(name, All.Where(one => place is MergeFieldPlace.PapersOnly || one.In is MergeFieldPlace.Anywhere).SelectMany(one => new[] { one.Name, one.NameInEnglish })), path);

    private bool IsCalled(string name) => name.Equals(Name, StringComparison.OrdinalIgnoreCase) || name.Equals(NameInEnglish, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Where a merge field can stand.</summary>
public enum MergeFieldPlace
{
    /// <summary>In messages and papers (overalt).</summary>
    Anywhere,

    /// <summary>In papers alone, which are read by whom they are for (kun i papirer).</summary>
    PapersOnly,
}

/// <summary>A text or a paper holds a merge field that there is not.</summary>
/// <param name="name">What it is called there.</param>
/// <param name="nearest">What may be meant; null where nothing is near.</param>
/// <param name="path">Where it stands in the input.</param>
public sealed class UnknownMergeField(string name, string? nearest, params string[] path) : DomainError("UNKNOWN_MERGE_FIELD", Sentence(name, nearest), path)
{
    /// <summary>What it is called there.</summary>
    public string Field => name;

    /// <summary>What may be meant; null where nothing is near.</summary>
    public string? Nearest => nearest;

    private static Text Sentence(string name, string? nearest) => new(
        $"Flettefeltet »{(name.Length == 0 ? "…" : name)}« findes ikke.{(string.IsNullOrEmpty(nearest) ? " Se listen over flettefelter." : $" Mente du »{nearest}«?")}",
        $"There is no merge field \"{(name.Length == 0 ? "…" : name)}\".{(string.IsNullOrEmpty(nearest) ? " See the list of merge fields." : $" Did you mean \"{nearest}\"?")}");
}

/// <summary>Texts with fields in double braces: <c>{{dato}}</c>.</summary>
internal static partial class Merging
{
    /// <summary>The names of the fields in a text, as they stand there.</summary>
    internal static IEnumerable<string> FieldsIn(string text) => Braces().Matches(text).Select(one => one.Groups["name"].Value);

    /// <summary>The text with its fields filled in.</summary>
    internal static string Fill(string text, MergeFieldPlace place, Func<MergeField, string> value) =>
        Braces().Replace(text, one => value(MergeField.Require(one.Groups["name"].Value, place)));

    [GeneratedRegex(@"\{\{\s*(?<name>[^{}]*?)\s*\}\}")]
    private static partial Regex Braces();
}
