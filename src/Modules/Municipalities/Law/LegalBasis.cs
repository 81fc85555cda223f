using System.Text.Json;
using System.Text.Json.Serialization;

namespace Netvaerk.Municipalities;

/// <summary>
/// A legal basis (retsgrundlag) and the days it holds. Held as data: paragraph numbers change, code should not. What stands here is general knowledge of
/// Danish law, for people to check; whoever relies on one names it in the case.
/// </summary>
/// <param name="Code">The code (kode), which stays the same when the law is renumbered.</param>
/// <param name="Citation">The citation (henvisning).</param>
/// <param name="ValidFrom">The first day it holds.</param>
/// <param name="ValidTo">The last day it holds; null while it does.</param>
/// <param name="Kind">Which kind of law (art).</param>
/// <param name="Number">The number that it sets, where it sets one: an age in years.</param>
public sealed record LegalBasis(string Code, Text Citation, DateOnly ValidFrom, DateOnly? ValidTo, LegalBasisKind Kind, int? Number = null)
{
    private static readonly IReadOnlyList<LegalBasis> Everything = Read();

    /// <summary>What holds under a code on a day; null where nothing does.</summary>
    public static LegalBasis? Find(string code, DateOnly day) =>
        Everything.SingleOrDefault(one => one.Code == code && one.ValidFrom <= day && (one.ValidTo is null || day <= one.ValidTo));

    /// <summary>What holds under a code on a day.</summary>
    /// <exception cref="InvalidOperationException">Nothing holds that day.</exception>
    public static LegalBasis On(string code, DateOnly day) =>
        Find(code, day) ?? throw new InvalidOperationException($"No legal basis {code} holds on {day:O}.");

    /// <summary>Everything that holds on a day, in the order of the list.</summary>
    public static IReadOnlyList<LegalBasis> HoldingOn(DateOnly day) => [.. Everything.Where(one => one == Find(one.Code, day))];

    private static LegalBasis[] Read()
    {
        using var file = typeof(LegalBasis).Assembly.GetManifestResourceStream("legal-basis.json")!;
        return JsonSerializer.Deserialize<LegalBasis[]>(file, Json)!;
    }

    private static JsonSerializerOptions Json => new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };
}

/// <summary>Which kind of law a legal basis is. One never stands for another.</summary>
public enum LegalBasisKind
{
    /// <summary>The calendar and other general law (almindelig lov).</summary>
    General,

    /// <summary>Administrative law (forvaltningsret): who may be told what.</summary>
    Administrative,

    /// <summary>Data-protection law (databeskyttelsesret): why data may be processed at all.</summary>
    DataProtection,
}
