using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Netvaerk.Host.SignIn;

namespace Netvaerk.Host.Demo;

/// <summary>Plays a journey as a client of a running host, with the worked examples of <c>docs/operations</c> as its documents.</summary>
/// <param name="client">Reaches the host.</param>
/// <param name="operations">The folder of the documents.</param>
/// <param name="token">The token of an invented person in a municipality.</param>
/// <param name="people">The invented people.</param>
/// <param name="today">The date in Denmark.</param>
internal sealed class JourneyPlayer(
    HttpClient client, string operations, Func<string, DemoPerson, string> token, DemoPeople people, DateOnly today)
{
    /// <summary>Plays it in one municipality.</summary>
    /// <param name="municipality">Its slug.</param>
    /// <param name="journey">What happens.</param>
    /// <param name="seen">Is shown every step and its answer.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="JourneyFailed">A step went otherwise than the journey says.</exception>
    public async Task Play(string municipality, Journey journey, Action<JourneyStep, JsonNode?>? seen, CancellationToken ct)
    {
        var words = new JourneyWords(today, role => Who(municipality, role));
        foreach (var step in journey.Steps)
        {
            var answer = await Ask(municipality, step, words, ct);
            seen?.Invoke(step, answer);
            if (ErrorOf(answer) is var error && error != step.Refused)
            {
                throw new JourneyFailed(municipality, step, answer);
            }

            foreach (var (name, path) in step.Keep ?? [])
            {
                words.Keep(name, JourneyPath.Read(answer!["data"], path));
            }
        }
    }

    /// <summary>Whether a municipality holds nothing yet.</summary>
    public async Task<bool> IsEmpty(string municipality, CancellationToken ct)
    {
        var answer = await Ask(municipality, new("coordinator", "Staff", new() { ["first"] = 1 }), new(today, role => Who(municipality, role)), ct);
        return answer?["data"]?["staff"]?["nodes"]?.AsArray().Count == 0;
    }

    /// <summary>Accepts, as the invented manager, whatever rule set waits for one.</summary>
    /// <exception cref="JourneyFailed">One was not accepted.</exception>
    public async Task ApproveRules(string municipality, CancellationToken ct)
    {
        var words = new JourneyWords(today, role => Who(municipality, role));
        var sets = await Ask(municipality, new("manager", "RuleSets", []), words, ct);
        foreach (var set in sets?["data"]?["municipality"]?["ruleSets"]?.AsArray().Where(one => one!["viewerCanApprove"]!.GetValue<bool>()) ?? [])
        {
            var input = new JsonObject { ["validFrom"] = set!["validFrom"]!.DeepClone(), ["contentSha256"] = set["contentSha256"]!.DeepClone(), ["note"] = "Demo." };
            var step = new JourneyStep("manager", "ApproveRuleSet", new() { ["input"] = input });
            if (await Ask(municipality, step, words, ct) is var answer && ErrorOf(answer) is not null)
            {
                throw new JourneyFailed(municipality, step, answer);
            }
        }
    }

    private async Task<JsonNode?> Ask(string municipality, JourneyStep step, JourneyWords words, CancellationToken ct)
    {
        var variables = words.Read(step.With)!.AsObject();
        if (variables["input"] is JsonObject input && input["idempotencyKey"] is null)
        {
            input["idempotencyKey"] = Guid.CreateVersion7().ToString();
        }

        var document = await File.ReadAllTextAsync(Path.Combine(operations, $"{step.Do}.graphql"), ct);
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql")
        {
            Content = JsonContent.Create(new JsonObject { ["query"] = document, ["variables"] = variables }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token(municipality, Who(municipality, step.As)));
        using var response = await client.SendAsync(request, ct);
        return JsonNode.Parse(await response.Content.ReadAsStreamAsync(ct));
    }

    // A mutation's own errors stand in its payload; a query that finds nothing where something was expected has failed too.
    private static string? ErrorOf(JsonNode? answer)
    {
        if (answer?["errors"] is JsonArray errors)
        {
            return errors[0]?["extensions"]?["code"]?.ToString() ?? "ERROR";
        }

        var first = answer?["data"]?.AsObject().FirstOrDefault().Value;
        return first is null ? "NOTHING" : (first as JsonObject)?["errors"] is JsonArray { Count: > 0 } own ? own[0]!["code"]!.ToString() : null;
    }

    private DemoPerson Who(string municipality, string role) =>
        people.Who(municipality, [RoleNames.Parse(role) ?? throw new ArgumentException($"There is no role {role}.", nameof(role))], null, null);
}
