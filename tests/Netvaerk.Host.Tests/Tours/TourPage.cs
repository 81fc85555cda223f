using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Netvaerk.Host.Tests.Tours;

/// <summary>Writes a tour that has been played as a page.</summary>
/// <param name="tour">The tour.</param>
/// <param name="told">What was asked and answered.</param>
/// <param name="kept">What was kept: shown by its name.</param>
internal sealed partial class TourPage(Tour tour, IReadOnlyList<Told> told, IReadOnlyDictionary<string, JsonNode?> kept)
{
    private const int Width = 150;
    private static readonly JsonSerializerOptions Danish = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly CultureInfo InDanish = CultureInfo.GetCultureInfo("da-DK");

    private readonly Dictionary<string, string> seen = [];

    public string Write()
    {
        var page = new StringBuilder(File.ReadAllText(Path.Combine(Tour.Folder, "opening.md")).TrimEnd()).Append("\n\n| | |\n| --- | --- |\n");
        foreach (var (name, who) in tour.Cast)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {who.Name} (`{name}`) | {who.Is} |\n");
        }

        var (at, day) = (0, default(DateTime));
        foreach (var chapter in tour.Chapters)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {chapter.Da} · {chapter.En}\n\n{chapter.About}\n");
            foreach (var step in chapter.Steps)
            {
                day = step.At ?? day;
                Step(page, told[at++], day);
            }
        }

        return page.ToString();
    }

    private void Step(StringBuilder page, Told one, DateTime day)
    {
        if (one.Step.Why is null)
        {
            return;
        }

        var when = day.ToString("d. MMMM yyyy 'kl.' HH.mm", InDanish);
        page.Append(CultureInfo.InvariantCulture, $"\n**{when} · {tour.Cast[one.Step.As].Name}** — {one.Step.Why}\n\n```graphql\n{one.Step.Document}\n```\n");
        page.Append(CultureInfo.InvariantCulture, $"```json\n{Masked(Readable(one.Answer["errors"] is null ? one.Answer["data"] : one.Answer, 0))}\n```\n");
        if (one.Step.Picture is { } picture)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n![{picture}](tour/{picture})\n");
        }
    }

    // What was kept stands there by the name that later requests use; other ids are counted, and links last five minutes.
    private string Masked(string answer)
    {
        var named = kept.Where(one => one.Value is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 20)
            .Aggregate(answer, (text, one) => text.Replace($"\"{one.Value}\"", $"\"@{one.Key}\"", StringComparison.Ordinal));
        return Link().Replace(Fleeting().Replace(named, found => seen.TryGetValue(found.Value, out var name) ? name : seen[found.Value] = $"#{seen.Count + 1}"), "\"/documents/…\"");
    }

    // On one line what fits there.
    private static string Readable(JsonNode? node, int indent)
    {
        var open = new string(' ', indent + 2);
        var items = node switch
        {
            JsonObject fields => fields.Select(field => (Name: $"{JsonSerializer.Serialize(field.Key, Danish)}: ", field.Value)).ToList(),
            JsonArray list => [.. list.Select(item => (Name: "", Value: item))],
            _ => [],
        };
        if (items.Count == 0)
        {
            return node?.ToJsonString(Danish) ?? "null";
        }

        var (first, last) = node is JsonArray ? ("[", "]") : ("{", "}");
        var inside = Once([.. items.Select(item => item.Name + Readable(item.Value, indent + 2))]).ToList();
        var line = $"{first} {string.Join(", ", inside)} {last}";
        return line.Length + indent <= Width && !line.Contains('\n', StringComparison.Ordinal)
            ? line
            : $"{first}\n{string.Join(",\n", inside.Select(one => open + one))}\n{new string(' ', indent)}{last}";
    }

    // Of many alike, one after the other, the first is shown.
    private static IEnumerable<string> Once(IReadOnlyList<string> items)
    {
        for (var at = 0; at < items.Count;)
        {
            var alike = items.Skip(at).TakeWhile(one => one == items[at]).Count();
            yield return items[at] + (alike > 2 ? $" … and {alike - 1} more like it" : "");
            at += alike > 2 ? alike : 1;
        }
    }

    [GeneratedRegex("(?<=\"(id|[a-z][A-Za-z]*Id)\": \")[^\"@][^\"]*")]
    private static partial Regex Fleeting();

    [GeneratedRegex("\"/documents/[^\"]+\"")]
    private static partial Regex Link();
}
