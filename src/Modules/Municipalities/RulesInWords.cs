using Netvaerk.Kernel;

namespace Netvaerk.Municipalities;

/// <summary>Every rule of a rule set in words that do not depend on a child.</summary>
internal static class RulesInWords
{
    public static IReadOnlyList<RuleInForce> Of(RuleSet rules)
    {
        DateOnly? from = rules.ValidFrom == DateOnly.MinValue ? null : rules.ValidFrom;
        return [.. Undated(rules).Select(rule => rule with { ValidFrom = from })];
    }

    /// <summary>The same, where a plugin may be asked that nobody has accepted, or another municipality's: it is given up when it does not come back.</summary>
    public static IReadOnlyList<RuleInForce> Of(RuleSet rules, PolicyGuard? guard) =>
        rules.Plugin is null || guard is null ? Of(rules) : guard.Run(() => Of(rules));

    private static IReadOnlyList<RuleInForce> Undated(RuleSet rules)
    {
        var (without, with) = (new MeetingFacts { }, new MeetingFacts { Interpreter = Interpretation.Needed });
        return
        [
            .. rules.Assess(new()).Criteria.Select(one => new RuleInForce(one.Name, one.Demand.Sentence, [one.Demand], null)),
            Rule("length", rules.Length(without), Say.Hours),
            Rule("lengthWithInterpreter", rules.Length(with), Say.Hours),
            Decisive("interval", rules.Next(AnyMeeting)),
            Decisive("preMeeting", rules.PreMeeting(without)),
            Decisive("balance", rules.Balance(without)),
            Decisive("venue", rules.Venue(new() { Kind = VenueKind.TownHall })),
            Decisive("catering", rules.Servings(without with { StartsAt = new(17, 0), Until = new(19, 0) })),
            Decisive("decidedBy", rules.DecidedBy(new())),
            Decisive("rhythm", rules.Rhythm()),
            Decisive("minutesBy", rules.MinutesBy(without)),
            Decisive("identityAtReferral", rules.Identity()),
            .. new[] { Sector.School, Sector.Institution, Sector.FamilyDepartment }.Select(sector =>
                Decisive($"compensation.{SectorName(sector)}", rules.Compensate(EveningOf(sector)))),
        ];
    }

    // Any day will do: what the law says of the day it happens to lead to is left out, and so are questions about a child.
    private static MeetingFacts AnyMeeting { get; } = new() { HeldOn = new(2025, 9, 10) };

    private static CompensationFacts EveningOf(Sector sector) =>
        new() { Sector = sector, On = AnyMeeting.HeldOn, From = new(16, 0), Until = new(19, 0) };

    private static string SectorName(Sector sector) => char.ToLowerInvariant($"{sector}"[0]) + $"{sector}"[1..];

    private static RuleInForce Rule<T>(string name, Answer<T> answer, Func<T, Text> say) => new(name, say(answer.Value), answer.Because, null);

    private static RuleInForce Decisive<T>(string name, Answer<T> answer)
    {
        var because = answer.Because.Where(one => one.Layer is not Layer.Law && one.Asks is null).ToList();
        return new(name, because[^1].Sentence, because, null);
    }
}
