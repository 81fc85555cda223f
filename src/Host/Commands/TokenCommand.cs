using Netvaerk.Host.SignIn;

namespace Netvaerk.Host.Commands;

/// <summary>Prints a token with which a developer calls as anybody they like; there is no such thing outside Development.</summary>
internal static class TokenCommand
{
    /// <summary>Writes the token to standard output, and nothing else.</summary>
    public static async Task<int> Run(CommandLine line)
    {
        var launch = line.Launch();
        if (!launch.IsDevelopment)
        {
            throw new UsageError("Adgangsnøgler til udvikling udstedes kun i Development.", "Development tokens are issued only in Development.");
        }

        var roles = line.Options["--role"].Select(ReadRole).Distinct().ToArray();
        var slug = line.Required("--municipality");
        if (roles.Length == 0)
        {
            throw CommandLine.Missing("--role");
        }

        await using var host = Program.Build(launch);
        var municipality = host.Services.GetRequiredService<IServedMunicipalities>().Find(slug) ?? throw UnknownMunicipality(slug, host);
        var person = DemoPeople.In(launch.Places.Demo).Who(slug, roles, line.One("--name"), line.One("--subject"));
        await Console.Out.WriteLineAsync(host.Services.GetRequiredService<DevelopmentIssuer>().Issue(municipality, person));
        return 0;
    }

    private static Role ReadRole(string name) => RoleNames.Parse(name) ?? throw new UsageError(
        $"Rollen »{name}« findes ikke. Rollerne er: {string.Join(", ", RoleNames.All)}.",
        $"There is no role '{name}'. The roles are: {string.Join(", ", RoleNames.All)}.");

    private static UsageError UnknownMunicipality(string slug, WebApplication host)
    {
        var known = string.Join(", ", host.Services.GetRequiredService<IServedMunicipalities>().All.Select(one => one.Slug).Order(StringComparer.Ordinal));
        return new(
            $"Kommunen »{slug}« findes ikke her. Kommunerne er: {known}.",
            $"There is no municipality '{slug}' here. The municipalities are: {known}.");
    }
}
