using System.Net;
using System.Net.Sockets;
using Netvaerk.Host.Commands;
using Netvaerk.Kernel;

namespace Netvaerk.Host.Tests.Processes;

/// <summary>Every command, typed at the checkout's root and in another folder: standard output to the byte, standard error, exit code.</summary>
public sealed class CommandTests : IDisposable
{
    private static readonly string[] Slugs = ["aarhus", "broendby", "fredensborg", "hilleroed", "kolding", "roskilde", "skive"];

    private readonly TwoFolders folders = new();

    private static string Commands => string.Join(", ", CommandList.All.Select(command => command.Name));

    [Fact]
    public async Task Help_shows_every_command_with_its_options()
    {
        var help = await folders.Run("help");
        help.Wrote(Expected.Text("help.txt", help.Text));
        Assert.All(CommandList.All, command => Assert.Contains($"\n{command.Name}", help.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_command_that_is_not_there_is_answered_with_those_that_are() => (await folders.Run("serve")).Refused(
        $"Kommandoen »serve« findes ikke. Kommandoerne er: {Commands}.", $"There is no command 'serve'. The commands are: {Commands}.");

    [Theory]
    [InlineData(
        "migrate --dat here",
        "Kommandoen migrate har ikke tilvalget »--dat«. Den har: --data, --postgres, --municipalities, --plugins.",
        "The command migrate has no option '--dat'. It has: --data, --postgres, --municipalities, --plugins.")]
    [InlineData("token --municipality --role facilitator", "--municipality mangler en værdi: --municipality SLUG.", "--municipality lacks a value: --municipality SLUG.")]
    [InlineData("token --municipality skive", "Tilvalget --role mangler.", "The option --role is missing.")]
    [InlineData("migrate --data a --data b", "--data kan kun angives én gang.", "--data can be given only once.")]
    [InlineData(
        "check --plugins nowhere",
        "Mappen »nowhere«, som --plugins nævner, findes ikke.",
        "The folder 'nowhere' that --plugins names is not there.")]
    [InlineData(
        "token --municipality atlantis --role facilitator",
        "Kommunen »atlantis« findes ikke her. Kommunerne er: aarhus, broendby, fredensborg, hilleroed, kolding, roskilde, skive.",
        "There is no municipality 'atlantis' here. The municipalities are: aarhus, broendby, fredensborg, hilleroed, kolding, roskilde, skive.")]
    public async Task A_mistake_on_the_command_line_is_answered_in_Danish_and_then_in_English(string typed, string danish, string english) =>
        (await folders.Run(typed.Split(' '))).Refused(danish, english);

    [Fact]
    public async Task A_role_that_is_not_there_is_answered_with_those_that_are()
    {
        var roles = string.Join(", ", RoleNames.All);
        (await folders.Run("token", "--municipality", "skive", "--role", "mayor")).Refused(
            $"Rollen »mayor« findes ikke. Rollerne er: {roles}.", $"There is no role 'mayor'. The roles are: {roles}.");
    }

    [Fact]
    public async Task Check_says_nothing_where_nothing_is_wrong() => (await folders.Run("check")).Wrote("");

    [Fact]
    public async Task Check_names_file_line_and_property()
    {
        var right = await File.ReadAllTextAsync(Path.Combine(Places.Here.Municipalities, "kolding.json"), TestContext.Current.CancellationToken);
        var file = folders.With("kolding.json", right.Replace("\"cvr\"", "\"colour\": \"red\",\n  \"cvr\"", StringComparison.Ordinal));
        (await folders.Run("check", file)).Wrote($"{file}(6,3): colour: Egenskaben »colour« findes ikke. / There is no property \"colour\".\n", code: 1);
    }

    [Fact]
    public async Task Migrate_makes_every_database_where_the_command_is_typed()
    {
        (await folders.Run("migrate", "--data", folders.Here)).Wrote(string.Concat(Slugs.Select(slug => $"{slug}: up to date\n")));
        foreach (var folder in new[] { folders.Root, folders.Elsewhere })
        {
            Assert.All(Slugs, slug => Assert.True(File.Exists(Path.Combine(folder, folders.Here, $"{slug}.db"))));
        }

        Assert.Equal(["artifacts"], Directory.EnumerateFileSystemEntries(folders.Elsewhere).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Schema_writes_the_one_checked_in() =>
        (await folders.Run("schema")).Wrote(await File.ReadAllTextAsync(Path.Combine(Places.Here.Root, "schema.graphql"), TestContext.Current.CancellationToken));

    [Fact]
    public async Task An_address_that_is_taken_is_answered_in_Danish_and_then_in_English()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var refused = await HostProcess.Run(folders.Elsewhere, ["run", "--data", folders.Here, "--urls", $"http://{other.LocalEndpoint}"]);
        Assert.Equal(("", 1), (refused.Text, refused.Code));
        Assert.EndsWith(
            "Adressen er optaget af et andet program. Vælg en anden med --urls.\nThe address is taken by another program. Choose another with --urls.\n",
            refused.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => folders.Dispose();
}
