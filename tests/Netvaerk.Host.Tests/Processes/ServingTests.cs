using System.Text.Json;

namespace Netvaerk.Host.Tests.Processes;

/// <summary>The host as it serves: what it says, whom its token command lets in, and that what is wrong with one municipality stops that one alone.</summary>
public sealed class ServingTests : IDisposable
{
    private readonly TwoFolders folders = new();

    [Fact]
    public async Task It_says_what_it_serves_lets_in_who_has_a_token_and_stops_when_it_is_told_to()
    {
        List<string> said = [];
        foreach (var folder in new[] { folders.Root, folders.Elsewhere })
        {
            await using var host = await ServingHost.Start(folder, folders.Here);
            var (status, answer) = await host.Ask(await host.Token("kolding", folders.Here), "{ __typename }");
            Assert.Equal((200, """{"data":{"__typename":"Query"}}"""), (status, answer.GetRawText()));
            Assert.Equal((200, """{"status":"healthy","outOfService":[],"lastGood":[],"awaitingApproval":[]}"""), (await host.Health()) is var (ready, health) ? (ready, health.GetRawText()) : default);
            var ended = await host.Stop();
            Assert.Equal(0, ended.Code);
            said.Add(ended.Text.Replace(host.Url, "URL", StringComparison.Ordinal).Replace(folders.Here, "DATA", StringComparison.Ordinal));
        }

        Assert.Equal(said[0], said[1]);
        Assert.Equal(Expected.Text("run.txt", said[0]), said[0]);
    }

