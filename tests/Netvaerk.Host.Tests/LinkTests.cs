using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Netvaerk.Host.Demo;
using Netvaerk.Host.SignIn;
using Netvaerk.Kernel;

namespace Netvaerk.Host.Tests;

/// <summary>An outsider's way in, over HTTP, on the whole host: the journey as far as a poll and its link, and then whoever has them.</summary>
public sealed class LinkTests : IAsyncLifetime
{
    private static readonly string Operations = Path.Combine(Places.Here.Root, "docs", "operations");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("netvaerk-links-");
    private readonly LoggedLines lines = new();
    private WebApplication? host;
    private HttpClient client = new();
    private (string Secret, string Code) link;

    [Fact]
    public async Task An_outsider_comes_in_by_a_link_with_its_code_and_by_nothing_else()
    {
        await A_link_and_its_code_show_dates_and_nothing_of_the_family_and_take_an_answer();
        await Whatever_is_wrong_the_answer_is_the_same_to_the_letter_and_guessing_is_slowed_down();
        await The_page_of_a_link_knows_nobody_and_fetches_nothing_from_elsewhere();
    }

    private async Task A_link_and_its_code_show_dates_and_nothing_of_the_family_and_take_an_answer()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await Get("/links/poll", "hilleroed.nothing")).StatusCode);
        var session = await Json(await Exchange("hilleroed", link.Secret, link.Code));
        Assert.Equal("poll", session.GetProperty("purpose").GetString());
        var token = session.GetProperty("token").GetString()!;
        var shown = await (await Get("/links/poll", token)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.All(
            DemoPeople.In(Places.Here.Demo).Of("hilleroed").SelectMany(one => one.Name.Split(' ')), name => Assert.DoesNotContain(name, shown, StringComparison.OrdinalIgnoreCase));
        var asked = JsonDocument.Parse(shown).RootElement;
        Assert.Equal(["answerBy", "municipality", "proposals"], asked.EnumerateObject().Select(one => one.Name).Order());
        Assert.Equal(["answer", "id", "on", "startsAt"], asked.GetProperty("proposals")[0].EnumerateObject().Select(one => one.Name).Order());

        var proposal = asked.GetProperty("proposals")[0].GetProperty("id").GetString();
        var answered = await Json(await Post("/links/poll", new { idempotencyKey = Guid.CreateVersion7(), answers = new[] { new { proposalId = proposal, answer = "IF_NEED_BE" } } }, token));
        Assert.Equal("IF_NEED_BE", answered.GetProperty("proposals")[0].GetProperty("answer").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await Post("/links/poll", new { answers = 3 }, token)).StatusCode);

        // One purpose: the token is nothing to the API, and an employee's token nothing to the desk.
        Assert.Equal(HttpStatusCode.Unauthorized, (await Get("/graphql?query={__typename}", token)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Get("/odata/Meetings", token)).StatusCode);
        var served = host!.Services.GetRequiredService<IServedMunicipalities>().Find("hilleroed")!;
        Assert.Equal(HttpStatusCode.Unauthorized, (await Get("/links/poll", host.Services.GetRequiredService<DevelopmentIssuer>().Issue(served, new("x", "x", [Role.Facilitator])))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Get("/links/evaluation", token)).StatusCode);
        Assert.All([link.Secret, token.Split('.')[1]], secret => Assert.DoesNotContain(secret, $"{lines}", StringComparison.Ordinal));
    }

    private async Task Whatever_is_wrong_the_answer_is_the_same_to_the_letter_and_guessing_is_slowed_down()
    {
        var altered = (link.Secret[0] == 'A' ? 'B' : 'A') + link.Secret[1..];
        (string Municipality, string Secret, string Code)[] wrong =
        [
            ("hilleroed", link.Secret, link.Code == "000000" ? "000001" : "000000"), ("hilleroed", altered, link.Code), ("hilleroed", "", ""), ("kolding", link.Secret, link.Code),
            ("nowhere", link.Secret, link.Code), ("hilleroed", link.Secret, new string('1', 500)),
        ];
        var answers = new List<(HttpStatusCode, string)>();
        foreach (var one in wrong)
        {
            var answer = await Exchange(one.Municipality, one.Secret, one.Code);
            answers.Add((answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        }

        var alike = Assert.Single(answers.Distinct());
        Assert.Equal(HttpStatusCode.Unauthorized, alike.Item1);
        Assert.Contains("LINK_REFUSED", alike.Item2, StringComparison.Ordinal);
        for (var attempt = wrong.Length + 1; attempt < 10; attempt++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await Exchange("nowhere", "", "")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await Exchange("hilleroed", link.Secret, link.Code)).StatusCode);
    }

    private async Task The_page_of_a_link_knows_nobody_and_fetches_nothing_from_elsewhere()
    {
        var answer = await client.GetAsync("/link", TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Kan du komme?", page, StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync()
    {
        var launch = Launch.With(urls: "http://127.0.0.1:0", data: folder.FullName, environment: "Development");
        host = Program.Build(launch, builder => builder.Logging.AddProvider(lines));
        Program.Open(host);
        await host.StartAsync(TestContext.Current.CancellationToken);
        client = new() { BaseAddress = new(host.Urls.First() + "/") };
        var journey = Journey.Across("hilleroed", Path.Combine(Operations, "journey"));
        var (served, issuer) = (host.Services.GetRequiredService<IServedMunicipalities>(), host.Services.GetRequiredService<DevelopmentIssuer>());
        var player = new JourneyPlayer(
            client, Operations, (slug, person) => issuer.Issue(served.Find(slug)!, person), DemoPeople.In(launch.Places.Demo), host.Services.GetRequiredService<TimeProvider>().Today());
        await player.Play("hilleroed", journey with { Steps = [.. journey.Steps.TakeWhile(step => step.Do != "RevokePollLink")] }, (step, answer) =>
        {
            if (step.Do == "IssuePollLink")
            {
                var issued = answer!["data"]!["issuePollLink"]!["issuedLink"]!;
                link = ($"{issued["url"]}".Split('.')[1], $"{issued["code"]}");
                Assert.StartsWith("/link#hilleroed.", $"{issued["url"]}", StringComparison.Ordinal);
            }
        }, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host!.StopAsync();
        await host.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private Task<HttpResponseMessage> Exchange(string municipality, string secret, string code) => Post("/links/exchange", new { municipality, secret, code });

    private Task<HttpResponseMessage> Get(string path, string token) => Send(new(HttpMethod.Get, path), token);

    private Task<HttpResponseMessage> Post(string path, object body, string? token = null) => Send(new(HttpMethod.Post, path) { Content = JsonContent.Create(body) }, token);

    private Task<HttpResponseMessage> Send(HttpRequestMessage request, string? token)
    {
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
