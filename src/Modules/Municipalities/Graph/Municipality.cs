namespace Netvaerk.Municipalities;

/// <summary>The municipality (kommune) that you are signed in to.</summary>
/// <param name="Slug">Its short name.</param>
/// <param name="Name">Its name as people say it.</param>
/// <param name="Code">The official three-digit municipality code (kommunekode).</param>
/// <param name="Method">The method (metode) it runs.</param>
/// <param name="Features">The parts (funktioner) of Netvaerk that it uses.</param>
internal sealed record Municipality(string Slug, string Name, string Code, MethodName Method, IReadOnlyList<string> Features);

[QueryType]
internal static class MunicipalityQueries
{
    /// <summary>The municipality (kommune) that you are signed in to.</summary>
    public static Municipality Municipality(MunicipalityInForce municipality) =>
        new(municipality.Slug, municipality.Name, municipality.Code, municipality.Method, municipality.Features.On());
}

[ObjectType<Municipality>]
internal static class MunicipalityFields
{
    /// <summary>Every rule (regel) in force, with its reasons layer by layer.</summary>
    /// <param name="on">The day; today unless given.</param>
    public static IReadOnlyList<RuleInForce> Rules([Parent] Municipality municipality, Rulebook rulebook, TimeProvider clock, DateOnly? on = null) =>
        rulebook.All(on ?? clock.Today());

    /// <summary>What forms (skemaer) ask and offer, so that a client hard-codes neither.</summary>
    /// <param name="on">The day; today unless given.</param>
    public static Forms Forms([Parent] Municipality municipality, Rulebook rulebook, TimeProvider clock, DateOnly? on = null) =>
        Municipalities.Forms.Of(rulebook.Settings(on ?? clock.Today()));
}
