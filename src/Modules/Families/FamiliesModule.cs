using Microsoft.Extensions.DependencyInjection;

namespace Netvaerk.Families;

/// <summary>
/// Families: the people a case is about and what they have agreed to. A family begins anonymous, as members without a name: "the mother", "a boy
/// of 11". Consent is an append-only history; identity opens on it, is sealed with the family's own key, and closes again when consent is taken back.
/// Who stands in which relation to a case is recorded here too, because every right to read or write starts from it.
/// </summary>
public static class FamiliesModule
{
    /// <summary>Adds the module.</summary>
    public static IServiceCollection AddFamilies(this IServiceCollection services) => services.AddModule(typeof(FamiliesModule).Assembly)
        .AddScoped<Identities>().AddScoped<SafetyBooks>().AddScoped<ChildPreparations>()
        .AddScoped<GenogramReader>().AddScoped<IDocumentSource, GenogramPicture>();
}
