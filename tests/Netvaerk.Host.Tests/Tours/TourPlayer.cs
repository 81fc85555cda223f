using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Netvaerk.Host.SignIn;
using Netvaerk.Kernel;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Host.Tests.Tours;

/// <summary>Plays a tour through GraphQL on a host of its own, whose clock goes from step to step.</summary>
internal sealed partial class TourPlayer : IAsyncDisposable
{
    // By a name of its own, so that tests on one server never meet.
    private readonly string slug = "hilleroed-" + Guid.CreateVersion7().ToString("n")[^8..];
    private readonly string? postgres;
    private readonly FakeTimeProvider clock = new(Copenhagen.At(new(2026, 1, 5), new(9, 0)));
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("netvaerk-tour-");
    private readonly Dictionary<string, JsonNode?> kept = [];
    private readonly WebApplication app;
    private HttpClient client = new();

    private TourPlayer(string? postgres)
    {
        this.postgres = postgres;
        var settings = File.ReadAllText(Path.Combine(Places.Here.Municipalities, "hilleroed.json"));
        File.WriteAllText(
            Path.Combine(root.CreateSubdirectory(Path.Combine("config", "municipalities")).FullName, $"{slug}.json"),
            settings.Replace("\"slug\": \"hilleroed\"", $"\"slug\": \"{slug}\"", StringComparison.Ordinal));
        var launch = Launch.With("http://127.0.0.1:0", Path.Combine(root.FullName, "data"), postgres, new Places(root.FullName, IsCheckout: false), "Development");
        app = Program.Build(launch, builder =>
        {
            builder.Configuration["Plugins:Folder"] = Places.Here.Plugins;
            builder.Services.AddSingleton<TimeProvider>(clock);
        });
    }

    /// <summary>What has been kept, by name.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Kept => kept;

    /// <param name="postgres">The server; null for SQLite.</param>
    public static async Task<TourPlayer> Start(string? postgres)
    {
        var player = new TourPlayer(postgres);
        Program.Open(player.app);
        await player.app.StartAsync(TestContext.Current.CancellationToken);
        player.client = new() { BaseAddress = new(player.app.Urls.First() + "/") };
        return player;
    }

    public async Task<IReadOnlyList<Told>> Play(Tour tour)
    {
        var told = new List<Told>();
        foreach (var step in tour.Chapters.SelectMany(chapter => chapter.Steps))
        {
            told.Add(await Play(tour.Cast[step.As], step));
        }

        return told;
    }

    private async Task<Told> Play(CastMember who, TourStep step)
    {
        if (step.At is { } at)
        {
            clock.SetUtcNow(Copenhagen.At(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)));
        }

        var person = new DemoPerson(step.As, who.Name, [RoleNames.Parse(who.Role)!.Value]);
        var token = app.Services.GetRequiredService<DevelopmentIssuer>().Issue(app.Services.GetRequiredService<IServedMunicipalities>().Find(slug)!, person);
        var text = await Send(token, HttpMethod.Post, "graphql", new JsonObject { ["query"] = Sent(step.Document) });
        var answer = JsonNode.Parse(text)!;
        Assert.True(ErrorOf(answer) == step.Refused, $"{step.As} asked\n{step.Document}\nand was answered\n{text}");
        Assert.All(step.Shows ?? [], words => Assert.Contains(words, Plain(answer), StringComparison.Ordinal));
        Assert.All(step.Hides ?? [], words => Assert.DoesNotContain(words, Plain(answer), StringComparison.Ordinal));
        foreach (var (name, path) in step.Keep ?? [])
        {
            kept[name] = path.Split('.').Aggregate(answer["data"], (node, part) => node is JsonArray list ? Item(list, part) : node?[part])?.DeepClone()
                ?? throw new InvalidOperationException($"Nothing stands at {path} in\n{text}");
        }

        return new(step, answer, step.Picture is null ? null : await Send(token, HttpMethod.Get, Link().Match(Plain(answer)).Value, null));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        root.Delete(recursive: true);
        if (postgres is not null)
        {
            await PostgresAtHand.Drop([slug]);
        }
    }

    internal static string Plain(JsonNode answer) => Regex.Unescape(answer.ToJsonString());

    private async Task<string> Send(string token, HttpMethod method, string path, JsonObject? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new("Bearer", token);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private string Sent(string document)
    {
        var words = Word().Replace(document, found => kept.GetValueOrDefault(found.Groups["name"].Value) is { } value
            ? value.ToJsonString()
            : throw new InvalidOperationException($"Nothing was kept as {found.Value}."));
        return Input().Replace(words, $"(input: {{ idempotencyKey: \"{Guid.CreateVersion7()}\" ");
    }

    // 0 is the first item, field=VALUE the first of which that is so; >field goes into the item, and @name stands for what was kept.
    private JsonNode? Item(JsonArray list, string part)
    {
        if (int.TryParse(part, out var at))
        {
            return list[at];
        }

        var (field, value) = (part.Split('=')[0].Split('>'), part.Split('=')[1]);
        var wanted = value.StartsWith('@') ? $"{kept[value[1..]]}" : value;
        return list.FirstOrDefault(item => $"{field.Aggregate(item, (node, one) => node?[one])}" == wanted);
    }

    private static string? ErrorOf(JsonNode answer) => answer["errors"] is JsonArray errors
        ? $"{errors[0]?["extensions"]?["code"] ?? errors[0]?["message"]}"
        : (answer["data"] as JsonObject)?.Select(field => (field.Value as JsonObject)?["errors"] as JsonArray).FirstOrDefault(own => own?.Count > 0)?[0]?["code"]?.ToString();

    [GeneratedRegex("\"@(?<name>[a-zA-Z][a-zA-Z0-9]*)\"|(?<=[ :\\[])@(?<name>[a-zA-Z][a-zA-Z0-9]*)")]
    private static partial Regex Word();

    [GeneratedRegex(@"\(input: \{ ?")]
    private static partial Regex Input();

    [GeneratedRegex("/documents/[^\"]+")]
    private static partial Regex Link();
}
