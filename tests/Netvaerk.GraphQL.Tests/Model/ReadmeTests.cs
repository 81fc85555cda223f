using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.AspNetCore.Hosting;
using Netvaerk.GraphQL.Tests.Readme;

namespace Netvaerk.GraphQL.Tests.Model;

/// <summary>What the readme shows is what stands in <c>Readme/Samples.cs</c>, and that compiles, starts and answers.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void EverySampleOfTheReadmeIsOneThatIsTried()
    {
        var folder = Folder();
        var tried = Blanks().Replace(File.ReadAllText(Path.Combine(folder, "tests", "Netvaerk.GraphQL.Tests", "Model", "Readme", "Samples.cs")), " ");
        var shown = Samples().Matches(File.ReadAllText(Path.Combine(folder, "src", "GraphQL", "README.md"))).Select(found => found.Groups[1].Value).ToList();

        // The first is the start of a host, and has no class to be tried.
        Assert.Equal(6, shown.Count);
        foreach (var part in shown.Skip(1).SelectMany(sample => sample.Split("\n\n")))
            Assert.Contains(Blanks().Replace(part, " ").Trim(), tried, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ meetings(first: 2) { totalCount nodes { on venue { name } } pageInfo { hasNextPage } } }",
        """{"data":{"meetings":{"totalCount":3,"nodes":[{"on":"2026-11-23","venue":{"name":"Vibevej"}},{"on":"2026-11-24","venue":{"name":"Vibevej"}}],"pageInfo":{"hasNextPage":true}}}}""")]
    [InlineData("{ meetings(last: 1) { nodes { on venue(lang: EN) { name } } pageInfo { hasPreviousPage } } }",
        """{"data":{"meetings":{"nodes":[{"on":"2026-11-25","venue":{"name":"Vibevej"}}],"pageInfo":{"hasPreviousPage":true}}}}""")]
    [InlineData("""mutation { holdMeeting(input: { meetingId: "x", on: "2026-11-23" }) { meeting { on } errors { __typename ... on NotPlannedError { message } } } }""",
        """{"data":{"holdMeeting":{"meeting":null,"errors":[{"__typename":"NotPlannedError","message":"It is not planned."}]}}}""")]
    public async Task WhatTheReadmeShowsAnswers(string query, string expected) => Assert.Equal(expected, await Ask(query));

    [Fact]
    public async Task AMutationAnswersWithEitherOfItsErrors()
    {
        var ids = JsonDocument.Parse(await Ask("{ meetings { nodes { id } } }")).RootElement.GetProperty("data").GetProperty("meetings").GetProperty("nodes");
        var hold = $$"""mutation { holdMeeting(input: { meetingId: "{{ids[1].GetProperty("id")}}", on: "2026-11-23" }) { meeting { on } errors { ... on TooEarlyError { message on } } } }""";
        Assert.Equal("""{"data":{"holdMeeting":{"meeting":null,"errors":[{"message":"It lies ahead.","on":"2026-11-24"}]}}}""", await Ask(hold));
        Assert.Equal("""{"data":{"holdMeeting":{"meeting":{"on":"2026-11-24"},"errors":null}}}""", await Ask(hold.Replace("2026-11-23", "2026-11-24", StringComparison.Ordinal)));
    }

    private static async Task<string> Ask(string query)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<Db>().AddSingleton<IDbContextFactory<Db>>(static services => services.GetRequiredService<Db>()).AddScoped<HoldMeetingUseCase>().AddScoped<LiveFeed>();
        builder.Services.AddGraphQLServer().AddTypes(Library.TestSchema.TypesBeside(typeof(Meeting)));
        await using var app = builder.Build();
        app.MapGraphQL();
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
        using var answer = await client.PostAsync(
            new Uri("/graphql", UriKind.Relative), new StringContent(JsonSerializer.Serialize(new { query }), null, "application/json"), TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Netvaerk.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Samples();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
