namespace Netvaerk.Municipalities;

/// <summary>How one rule set (regelsæt) of the municipality stands.</summary>
/// <param name="RuleSet">Its name, as decisions made by it carry it.</param>
/// <param name="ValidFrom">The first day it holds.</param>
/// <param name="ValidTo">The last day it holds, where its file says so; otherwise it holds until the next one begins.</param>
/// <param name="State">How it stands today.</param>
/// <param name="ContentSha256">The hash of its content as the municipality's file has it now: what a manager accepts. Null where the file no longer has it.</param>
/// <param name="Plugin">The plugin with the municipality's own rules, if it names one.</param>
/// <param name="Approval">The latest approval; null where nobody has accepted it yet.</param>
internal sealed record RuleSetStatus(
    string RuleSet, DateOnly ValidFrom, DateOnly? ValidTo, RuleSetState State, string? ContentSha256, PluginIdentity? Plugin, RuleSetApproval? Approval)
{
    internal DatedRuleSet? Set { get; private init; }

    internal GoverningRules? Governing { get; private init; }

    public static IReadOnlyList<RuleSetStatus> All(GoverningRules rules, DateOnly today) => [.. rules.All.Select(set => Of(set, rules, today))];

    public static RuleSetStatus Of(DatedRuleSet set, GoverningRules rules, DateOnly today)
    {
        var shown = set.Filed ?? set.Accepted;
        return new(
            shown?.Stamp.RuleSet ?? $"{set.ValidFrom:yyyy-MM-dd}", set.ValidFrom, shown?.Settings.ValidTo, StateOf(set, rules, today),
            set.Filed?.Content.Sha256, shown?.Stamp.Plugin, set.Approval)
        { Set = set, Governing = rules };
    }

    private static RuleSetState StateOf(DatedRuleSet set, GoverningRules rules, DateOnly today) =>
        set.AwaitsApproval ? RuleSetState.AwaitingApproval
        : set.Accepted is null ? RuleSetState.NotInstalled
        : set.ValidFrom > today ? RuleSetState.Upcoming
        : rules.All.First(one => one.ValidFrom <= today && one.Governs) == set ? RuleSetState.InForce
        : RuleSetState.Past;
}

[ObjectType<RuleSetStatus>]
internal static class RuleSetStatusFields
{
    /// <summary>Every rule (regel) of it as the file has it now; as it was accepted where the file no longer has it.</summary>
    public static IReadOnlyList<RuleInForce> Rules([Parent] RuleSetStatus status) =>
        (status.Set!.Filed ?? status.Set.Accepted) is { } rules ? RulesInWords.Of(rules, status.Governing!.Guard) : [];

    /// <summary>What accepting it changes: the rules that differ from those that govern its first day, or, where it is past, today.</summary>
    public static IReadOnlyList<RuleDifference> Changes([Parent] RuleSetStatus status, TimeProvider clock)
    {
        var today = clock.Today();
        return status.Set!.Filed is not { } filed || !status.Set.AwaitsApproval ? []
            : RuleDifference.Between(Governing(status.Governing!, filed.ValidFrom > today ? filed.ValidFrom : today), RulesInWords.Of(filed, status.Governing!.Guard));
    }

    /// <summary>Whether you may accept it now.</summary>
    public static bool ViewerCanApprove([Parent] RuleSetStatus status, Caller caller) => status.Set!.AwaitsApproval && caller.Is(Role.Manager);

    // Where nobody has accepted anything yet, everything is new.
    private static IReadOnlyList<RuleInForce> Governing(GoverningRules rules, DateOnly on)
    {
        try
        {
            return RulesInWords.Of(rules.ForDay(on), rules.Guard);
        }
        catch (RulesNotInForce)
        {
            return [];
        }
    }
}

[MutationType]
internal static class RuleSetMutations
{
    /// <summary>Accepts a rule set (godkend regelsæt) on the municipality's behalf, in the very content that was read. For managers.</summary>
    public static async Task<RuleSetStatus?> ApproveRuleSet(
        ApproveRuleSetInput input, ApproveRuleSet useCase, UseCases run, RuleApprovals approvals, CurrentMunicipality municipality, MunicipalityInForce filed,
        TimeProvider clock, CancellationToken ct)
    {
        await run.Run(useCase, input, ct);
        await approvals.Read(municipality.Slug, ct);
        var rules = approvals.Over(municipality.Slug, filed);
        return RuleSetStatus.Of(rules.All.First(one => one.ValidFrom == input.ValidFrom), rules, clock.Today());
    }
}
