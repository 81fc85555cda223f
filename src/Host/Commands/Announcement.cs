using Netvaerk.Host.SignIn;

namespace Netvaerk.Host.Commands;

/// <summary>What the console says once the host serves: what, where, and in Development how to call it as somebody.</summary>
internal static class Announcement
{
    /// <summary>Writes it.</summary>
    public static async Task Write(TextWriter console, WebApplication host, Launch launch, CommandLine line)
    {
        var served = host.Services.GetRequiredService<IServedMunicipalities>().All.OrderBy(one => one.Slug, StringComparer.Ordinal).ToList();
        foreach (var url in host.Urls)
        {
            await console.WriteLineAsync($"Netvaerk betjener {Count(served.Count, "kommune", "kommuner")} / serves {Count(served.Count, "municipality", "municipalities")}: " +
                $"{url}/graphql, udtræk / feeds: {url}/odata, tilstand / health: {url}/health/ready");
        }

        foreach (var municipality in served)
        {
            var standing = municipality.OutOfService is { } because ? $"  UDE AF DRIFT / OUT OF SERVICE: {because.Da} / {because.En}" : "";
            await console.WriteLineAsync($"  {municipality.Slug,-14} {municipality.Name}{standing}");
        }

        if (launch.IsDevelopment)
        {
            await WriteTokens(console, launch, line, served);
        }
    }

    private static string Count(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";

    private static async Task WriteTokens(TextWriter console, Launch launch, CommandLine line, List<ServedMunicipality> served)
    {
        var data = line.One("--data") is { } folder ? $" --data \"{folder}\"" : "";
        await console.WriteLineAsync($"\nEt token at prøve med / A demo caller's token:\n  dotnet run --project src/Host -- token --municipality MUNICIPALITY --role ROLE{data}\n");
        var people = DemoPeople.In(launch.Places.Demo);
        foreach (var role in RoleNames.All)
        {
            var names = served.SelectMany(one => people.Of(one.Slug).Where(person => RoleNames.Spell(person.Roles[0]) == role), (one, person) => $"{person.Name} ({one.Slug})");
            await console.WriteLineAsync($"  {role,-19} {string.Join(", ", names)}".TrimEnd());
        }
    }
}
