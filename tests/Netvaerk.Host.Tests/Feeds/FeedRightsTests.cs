using System.Net;
using Microsoft.EntityFrameworkCore;
using Netvaerk.Kernel;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Host.Tests.Feeds;

/// <summary>Who finds which meetings in the feed, what it says of them, and that it is remembered who looked.</summary>
public sealed class FeedRightsTests
{
    private static readonly string[] Columns =
    [
        "Id", "SeriesPseudonym", "Kind", "Status", "Date", "DurationMinutes", "Participants", "FamilyMembers", "Professionals", "Sectors", "WithInterpreter", "RuleSet",
    ];

    [Theory, EveryEngine]
    public async Task A_facilitator_counts_her_own_a_coordinator_all_and_a_parent_none(Engine engine)
    {
        await using var host = await FeedReader.Host(engine);
        var families = await PlannedFamilies.In(host, host.Nordby);
        await families.Planned(new(2026, 3, 10));
        await families.Planned(new(2026, 3, 11));
        await families.Planned(new(2026, 3, 12), "nina");

        Assert.Equal(["2026-03-10", "2026-03-11"], await Dates(host, FeedReader.Token(host.Nordby, "mette", "facilitator")));
        Assert.Equal(["2026-03-12"], await Dates(host, FeedReader.Token(host.Nordby, "nina", "facilitator")));
        Assert.Equal(["2026-03-10", "2026-03-11", "2026-03-12"], await Dates(host, FeedReader.Token(host.Nordby, "nanna", "coordinator")));
        foreach (var (subject, role) in new[] { ("mor", "parent"), ("karl", "caseworker"), ("mette", "employee"), ("jytte", "data-protection") })
        {
            Assert.Empty(await Dates(host, FeedReader.Token(host.Nordby, subject, role)));
        }

        Assert.Empty(await Dates(host, FeedReader.Token(host.Sydby, "nanna", "coordinator")));
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Get("/odata/Meetings")).StatusCode);
    }

    [Theory, EveryEngine]
    public async Task A_row_can_be_counted_and_tells_in_no_byte_who_the_family_is(Engine engine)
    {
        await using var host = await FeedReader.Host(engine);
        var families = await PlannedFamilies.In(host, host.Nordby);
        var family = await families.Planned(new(2026, 3, 10));
        await families.More(family, 1);
        await families.Planned(new(2026, 3, 12));

        var (rows, answer) = await host.Rows("?$orderby=Date", FeedReader.Token(host.Nordby, "nanna", "coordinator"));
        Assert.Equal(Columns.Order(), rows[0].EnumerateObject().Select(one => one.Name).Order());
        Assert.Equal(("Start", "Planned", 120, 3, 2, 1, "School", false), (
            rows[0].GetProperty("Kind").GetString(), rows[0].GetProperty("Status").GetString(), rows[0].GetProperty("DurationMinutes").GetInt32(),
            rows[0].GetProperty("Participants").GetInt32(), rows[0].GetProperty("FamilyMembers").GetInt32(), rows[0].GetProperty("Professionals").GetInt32(),
            rows[0].GetProperty("Sectors").GetString(), rows[0].GetProperty("WithInterpreter").GetBoolean()));
        var pseudonyms = rows.ConvertAll(row => row.GetProperty("SeriesPseudonym").GetString());
        Assert.Equal(pseudonyms[0], pseudonyms[1]);
        Assert.NotEqual(pseudonyms[0], pseudonyms[2]);

        var text = answer.GetRawText();
        string[] identities = ["Signe", "Sommerdal", "12345678", "Lene", "Lærer", "Ida", "Biblioteket", "mette", "mor", "karl"];
        Guid[] ids = [family.Family, family.Series, family.Child, family.Holder, family.Teacher, family.Referral];
        Assert.All(identities, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
        Assert.All(ids, id => Assert.All(Spellings(id), spelling => Assert.DoesNotContain(spelling, text, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory, EveryEngine]
    public async Task Who_looked_is_written_before_the_answer_leaves_and_without_that_nothing_leaves(Engine engine)
    {
        await using var host = await FeedReader.Host(engine);
        var families = await PlannedFamilies.In(host, host.Nordby);
        var family = await families.Planned(new(2026, 3, 10));
        var nanna = FeedReader.Token(host.Nordby, "nanna", "coordinator");

        Assert.Empty(await Dates(host, FeedReader.Token(host.Nordby, "mor", "parent")));
        using (var answer = await host.Feed("", nanna, "quarterly report"))
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        var record = Assert.Single(await families.Read(db => db.Set<AuditRecord>().Where(one => one.Kind == AuditKind.Read).ToListAsync()));
        Assert.Equal(("nanna", "coordinator", "quarterly report", "odata/Meetings"), (record.Subject, record.Roles, record.Purpose, record.Operation));
        Assert.Equal($$"""{"{{family.Family}}":["meeting-figures"]}""", record.Families);

        await families.Read(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE kernel_audit RENAME TO kernel_audit_gone"));
        using var withheld = await host.Feed("", nanna);
        var error = await RunningHost.Json(withheld);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "AUDIT_UNAVAILABLE"), (withheld.StatusCode, error.GetProperty("error").GetProperty("code").GetString()));
        Assert.DoesNotContain("2026-03-10", error.GetRawText(), StringComparison.Ordinal);
    }

    // An id could slip out as itself, in either byte order.
    private static string[] Spellings(Guid id) =>
        [id.ToString("d"), id.ToString("n"), Convert.ToBase64String(id.ToByteArray())[..20], Convert.ToBase64String(id.ToByteArray(bigEndian: true))[..20]];

    private static async Task<List<string?>> Dates(RunningHost host, TokenDraft token) =>
        (await host.Rows("?$orderby=Date", token)).Rows.ConvertAll(row => row.GetProperty("Date").GetString());
}
