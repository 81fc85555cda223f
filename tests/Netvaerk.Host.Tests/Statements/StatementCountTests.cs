using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Netvaerk.Host.Tests.Feeds;
using Netvaerk.Kernel;
using Netvaerk.Meetings;
using Netvaerk.Series;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Host.Tests.Statements;

/// <summary>
/// How many statements a read takes depends on what is asked, never on how many rows there are. <c>NETVAERK_ROWS</c> says how many are compared with ten:
/// <c>slow-statements.sh</c> takes 10,000.
/// </summary>
public sealed partial class StatementCountTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Few = 10;
    private static readonly int Many = int.Parse(Environment.GetEnvironmentVariable("NETVAERK_ROWS") ?? "200", CultureInfo.InvariantCulture);

    private static readonly Dictionary<string, string> Scenarios = new()
    {
        ["who is asking"] = "{ viewer { name roles } municipality { slug name } }",
        ["one series by id"] = "query($id: ID!) { series(id: $id) { id status family { id } referral { id status } facilitator { name } children { id kinship } viewerCanPlan } }",
        ["referrals, first 50 with filter, count and relations"] =
            "{ referrals(first: 50, status: ALLOCATED) { totalCount nodes { id status receiver { name } facilitator { name } family { id } children { id } } pageInfo { hasNextPage } } }",
        ["referrals awaiting me, first 50 with filter, order, count, relations and what is awaited"] =
            "{ referralsAwaitingMe(first: 50, status: ALLOCATED, order: SENT_FIRST) { totalCount nodes { id status sentOn awaitsYou receiver { name } facilitator { name } } pageInfo { hasNextPage } } }",
        ["50 series, their meetings, their agreements"] =
            "{ meetingSeries(first: 50) { totalCount nodes { id meetings(first: 3) { nodes { id on agreements { id byWhen what owner { id sector } } participants { id } } } } } }",
        ["families with members, custody, consents and network"] =
            "{ families(first: 50) { nodes { id members { id kinship } custody { kind } consents { id scope answer } network { id sector } series { id status } } } }",
        ["meetings of all families"] = "{ meetings(first: 50) { totalCount nodes { id on series { id family { id } } minutes { id } } } }",
        ["50 nodes by id"] = "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on MeetingSeries { status family { id } } } }",
    };

    private readonly StatementLog statements = new();
    private RunningHost host = null!;

    public async ValueTask InitializeAsync() => host = await RunningHost.On(Engine.Sqlite, builder =>
    {
        FeedReader.Clock(builder);
        builder.Logging.AddFilter<StatementLog>(StatementLog.Category, LogLevel.Information).AddProvider(statements);
    });

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task EachReadTakesAsManyStatementsForManyRowsAsForFew()
    {
        var families = await PlannedFamilies.In(host, host.Nordby);
        var first = await families.Planned(new(2026, 3, 10));
        var meeting = await families.Read(db => db.Set<Meeting>().SingleAsync(one => one.Id == first.Meeting));
        var facilitator = (await families.Read(db => db.Set<MeetingSeries>().SingleAsync(one => one.Id == first.Series))).FacilitatorId;

        await families.Do((work, vault) => new ManyCases(work, vault, Few - 1, facilitator, meeting.Applied));
        var few = await Counts();
        for (var made = Few; made < Many; made += 500)
        {
            await families.Do((work, vault) => new ManyCases(work, vault, Math.Min(500, Many - made), facilitator, meeting.Applied));
        }

        var many = await Counts();
        foreach (var (scenario, count) in many)
        {
            output.WriteLine($"{count.Rows,6} rows, {count.Statements.Count,2} statements ({few[scenario].Rows} rows, {few[scenario].Statements.Count}): {scenario}");
        }

        Assert.All(many, one => Assert.Equal(string.Join("\n\n", few[one.Key].Statements), string.Join("\n\n", one.Value.Statements)));
        // Fifty are there where ten were, with all that belongs to them.
        const string Nested = "50 series, their meetings, their agreements";
        Assert.InRange((double)many[Nested].Rows / few[Nested].Rows, 4, 6);
    }

    private async Task<Dictionary<string, (int Rows, IReadOnlyList<string> Statements)>> Counts()
    {
        var (counts, variables) = (new Dictionary<string, (int, IReadOnlyList<string>)>(), await SeriesIds());
        foreach (var (scenario, query) in Scenarios)
        {
            // What is set up once, such as keys, is no part of a read.
            await Ask(query, variables);
            statements.Taken();
            var answer = await Ask(query, variables);
            counts[scenario] = (Ids().Count(answer), [.. statements.Taken().Select(Shape).Order(StringComparer.Ordinal)]);
        }

        return counts;
    }

    // What differs between two statements of one kind: how many values each was given.
    private static string Shape(string statement) => Values().Replace(statement, "…");

    private async Task<object> SeriesIds()
    {
        using var answer = JsonDocument.Parse(await Ask("{ meetingSeries(first: 50) { nodes { id } } }", new { }));
        var ids = answer.RootElement.GetProperty("data").GetProperty("meetingSeries").GetProperty("nodes").EnumerateArray().Select(one => one.GetProperty("id").GetString()).ToArray();
        return new { id = ids[0], ids };
    }

    private async Task<string> Ask(string query, object variables)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = new StringContent(JsonSerializer.Serialize(new { query, variables }), Encoding.UTF8, "application/json");
        request.Headers.Authorization = new("Bearer", $"{FeedReader.Token(host.Nordby, "mette", "facilitator")}");
        using var response = await host.Client.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("\"errors\"", answer, StringComparison.Ordinal);
        return answer;
    }

    [GeneratedRegex("\"id\":\"")]
    private static partial Regex Ids();

    [GeneratedRegex(@"(?<=\()@\w+(, @\w+)*(?=\))|(?<=VALUES )\([^)]*\)(,\s*\([^)]*\))*")]
    private static partial Regex Values();
}
