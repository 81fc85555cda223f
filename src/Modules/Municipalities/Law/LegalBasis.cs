using System.Text.Json;

namespace Netvaerk.Municipalities.Law;

/// <summary>A legal basis (retsgrundlag) and the days it holds. Held as data: paragraph numbers change, code should not.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Da">Citation in Danish.</param>
/// <param name="En">Citation in English.</param>
/// <param name="ValidFrom">The first day it holds.</param>
/// <param name="ValidTo">The last day it holds, or null.</param>
internal sealed record LegalBasis(string Code, string Da, string En, DateOnly ValidFrom, DateOnly? ValidTo)
{
    private static readonly IReadOnlyList<LegalBasis> All = Read();

    /// <summary>What holds under a code on a day.</summary>
    /// <exception cref="InvalidOperationException">Nothing holds that day.</exception>
    public static LegalBasis On(string code, DateOnly day) =>
        All.Single(one => one.Code == code && one.ValidFrom <= day && (one.ValidTo is null || day <= one.ValidTo));

    private static LegalBasis[] Read()
    {
        using var file = typeof(LegalBasis).Assembly.GetManifestResourceStream("legal-basis.json")!;
        return JsonSerializer.Deserialize<LegalBasis[]>(file, JsonSerializerOptions.Web)!;
    }
}
