using System.Text.Json.Nodes;

namespace Netvaerk.Host.Tests.Isolation;

/// <summary>A host on which a family of Kolding has been through its journey, and everything is known that its answers held.</summary>
public sealed class TwoMunicipalities : IAsyncLifetime
{
    internal const string Victim = "kolding";
    internal const string Attacker = "hilleroed";

    internal WholeHost Host { get; private set; } = null!;

    internal SchemaShape Shape { get; private set; } = null!;

    /// <summary>Every id of Kolding, each once.</summary>
    internal IReadOnlyList<string> Ids { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Host = await WholeHost.Start();
        Shape = await SchemaShape.Of(Host, Host.Token(Attacker, "employee"));
        var ids = new HashSet<string>();
        await Host.Play(Victim, WholeHost.JourneyOf(Victim).Steps, (_, answer) => ids.UnionWith(OpaqueIds.In(answer)));
        await Host.Play(Attacker, WholeHost.JourneyOf(Attacker).Steps);
        var all = await Host.Ask(Host.Token(Victim, "facilitator"), """
            { meetingSeries { nodes { id children { id } family { id consents { id } network { id } }
                meetings { nodes { id participants { id } agreements { id } minutes { id } minuteTaker { id } } }
                referral { id children { id } decisions { id } } } } staff { nodes { id } } }
            """);
        ids.UnionWith(OpaqueIds.In(JsonNode.Parse(all)));
        Ids = [.. ids];
    }

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();

    /// <summary>A few ids of each type.</summary>
    internal IEnumerable<string> Few(int ofEach) => Ids.GroupBy(OpaqueIds.TypeOf).SelectMany(type => type.Take(ofEach));
}
