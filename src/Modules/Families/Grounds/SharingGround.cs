using System.Text.Json;
using System.Text.Json.Serialization;
using Netvaerk.Municipalities;

namespace Netvaerk.Families;

/// <summary>
/// A ground other than consent (grundlag for deling) on which somebody may be told something. The list is data: with whom, about what and for how many
/// meetings each can be used.
/// </summary>
public sealed class SharingGround
{
    private static readonly IReadOnlyList<SharingGround> Everything = Read();

    /// <summary>The code (kode), which stays the same.</summary>
    public required string Code { get; init; }

    /// <summary>What the ground is, in words.</summary>
    public required Text Words { get; init; }

    /// <summary>What whoever records it confirms.</summary>
    public required Text Confirms { get; init; }

    /// <summary>Which institutions (institutioner) can be told on this ground.</summary>
    public required IReadOnlyList<Sector> Recipients { get; init; }

    /// <summary>What they can be told of; null where it is anything.</summary>
    public IReadOnlyList<SharingTopic>? Topics { get; init; }

    /// <summary>What it can be a ground for.</summary>
    public required IReadOnlyList<ConsentScope> Scopes { get; init; }

    /// <summary>For how many meetings at most; null where the ground names no number.</summary>
    public int? MostMeetings { get; init; }

    /// <summary>The code of the legal basis it rests on.</summary>
    [GraphQLIgnore]
    public required string Basis { get; init; }

    internal static IReadOnlyList<SharingGround> All => Everything;

    /// <summary>The ground of that code; null where there is none.</summary>
    internal static SharingGround? Find(string code) => Everything.FirstOrDefault(one => one.Code == code);

    internal LegalBasis? LawOn(DateOnly day) => LegalBasis.Find(Basis, day);

    internal bool Covers(ConsentScope scope, Sector? recipient, SharingTopic? topic) => Scopes.Contains(scope)
        && (recipient is null || Recipients.Contains(recipient.Value)) && (topic is null || Topics is null || Topics.Contains(topic.Value));

    private static SharingGround[] Read()
    {
        using var file = typeof(SharingGround).Assembly.GetManifestResourceStream("sharing-grounds.json")!;
        var json = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) } };
        return JsonSerializer.Deserialize<SharingGround[]>(file, json)!;
    }
}
