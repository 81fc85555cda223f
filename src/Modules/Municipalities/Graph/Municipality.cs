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

[ObjectType<Viewer>]
internal static class ViewerFeatures
{
    /// <summary>The parts (funktioner) of Netvaerk that are there for you: what your municipality does not use is refused as FEATURE_OFF.</summary>
    public static IReadOnlyList<string> Features([Parent] Viewer viewer, MunicipalityInForce municipality) => municipality.Features.On();
}

[ObjectType<Municipality>]
internal static class MunicipalityFields
{
    /// <summary>Every rule (regel) in force, with its reasons layer by layer.</summary>
    /// <param name="on">The day; today unless given.</param>
    public static IReadOnlyList<RuleInForce> Rules([Parent] Municipality municipality, Rulebook rulebook, TimeProvider clock, DateOnly? on = null) =>
        rulebook.All(on ?? clock.Today());

    /// <summary>The legal bases (retsgrundlag) that hold.</summary>
    /// <param name="on">The day; today unless given.</param>
    public static IReadOnlyList<LegalBasis> LegalBases([Parent] Municipality municipality, TimeProvider clock, DateOnly? on = null) =>
        LegalBasis.HoldingOn(on ?? clock.Today());

    /// <summary>What forms (skemaer) ask and offer, so that a client hard-codes neither.</summary>
    /// <param name="on">The day; today unless given.</param>
    public static Forms Forms([Parent] Municipality municipality, Rulebook rulebook, TimeProvider clock, DateOnly? on = null) =>
        Municipalities.Forms.Of(rulebook.Settings(on ?? clock.Today()));

    /// <summary>The rule sets (regelsæt), latest first: those of the municipality's file and those that were accepted, each with how it stands.</summary>
    public static IReadOnlyList<RuleSetStatus> RuleSets([Parent] Municipality municipality, Rulebook rulebook, TimeProvider clock) =>
        RuleSetStatus.All(rulebook.Governing, clock.Today());

    /// <summary>The rules that are not the same on two days.</summary>
    /// <param name="from">The one day.</param>
    /// <param name="to">The other day; today unless given.</param>
    public static IReadOnlyList<RuleDifference> RulesDifference(
        [Parent] Municipality municipality, DateOnly from, Rulebook rulebook, TimeProvider clock, DateOnly? to = null) =>
        RuleDifference.Between(rulebook.All(from), rulebook.All(to ?? clock.Today()));

    /// <summary>
    /// The rules that are not the same as another municipality's: before is theirs, as their file says, whether they have accepted it yet or not; after is
    /// yours, as accepted. For municipalities that publish their rules; of any other it is not told whether there is one.
    /// </summary>
    /// <param name="slug">The other municipality's short name.</param>
    /// <param name="on">The day; today unless given.</param>
    public static IReadOnlyList<RuleDifference> RulesComparedWith(
        [Parent] Municipality municipality, string slug, Rulebook rulebook, PublishedRules published, TimeProvider clock, DateOnly? on = null) =>
        RuleDifference.Between(published.Of(slug, on ?? clock.Today()), rulebook.All(on ?? clock.Today()));
}
