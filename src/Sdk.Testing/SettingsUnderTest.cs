using Netvaerk.Municipalities.Method;
using Netvaerk.Municipalities.Settings;

namespace Netvaerk.Sdk.Testing;

/// <summary>One rule set of a municipality's file, and what method and file answer beneath its plugin.</summary>
internal sealed class SettingsUnderTest(RuleSettings preset, RuleSettings file)
{
    /// <summary>What a policy's constructor is given.</summary>
    public RuleSettings Merged { get; } = file.Over(preset);

    public DateOnly ValidFrom => file.ValidFrom;

    public FilePolicies File => new(file, Merged);

    public TargetGroupRules TargetGroup { get; } = new(preset);

    public MeetingRules Meetings { get; } = new(preset);

    public DecisionRules Decisions { get; } = new(preset);

    public CompensationRules Compensation { get; } = new(preset);
}
