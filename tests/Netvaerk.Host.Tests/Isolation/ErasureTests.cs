using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.GraphQL;
using Netvaerk.Host.Database.Sqlite;
using Netvaerk.Host.Demo;
using Netvaerk.Kernel;

namespace Netvaerk.Host.Tests.Isolation;

/// <summary>A family whose key is destroyed is forgotten, also by the backups that were taken before.</summary>
public sealed class ErasureTests
{
    private const string Marked = "Kvaksalversen";
    private static readonly string[] Kinds = ["RecordIdentity", "AddNetworkMember", "WriteMinutes", "RecordAgreement", "DraftReferral", "EditReferral", "DecideReferral", "ReturnReferral", "SendReferral"];
    private static readonly string[] Fields = ["name", "address", "email", "function", "text", "what", "why", "words", "problemAroundChild", "problemAroundFamily", "measuresStarted", "answer"];

    [Fact]
    public async Task AfterAFamilysKeyIsDestroyedNoByteOfItIsLeftAndReadingAnswersNull()
    {
        await using var host = await WholeHost.Start();
        string? meeting = null, family = null;
        await host.Play("hilleroed", [.. WholeHost.JourneyOf("hilleroed").Steps.Select(Mark)], (step, answer) =>
        {
            meeting ??= step.Do == "PlanMeeting" ? OpaqueIds.In(answer).First(id => OpaqueIds.TypeOf(id) == "Meeting") : null;
            family ??= step.Do == "DraftReferral" ? OpaqueIds.In(answer).First(id => OpaqueIds.TypeOf(id) == "Family") : null;
        });
        var token = host.Token("hilleroed", "facilitator");
        Assert.Contains(Marked, await Read(host, token, family!, meeting!), StringComparison.Ordinal);
        var (main, backup) = (Path.Combine(host.Data, "hilleroed.db"), Path.Combine(host.Data, "hilleroed.backup"));
        SqliteBackup.Take(main, backup);
        var wrapped = Wrapped(host, family!);
        Assert.NotEmpty(Holding(host.Data, wrapped));

        await Destroy(host, family!);

        Assert.Empty(Holding(host.Data, wrapped));
        Assert.All(Spellings(), needle => Assert.Empty(Holding(host.Data, needle)));
        await AnswersNull(host, token, family!, meeting!);
        await Restore(main, backup);
        await AnswersNull(host, token, family!, meeting!);
    }

    private static JourneyStep Mark(JourneyStep step)
    {
        if (!Kinds.Contains(step.Do))
        {
            return step;
        }

        var with = step.With.DeepClone().AsObject();
        foreach (var leaf in OpaqueIds.Leaves(with).Where(leaf => Fields.Contains(leaf.GetPath().Split('.')[^1]) && !leaf.GetPath().Contains("contact", StringComparison.Ordinal)).ToArray())
        {
            leaf.ReplaceWith($"Ord af {Marked}");
        }

        return step with { With = with };
    }

    private static Task<string> Read(WholeHost host, string token, string family, string meeting) => host.Ask(token, $$"""
        { family(id: "{{family}}") { members { identity { name address } } network { contact { name function } } }
          meeting(id: "{{meeting}}") { minutes { text } agreements { what why } } }
        """);

    private static async Task AnswersNull(WholeHost host, string token, string family, string meeting)
    {
        var answer = await Read(host, token, family, meeting);
        var parsed = JsonNode.Parse(answer)!;
        Assert.Null(parsed["errors"]);
        Assert.NotNull(parsed["data"]!["family"]);
        Assert.All(parsed["data"]!["family"]!["members"]!.AsArray(), member => Assert.Null(member!["identity"]));
        Assert.Null(parsed["data"]!["meeting"]!["minutes"]!["text"]);
        Assert.DoesNotContain(Marked, answer, StringComparison.Ordinal);
    }

    private static byte[] Wrapped(WholeHost host, string family)
    {
        GlobalId.TryRead(family, out _, out var id);
        using var connection = new SqliteConnection($"Data Source={Path.Combine(host.Data, "hilleroed.keys.db")};Pooling=false");
        connection.Open();
        using var command = new SqliteCommand("SELECT wrapped FROM family_keys WHERE family_id = $id", connection);
        command.Parameters.AddWithValue("$id", id.ToString());
        return (byte[])command.ExecuteScalar()!;
    }

    private static async Task Destroy(WholeHost host, string family)
    {
        GlobalId.TryRead(family, out _, out var id);
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallerScope>().Enter("hilleroed", new Caller("eraser", "eraser", new HashSet<Role> { Role.Coordinator }, "erasure"));
        await scope.ServiceProvider.GetRequiredService<Vault>().Destroy(id, TestContext.Current.CancellationToken);
    }

    // What an operator does with a backup: the rows of before stand again, the keys of today beside them.
    private static async Task Restore(string main, string backup)
    {
        await using var from = new SqliteConnection($"Data Source={backup};Pooling=false");
        await using var to = new SqliteConnection($"Data Source={main};Pooling=false");
        await from.OpenAsync(TestContext.Current.CancellationToken);
        await to.OpenAsync(TestContext.Current.CancellationToken);
        from.BackupDatabase(to);
    }

    private static IEnumerable<byte[]> Spellings() =>
        from word in new[] { Marked, Marked.ToUpperInvariant(), Marked.ToLowerInvariant() }
        from encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode }
        select encoding.GetBytes(word);

    private static string[] Holding(string folder, byte[] needle) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(file => Bytes(file).AsSpan().IndexOf(needle) >= 0)];

    private static byte[] Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