    [Fact]
    public async Task A_database_copied_over_another_municipalitys_is_refused_by_its_stamp()
    {
        var data = Path.Combine(folders.Elsewhere, "data");
        Assert.Equal(0, (await HostProcess.Run(folders.Elsewhere, ["migrate"])).Code);
        foreach (var kolding in Directory.GetFiles(data, "kolding.*"))
        {
            File.Copy(kolding, Path.Combine(data, Path.GetFileName(kolding).Replace("kolding", "hilleroed", StringComparison.Ordinal)), overwrite: true);
        }

        var migrated = await HostProcess.Run(folders.Elsewhere, ["migrate"]);
        const string Refusal = "is stamped kolding (621) and must not be served as hilleroed (219).";
        Assert.Equal(1, migrated.Code);
        Assert.Equal($"hilleroed: {Path.Combine("data", "hilleroed.db")} {Refusal}", migrated.Text.Split('\n').Single(line => !line.EndsWith(": up to date", StringComparison.Ordinal) && line.Length > 0));

        await using var host = await ServingHost.Start(folders.Elsewhere, "data");
        await OnlyIsOutOfService(host, "hilleroed", "kolding", "data", ofItself: "meetingSeries { totalCount }");
        Assert.Contains(Refusal, (await host.Stop()).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_property_stops_its_own_municipality_alone_with_file_line_and_property()
    {
        foreach (var file in Directory.GetFiles(Places.Here.Municipalities))
        {
            folders.With(Path.GetFileName(file), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        }

        var kolding = Path.Combine(folders.Elsewhere, folders.Here, "kolding.json");
        var right = await File.ReadAllTextAsync(kolding, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(kolding, right.Replace("\"minutes\"", "\"minuts\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var environment = new Dictionary<string, string> { ["Municipalities__Folder"] = folders.Here };
        const string Refusal = "kolding.json(27,7): ruleSets[0].minuts: Egenskaben »minuts« findes ikke. Mente du »minutes«? / There is no property \"minuts\". Did you mean \"minutes\"?";

        (await HostProcess.Run(folders.Elsewhere, ["check"], environment)).Wrote(Path.Combine(folders.Here, Refusal) + "\n", code: 1);
        await using var host = await ServingHost.Start(folders.Elsewhere, "data", environment);
        await OnlyIsOutOfService(host, "kolding", "hilleroed", "data", ofItself: "__typename");
        var ended = await host.Stop();
        Assert.Contains($"kolding is out of service: {Path.Combine(folders.Elsewhere, folders.Here, Refusal)}", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("UDE AF DRIFT / OUT OF SERVICE: ", ended.Text.Split('\n').Single(line => line.Contains("  kolding ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trusted_document_that_is_not_what_its_id_says_stops_the_start_by_its_files_name()
    {
        const string Id = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        folders.With("persisted.json", $$"""{"{{Id}}":"{ __typename }"}""");
        var environment = new Dictionary<string, string> { ["GraphQL__TrustedDocuments__Folder"] = folders.Here };

        var ended = await HostProcess.Run(folders.Elsewhere, ["--urls", "http://127.0.0.1:0", "--data", "data"], environment);

        var file = Path.Combine(folders.Here, "persisted.json");
        Assert.Equal((1, ""), (ended.Code, ended.Text));
        Assert.Contains($"The trusted documents (GraphQL:TrustedDocuments) cannot be used. {file}: the document {Id} is not what", ended.Errors, StringComparison.Ordinal);
        Assert.StartsWith($"De betroede dokumenter (GraphQL:TrustedDocuments) kan ikke bruges. {file}: ", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trusted_documents_that_the_schema_cannot_answer_are_all_named_before_anything_is_served()
    {
        folders.With("persisted.json", """{"a":"{ nothing }","b":"{ __typename }","c":"{ neither }"}""");
        var environment = new Dictionary<string, string> { ["GraphQL__TrustedDocuments__Folder"] = folders.Here, ["ASPNETCORE_ENVIRONMENT"] = "Development" };
        var file = Path.Combine(folders.Here, "persisted.json");
        string[] mistakes =
        [
            $"{file}: document a (1,3): Cannot query field \"nothing\" on type \"Query\".",
            $"{file}: document c (1,3): Cannot query field \"neither\" on type \"Query\".",
        ];

        var started = await HostProcess.Run(folders.Elsewhere, ["--urls", "http://127.0.0.1:0", "--data", "data"], environment);
        Assert.Equal((1, ""), (started.Code, started.Text));
        Assert.All(mistakes, mistake => Assert.Contains(mistake, started.Errors, StringComparison.Ordinal));

        // Where it would serve without them, an operator can ask before.
        environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        var asked = await HostProcess.Run(folders.Elsewhere, ["schema"], environment);
        Assert.Equal(1, asked.Code);
        Assert.Contains("type Query {", asked.Text, StringComparison.Ordinal);
        Assert.All(mistakes, mistake => Assert.Contains(mistake, asked.Errors, StringComparison.Ordinal));
    }

    public void Dispose() => folders.Dispose();

    private static async Task OnlyIsOutOfService(ServingHost host, string broken, string sound, string data, string ofItself)
    {
        var (status, answer) = await host.Ask(await host.Token(broken, data), $"{{ {ofItself} }}");
        Assert.Equal("MUNICIPALITY_OUT_OF_SERVICE", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.True(status is 200 or 503, $"{status}");
        (status, answer) = await host.Ask(await host.Token(sound, data), "{ meetingSeries { totalCount } }");
        Assert.Equal((200, JsonValueKind.Number), (status, answer.GetProperty("data").GetProperty("meetingSeries").GetProperty("totalCount").ValueKind));

        (status, answer) = await host.Health();
        Assert.Equal((200, "degraded"), (status, answer.GetProperty("status").GetString()));
        var named = Assert.Single(answer.GetProperty("outOfService").EnumerateArray());
        Assert.Equal(broken, named.GetProperty("municipality").GetString());
        Assert.NotEqual(named.GetProperty("because").GetProperty("da").GetString(), named.GetProperty("because").GetProperty("en").GetString());
        Assert.DoesNotContain("minuts", answer.GetRawText(), StringComparison.Ordinal);
    }
}
