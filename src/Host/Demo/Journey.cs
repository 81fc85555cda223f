using System.Text.Json;
using System.Text.Json.Nodes;

namespace Netvaerk.Host.Demo;

/// <summary>What invented people do, one after the other, through the API and nothing else.</summary>
/// <param name="Municipalities">Where it happens.</param>
/// <param name="Steps">What happens.</param>
internal sealed record Journey(IReadOnlyList<string> Municipalities, IReadOnlyList<JourneyStep> Steps)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The journeys of a file; none where there is no such file.</summary>
    public static IReadOnlyList<Journey> In(string file)
    {
        if (!File.Exists(file))
        {
            return [];
        }

        using var text = JsonDocument.Parse(File.ReadAllBytes(file));
        return text.RootElement.GetProperty("journeys").Deserialize<List<Journey>>(Json) ?? [];
    }

    /// <summary>One journey of one municipality whose steps stand in several files: each goes on, by the order of their names, from what those before it kept.</summary>
    /// <param name="municipality">Where it happens.</param>
    /// <param name="folder">The folder of the files.</param>
    /// <param name="files">Which of them, by name without ending; all where none is named.</param>
    public static Journey Across(string municipality, string folder, params IReadOnlyCollection<string> files)
    {
        var steps = new List<JourneyStep>();
        foreach (var file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)
            .Where(file => files.Count == 0 || files.Contains(Path.GetFileNameWithoutExtension(file))))
        {
            using var text = JsonDocument.Parse(File.ReadAllBytes(file));
            steps.AddRange(text.RootElement.GetProperty("steps").Deserialize<List<JourneyStep>>(Json) ?? []);
        }

        return new([municipality], steps);
    }
}

/// <summary>One operation of somebody.</summary>
/// <param name="As">The role of the invented person who does it.</param>
/// <param name="Do">The operation: a file of <c>docs/operations</c>.</param>
/// <param name="With">Its variables. A text that begins with @ stands for something: see <see cref="JourneyWords"/>.</param>
/// <param name="Keep">What of the answer later steps need, by name.</param>
/// <param name="Refused">The code of the error that it must be answered with; null where it must be done.</param>
internal sealed record JourneyStep(string As, string Do, JsonObject With, Dictionary<string, string>? Keep = null, string? Refused = null);

/// <summary>A step went otherwise than its journey says.</summary>
internal sealed class JourneyFailed(string municipality, JourneyStep step, JsonNode? answer)
    : Exception($"{municipality}: {step.Do} as {step.As} was answered {answer?.ToJsonString()}");
