using System.Net;
using System.Text.Json;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Host.Tests.Feeds;

/// <summary>What can be asked of the feed, and that it answers alike on both engines.</summary>
public sealed class FeedQueryTests
{
    [Theory, EveryEngine]
    public async Task Rows_are_narrowed_ordered_cut_and_counted(Engine engine)
    {
        await using var host = await FeedReader.Host(engine);
        var families = await PlannedFamilies.In(host, host.Nordby);
        var family = await families.Planned(new(2026, 3, 10));
        await families.More(family, 4);
        var token = FeedReader.Token(host.Nordby, "nanna", "coordinator");

        Assert.Equal(("11 12 13 14", 4), await Ask("$filter=Kind eq 'FollowUp'&$orderby=Date&$count=true"));
        Assert.Equal(("13 12", 5), await Ask("$orderby=Date desc&$skip=1&$top=2&$count=true"));
        Assert.Equal(("14 13", 3), await Ask("$filter=Date ge 2026-03-12 and DurationMinutes eq 120 and not WithInterpreter&$orderby=Date desc&$top=2&$count=true"));
        Assert.Equal(("10", null), await Ask("$filter=Participants gt 0 and contains(RuleSet,'2024')&$orderby=Kind desc,Date"));
        Assert.Equal(("", 0), await Ask("$filter=Status eq 'Held'&$count=true"));
        Assert.Equal(("", 5), await Ask("$top=0&$count=true"));
        var (rows, _) = await host.Rows("?$select=Date,Kind&$orderby=Date&$top=1", token);
        Assert.Equal("""{"Date":"2026-03-10","Kind":"Start"}""", JsonSerializer.Serialize(rows[0].EnumerateObject().OrderBy(one => one.Name, StringComparer.Ordinal).ToDictionary(one => one.Name, one => one.Value)));

        async Task<(string, int?)> Ask(string query)
        {
            var (found, answer) = await host.Rows("?" + query, token);
            return (string.Join(' ', found.Select(row => row.GetProperty("Date").GetString()![^2..])), answer.TryGetProperty("@odata.count", out var count) ? count.GetInt32() : null);
        }
    }

    [Theory]
    [InlineData("$top=101")]
    [InlineData("$top=-1")]
    [InlineData("$top=many")]
    [InlineData("$skip=-1")]
    [InlineData("$filter=Id eq 'x'")]
    [InlineData("$filter=contains(SeriesPseudonym,'a')")]
    [InlineData("$filter=Family eq 1")]
    [InlineData("$filter=Date ge")]
    [InlineData("$orderby=Sectors")]
    [InlineData("$orderby=Meeting")]
    [InlineData("$select=Family")]
    [InlineData("$expand=Series")]
    [InlineData("$apply=aggregate($count as Number)")]
    [InlineData("$search=Ida")]
    public async Task What_the_feed_cannot_answer_is_a_typed_error_in_both_languages(string query)
    {
        await using var host = await FeedReader.Host(Engine.Sqlite);
        using var answer = await host.Feed("?" + query, FeedReader.Token(host.Nordby, "nanna", "coordinator"));
        var error = (await RunningHost.Json(answer)).GetProperty("error");
        Assert.Equal((HttpStatusCode.BadRequest, "BAD_FEED_QUERY"), (answer.StatusCode, error.GetProperty("code").GetString()));
        Assert.Contains("højst 100", error.GetProperty("text").GetProperty("da").GetString(), StringComparison.Ordinal);
        Assert.Contains("100 at most", error.GetProperty("text").GetProperty("en").GetString(), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Paging_links_lead_to_every_row_once(Engine engine)
    {
        await using var host = await FeedReader.Host(engine);
        var families = await PlannedFamilies.In(host, host.Nordby);
        var family = await families.Planned(new(2026, 3, 10));
        await families.More(family, 230);
        var token = FeedReader.Token(host.Nordby, "nanna", "coordinator");

        // All of them last equally long: only what the order adds itself keeps the pages apart.
        Assert.Equal([100, 100, 31], await Follow("?$orderby=DurationMinutes&$count=true", 231));
        Assert.Equal([100, 100, 30], await Follow("?$filter=Kind eq 'FollowUp'", 230));
        Assert.False((await host.Rows("?$top=100", token)).Answer.TryGetProperty("@odata.nextLink", out _));

        async Task<List<int>> Follow(string? query, int all)
        {
            var (sizes, ids) = (new List<int>(), new HashSet<string?>());
            while (query is not null)
            {
                var (rows, answer) = await host.Rows(query, token);
                sizes.Add(rows.Count);
                ids.UnionWith(rows.Select(row => row.GetProperty("Id").GetString()));
                query = answer.TryGetProperty("@odata.nextLink", out var next) ? next.GetString() : null;
            }

            Assert.Equal(all, ids.Count);
            return sizes;
        }
    }
}
