using System.Text.Json.Nodes;

namespace Netvaerk.Host.Tests.Isolation;

/// <summary>Whoever reads of a case leaves a record of it before the answer leaves, or reads nothing.</summary>
public sealed class ReadRecordTests
{
    private const string NoReads = "CREATE TRIGGER no_reads BEFORE INSERT ON kernel_audit WHEN NEW.kind = 'Read' BEGIN SELECT RAISE(ABORT, 'no'); END";
    private const string NoWrites = "CREATE TRIGGER no_writes BEFORE INSERT ON kernel_audit WHEN NEW.kind = 'Write' BEGIN SELECT RAISE(ABORT, 'kernel_audit is full'); END";

    [Fact]
    public async Task EachQueryOfACaseLeavesOneRecord_AndWithoutOneNothingIsShown()
    {
        await using var host = await WholeHost.Start();
        await host.Ask(host.Token("hilleroed", "coordinator"), "{ staff { nodes { id } } }");
        var rows = new Rows(host.Data, "hilleroed");
        Onlooker onlooker = null!;
        await host.Play("hilleroed", WholeHost.EveryOperation().Steps, through: inner => onlooker = new(inner, rows));
        Assert.Empty(onlooker.Complaints);
        Assert.True(onlooker.OfCases.Count > 8);

        rows.Execute(NoReads);
        foreach (var (query, variables, token) in onlooker.OfCases)
        {
            var shown = await host.Ask(token, query, variables);
            if (Onlooker.FoundNothing(shown))
            {
                continue; // what it found then has been cancelled since
            }

            var answer = JsonNode.Parse(shown)!;
            Assert.True(answer["errors"] is not null, $"{query} showed {answer}");
            Assert.Equal("AUDIT_UNAVAILABLE", $"{answer["errors"]![0]!["extensions"]!["code"]}");
            Assert.Null(answer["data"]);
        }

        var feed = await host.Get(host.Token("hilleroed", "facilitator"), "odata/Meetings");
        Assert.Contains("\"AUDIT_UNAVAILABLE\"", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("SeriesPseudonym", feed, StringComparison.Ordinal);
        Assert.Contains("\"name\"", await host.Ask(host.Token("hilleroed", "coordinator"), "{ staff { nodes { name } } }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWriteWhoseRecordCannotBeWrittenIsNotDone()
    {
        await using var host = await WholeHost.Start();
        var token = host.Token("hilleroed", "coordinator");
        await host.Ask(token, "{ staff { nodes { id } } }");
        var rows = new Rows(host.Data, "hilleroed");
        rows.Execute(NoWrites);
        var before = rows.Counts();
        var answer = await host.Ask(token, """
            mutation M($input: RegisterStaffMemberInput!) { registerStaffMember(input: $input) { staffMember { id } errors { ... on Error { code } } } }
            """, new() { ["input"] = new JsonObject { ["idempotencyKey"] = $"{Guid.CreateVersion7()}", ["subject"] = "a", ["name"] = "Ane", ["title"] = "Lærer", ["sector"] = "SCHOOL" } });
        Assert.Contains("\"AUDIT_UNAVAILABLE\"", answer, StringComparison.Ordinal);
        Assert.Equal(before, rows.Counts());
    }
}
