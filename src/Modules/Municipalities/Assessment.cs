namespace Netvaerk.Municipalities;

/// <summary>What the rules advise for one child (vurdering), explained. People decide.</summary>
public sealed record Assessment
{
    /// <summary>The advice.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Every criterion with what it looked at, its outcome, sentence and source.</summary>
    public required IReadOnlyList<Criterion> Criteria { get; init; }

    /// <summary>Why criteria of a layer beneath do not hold in this municipality.</summary>
    public required IReadOnlyList<Reason> Dropped { get; init; }

    /// <summary>Contra-indications, warnings and signs, whatever the verdict is.</summary>
    public required IReadOnlyList<Remark> Remarks { get; init; }

    /// <summary>The rules it was made by.</summary>
    public required RuleStamp Rules { get; init; }

    /// <summary>The reasons that carry the verdict: of all criteria when inside, otherwise of those that stand against it.</summary>
    public IReadOnlyList<Reason> Because =>
    [
        .. Criteria.Where(one => Verdict is Verdict.Inside || Against(one.Answer.Value)).SelectMany(one => one.Answer.Because),
        .. Criteria.Count == 0 ? Dropped : [],
    ];

    /// <summary>The codes of the questions whose answers are missing.</summary>
    public IReadOnlyList<string> Asks => [.. Criteria.SelectMany(one => one.Answer.Because).Select(one => one.Asks).OfType<string>().Distinct()];

    private bool Against(Fulfilment outcome) => outcome == (Verdict is Verdict.Outside ? Fulfilment.NotMet : Fulfilment.NeedsJudgement);
}

/// <summary>Which rules a decision was made by: stored with it, so that it can be explained by the rules of its day.</summary>
/// <param name="RuleSet">The rule set's id.</param>
/// <param name="SettingsSha256">Hash of the municipality's settings file.</param>
/// <param name="Plugin">The municipality's plugin, if it has one.</param>
/// <param name="ContentSha256">Hash of the rule set's content: the method's settings, the file's and the plugin's identity. It is what was approved.</param>
public sealed record RuleStamp(string RuleSet, string SettingsSha256, PluginIdentity? Plugin, string ContentSha256);

/// <summary>One rule in force, for people to read.</summary>
/// <param name="Name">For example <c>length</c>.</param>
/// <param name="Value">What holds, in words.</param>
/// <param name="Because">Why, layer by layer; the last reason is the one that decided.</param>
/// <param name="ValidFrom">The first day of the rule set it belongs to; null where the method holds as it is.</param>
public sealed record RuleInForce(string Name, Text Value, IReadOnlyList<Reason> Because, DateOnly? ValidFrom)
{
    /// <summary>The layer that decided.</summary>
    public Layer? Layer => Because[^1].Layer;

    /// <summary>Where the rule comes from.</summary>
    public Source Source => Because[^1].Source;
}

/// <summary>A rule that is not the same in two sets of rules (forskel mellem regler).</summary>
/// <param name="Name">For example <c>length</c>.</param>
/// <param name="Before">As the one set has it; null where it has no such rule.</param>
/// <param name="After">As the other has it; null where it has no such rule.</param>
public sealed record RuleDifference(string Name, RuleInForce? Before, RuleInForce? After)
{
    /// <summary>The rules that differ in what they say or in whose word it is, in the order of the later set.</summary>
    internal static IReadOnlyList<RuleDifference> Between(IReadOnlyList<RuleInForce> before, IReadOnlyList<RuleInForce> after) =>
    [
        .. from name in after.Concat(before).Select(one => one.Name).Distinct()
           let one = before.FirstOrDefault(rule => rule.Name == name)
           let other = after.FirstOrDefault(rule => rule.Name == name)
           where one?.Value != other?.Value || one?.Source != other?.Source || one?.Layer != other?.Layer
           select new RuleDifference(name, one, other),
    ];
}
