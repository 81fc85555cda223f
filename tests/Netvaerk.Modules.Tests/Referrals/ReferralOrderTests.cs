using System.Text.Json;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Tests.Referrals;

/// <summary>The list of referrals comes in the order that is asked for, page by page from either end.</summary>
public sealed class ReferralOrderTests
{
    private const string Query = """
        query($order: ReferralOrder, $status: ReferralStatus, $first: Int, $after: String, $last: Int, $before: String) {
            referrals(order: $order, status: $status, first: $first, after: $after, last: $last, before: $before) {
                totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage } nodes { id } } }
        """;

    [Theory, EveryEngine]
    public async Task EachOrderHoldsForwardsAndBackwards_AndACursorOfAnotherIsRefused(Engine engine)
    {
        await using var town = await Referring.Start(engine);
        var drafts = new List<Guid>();
        for (var count = 0; count < 5; count++)
        {
            drafts.Add(await town.Draft());
        }

        // Third and fourth on one day, then the first; the second and the fifth are never sent.
        await SendOn(town, 3, drafts[2], drafts[3]);
        await SendOn(town, 4, drafts[0]);
        await using var desk = await Desk.Open(town.Casework, town.Town);
        var orders = new Dictionary<string, int[]>
        {
            ["OLDEST_FIRST"] = [0, 1, 2, 3, 4],
            ["SENT_FIRST"] = [2, 3, 0, 1, 4],
            ["SENT_LAST"] = [0, 3, 2, 4, 1],
        };
        foreach (var (order, expected) in orders)
        {
            string[] ids = [.. expected.Select(at => Netvaerk.GraphQL.GlobalId.Write("Referral", drafts[at]))];
            Assert.Equal(ids, Ids(await Ask(desk, new { order, first = 100 })));
            foreach (var size in (int[])[1, 2])
            {
                Assert.Equal(ids, await Walk(desk, order, size, forwards: true));
                Assert.Equal(ids, await Walk(desk, order, size, forwards: false));
            }
        }

        var sent = await Ask(desk, new { order = "SENT_LAST", status = "SENT", first = 2 });
        Assert.Equal((3, true), (sent.GetProperty("totalCount").GetInt32(), sent.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()));
        await EveryOtherOrderRefuses(desk, orders.Keys);
    }

    [Theory, EveryEngine]
    public async Task WhatIsDueSoonestComesFirst_AndWhatIsNotDueLast(Engine engine)
    {
        await using var town = await Referring.Start(engine);
        var (late, never, soon) = (await town.Draft(), await town.Draft(), await town.Draft());
        await SendOn(town, 3, soon);
        await SendOn(town, 9, late);
        await using var desk = await Desk.Open(town.Casework, town.Town);

        var due = (await desk.Ask("{ referrals(order: ANSWER_DUE_FIRST) { nodes { id answerDue } } }", "ida", "employee")).GetProperty("referrals").GetProperty("nodes");
        var days = due.EnumerateArray().Select(one => one.GetProperty("answerDue").GetString()).ToList();
        Assert.Equal(days.OrderBy(day => day ?? "9999", StringComparer.Ordinal), days);
        Assert.Equal([.. new[] { soon, late, never }.Select(id => Netvaerk.GraphQL.GlobalId.Write("Referral", id))], due.EnumerateArray().Select(one => one.GetProperty("id").GetString()));
    }

    private static async Task EveryOtherOrderRefuses(Desk desk, IEnumerable<string> orders)
    {
        foreach (var (given, asked) in from given in orders from asked in orders where given != asked select (given, asked))
        {
            var after = (await Ask(desk, new { order = given, first = 1 })).GetProperty("pageInfo").GetProperty("endCursor").GetString();
            var refused = await desk.Answer(Query, "ida", "employee", new { order = asked, first = 1, after });
            Assert.Equal("BAD_CURSOR", refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        }
    }

    private static async Task SendOn(Referring town, int day, params Guid[] referrals)
    {
        town.Casework.ItIs(new(2026, 3, day), new(12, 0));
        foreach (var referral in referrals)
        {
            await town.Send(referral);
        }
    }

    private static async Task<IReadOnlyList<string?>> Walk(Desk desk, string order, int size, bool forwards)
    {
        var (ids, cursor) = (new List<string?>(), (string?)null);
        while (true)
        {
            var page = await Ask(desk, forwards ? new { order, first = size, after = cursor } : (object)new { order, last = size, before = cursor });
            ids.InsertRange(forwards ? ids.Count : 0, Ids(page));
            var info = page.GetProperty("pageInfo");
            if (!info.GetProperty(forwards ? "hasNextPage" : "hasPreviousPage").GetBoolean())
            {
                return ids;
            }

            cursor = info.GetProperty(forwards ? "endCursor" : "startCursor").GetString();
        }
    }

    private static async Task<JsonElement> Ask(Desk desk, object variables) => (await desk.Ask(Query, "ida", "employee", variables)).GetProperty("referrals");

    private static string?[] Ids(JsonElement page) => [.. page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString())];
}
