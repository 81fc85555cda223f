namespace Netvaerk.Municipalities;

/// <summary>The accepted rules of one municipality, as this request sees them from beginning to end.</summary>
/// <param name="filed">The municipality as its file says.</param>
/// <param name="municipality">Whose database it is.</param>
/// <param name="approvals">What has been accepted.</param>
public sealed class ApprovedRules(MunicipalityInForce filed, CurrentMunicipality municipality, RuleApprovals approvals)
{
    private GoverningRules? governing;

    internal GoverningRules Governing => governing ??= approvals.Over(municipality.Slug, filed);
}

/// <summary>
/// Which rule sets govern: for every first day the content that was accepted last, whatever the file says now. A rule set that nobody has accepted
/// governs nothing; those accepted before go on. Before the first rule set's first day the method holds as it is.
/// </summary>
internal sealed class GoverningRules
{
    private readonly IReadOnlyList<DatedRuleSet> latestFirst;
    private readonly RuleSet methodAlone;

    public GoverningRules(IEnumerable<DatedRuleSet> sets, RuleSet methodAlone, PolicyGuard? guard)
    {
        latestFirst = [.. sets.OrderByDescending(one => one.ValidFrom)];
        (this.methodAlone, Guard) = (methodAlone, guard);
    }

    /// <summary>One rule set for every day alike.</summary>
    public static GoverningRules Only(RuleSet rules, PolicyGuard? guard) => new([], rules, guard);

    /// <summary>The watchdog over plugins' rules; null where no rule set has a plugin.</summary>
    public PolicyGuard? Guard { get; }

    /// <summary>Every rule set of the file and every one that was accepted, latest first.</summary>
    public IReadOnlyList<DatedRuleSet> All => latestFirst;

    /// <summary>The rule set of a day.</summary>
    /// <exception cref="RulesNotInForce">None has been accepted, or the one that governs needs a plugin that is not installed.</exception>
    public RuleSet ForDay(DateOnly day)
    {
        foreach (var set in latestFirst)
        {
            if (set.ValidFrom <= day && set.Governs)
            {
                return set.Accepted ?? throw new RulesNotInForce(RuleSetState.NotInstalled);
            }
        }

        return latestFirst.Any(set => set.ValidFrom <= day) ? throw new RulesNotInForce(RuleSetState.AwaitingApproval) : methodAlone;
    }

    /// <summary>The rules whose content has that hash: filed, accepted now or earlier, or the method's own; null where they are not to be had.</summary>
    public RuleSet? WithContent(string sha256) => latestFirst.Select(one => one.Filed).Concat(latestFirst.SelectMany(one => one.EverAccepted)).Append(methodAlone)
        .FirstOrDefault(one => one?.Content.Sha256 == sha256);
}

/// <summary>The rule set of one first day: as the file has it, and as it was accepted.</summary>
/// <param name="ValidFrom">Its first day.</param>
/// <param name="Filed">As the municipality's file says; null where it says nothing of it any more.</param>
/// <param name="Approval">The latest approval, if there is one.</param>
/// <param name="Accepted">As it was accepted last; null where nobody has, or its plugin is not installed.</param>
/// <param name="Earlier">As it was accepted before that, latest first, where that can still be put together.</param>
internal sealed record DatedRuleSet(DateOnly ValidFrom, RuleSet? Filed, RuleSetApproval? Approval, RuleSet? Accepted, IReadOnlyList<RuleSet> Earlier)
{
    public bool Governs => Approval is not null || Accepted is not null;

    public bool AwaitsApproval => Filed is not null && Filed.Content.Sha256 != (Approval?.ContentSha256 ?? Accepted?.Content.Sha256);

    public IEnumerable<RuleSet> EverAccepted => Accepted is null ? Earlier : [Accepted, .. Earlier];
}
