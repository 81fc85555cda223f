using System.Text.Json;
using System.Text.Json.Nodes;

namespace Netvaerk.Host.Tests.Tours;

/// <summary>The story of one family, as data in <c>docs/tour</c>: chapter after chapter, each what somebody asks and why.</summary>
/// <param name="Cast">Who takes part, by the name that steps call them.</param>
/// <param name="Chapters">The chapters, in the order in which they happen.</param>
internal sealed record Tour(IReadOnlyDictionary<string, CastMember> Cast, IReadOnlyList<Chapter> Chapters)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static string Folder => Path.Combine(Places.Here.Root, "docs", "tour");

    public static Tour Read() => new(
        JsonSerializer.Deserialize<Dictionary<string, CastMember>>(File.ReadAllBytes(Path.Combine(Folder, "cast.json")), Json)!,
        [.. Directory.GetFiles(Folder, "??-*.json").Order(StringComparer.Ordinal).Select(file => JsonSerializer.Deserialize<Chapter>(File.ReadAllBytes(file), Json)!)]);
}

/// <summary>Somebody of the story.</summary>
/// <param name="Name">The name, as the sign-in tells it.</param>
/// <param name="Role">The role in the municipality.</param>
/// <param name="Is">Who it is, in words.</param>
internal sealed record CastMember(string Name, string Role, string Is);

/// <summary>A chapter.</summary>
/// <param name="Da">Its heading in Danish.</param>
/// <param name="En">Its heading in English.</param>
/// <param name="About">What happens, in Danish.</param>
/// <param name="Steps">The steps.</param>
internal sealed record Chapter(string Da, string En, string About, IReadOnlyList<TourStep> Steps);

/// <summary>What somebody asks.</summary>
/// <param name="As">Who, by name in the cast.</param>
/// <param name="Ask">The document, line by line. <c>@name</c> stands for what an earlier step kept, and every mutation's key is drawn anew.</param>
/// <param name="Why">Why, for the page; a step without is played and not shown.</param>
/// <param name="At">The moment by the clock on the wall in Denmark; as before where it is left out.</param>
/// <param name="Keep">What of the answer later steps need, by name.</param>
/// <param name="Refused">The code with which it must be refused; null where it must be done.</param>
/// <param name="Shows">Words that must stand in the answer.</param>
/// <param name="Hides">Words that must not.</param>
/// <param name="Picture">A file beside the page that takes the picture behind the first link of the answer.</param>
internal sealed record TourStep(
    string As, IReadOnlyList<string> Ask, string? Why = null, DateTime? At = null, Dictionary<string, string>? Keep = null, string? Refused = null,
    IReadOnlyList<string>? Shows = null, IReadOnlyList<string>? Hides = null, string? Picture = null)
{
    public string Document => string.Join('\n', Ask);
}

/// <summary>A step, what was answered, and the picture where it leads to one.</summary>
internal sealed record Told(TourStep Step, JsonNode Answer, string? Picture);
