using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Netvaerk.Host.Tests.Processes;

/// <summary>The token command writes a token and nothing else; its key lies where the command is typed, and only Development has one.</summary>
public sealed class TokenCommandTests : IDisposable
{
    private readonly TwoFolders folders = new();

    private string[] Typed => ["token", "--municipality", "hilleroed", "--role", "facilitator", "--role", "coordinator", "--name", "Gry Ågård", "--data", folders.Here];

    [Fact]
    public async Task A_token_is_one_line_and_its_key_lies_where_the_command_is_typed()
    {
        var (atRoot, elsewhere) = await folders.Each(Typed);
        foreach (var (ended, folder) in new[] { (atRoot, folders.Root), (elsewhere, folders.Elsewhere) })
        {
            Assert.Matches(@"^[\w-]+\.[\w-]+\.[\w-]+\n$", ended.Text);
            Assert.Equal(("", 0), (ended.Errors, ended.Code));
            Assert.True(File.Exists(KeyIn(folder)));
        }

        Assert.Equal(Payload(atRoot), Payload(elsewhere));
        Assert.Equal(("facilitator.gry-aagaard", "Gry Ågård", "hilleroed", "facilitator,coordinator"), Payload(atRoot));
        Assert.NotEqual(await File.ReadAllTextAsync(KeyIn(folders.Root)), await File.ReadAllTextAsync(KeyIn(folders.Elsewhere)));
    }

    [Fact]
    public async Task Outside_Development_no_token_is_written_even_where_a_key_lies_about()
    {
        Assert.Equal(0, (await HostProcess.Run(folders.Elsewhere, Typed)).Code);
        Assert.True(File.Exists(KeyIn(folders.Elsewhere)));
        foreach (var environment in new[] { "Production", "Staging", "development-like" })
        {
            var refused = await HostProcess.Run(folders.Elsewhere, Typed, new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = environment });
            refused.Refused("Adgangsnøgler til udvikling udstedes kun i Development.", "Development tokens are issued only in Development.");
        }
    }

    [Fact]
    public async Task Run_from_its_project_the_host_stays_where_the_command_is_typed()
    {
        var direct = await HostProcess.Run(folders.Root, ["help"]);
        (await HostProcess.DotnetRun(folders.Root, Path.Combine("src", "Host"), "help")).Wrote(direct.Text);
        var elsewhere = await HostProcess.DotnetRun(folders.Elsewhere, Path.Combine(folders.Root, "src", "Host"), Typed);
        Assert.Equal(("", 0), (elsewhere.Errors, elsewhere.Code));
        Assert.True(File.Exists(KeyIn(folders.Elsewhere)));
        Assert.Matches(@"^[\w-]+\.[\w-]+\.[\w-]+\n$", elsewhere.Text);
    }

    public void Dispose() => folders.Dispose();

    private string KeyIn(string folder) => Path.Combine(folder, folders.Here, "keys", "development", "hilleroed.pem");

    private static (string?, string?, string?, string) Payload(Ended ended)
    {
        using var payload = JsonDocument.Parse(Base64UrlEncoder.Decode(ended.Text.Split('.')[1]));
        var claims = payload.RootElement;
        return (claims.GetProperty("sub").GetString(), claims.GetProperty("name").GetString(), claims.GetProperty("municipality").GetString(),
            string.Join(',', claims.GetProperty("roles").EnumerateArray().Select(role => role.GetString())));
    }
}
