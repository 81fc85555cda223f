namespace Netvaerk.Municipalities.Settings;

/// <summary>Puts a municipality's file over the method's preset, group by group.</summary>
internal static class MergedSettings
{
    public static RuleSettings Over(this RuleSettings file, RuleSettings preset) => file with
    {
        TargetGroup = new()
        {
            Ages = file.TargetGroup?.Ages ?? preset.TargetGroup?.Ages,
            Need = file.TargetGroup?.Need ?? preset.TargetGroup?.Need,
            Many = file.TargetGroup?.Many ?? preset.TargetGroup?.Many,
            ChildTraits = file.TargetGroup?.ChildTraits ?? preset.TargetGroup?.ChildTraits ?? [],
            FamilyTraits = file.TargetGroup?.FamilyTraits ?? preset.TargetGroup?.FamilyTraits ?? [],
            CaseTypes = file.TargetGroup?.CaseTypes ?? preset.TargetGroup?.CaseTypes ?? [],
        },
        Meetings = new()
        {
            Length = file.Meetings?.Length ?? preset.Meetings?.Length,
            Interval = file.Meetings?.Interval ?? preset.Meetings?.Interval,
            PreMeeting = file.Meetings?.PreMeeting is { } own ? own with { Topics = own.Topics ?? preset.Meetings?.PreMeeting?.Topics } : preset.Meetings?.PreMeeting,
            Balance = file.Meetings?.Balance ?? preset.Meetings?.Balance,
            Venue = file.Meetings?.Venue ?? preset.Meetings?.Venue,
            Catering = file.Meetings?.Catering ?? preset.Meetings?.Catering,
            Quorum = file.Meetings?.Quorum ?? preset.Meetings?.Quorum,
            Hours = file.Meetings?.Hours ?? preset.Meetings?.Hours,
            Sessions = file.Meetings?.Sessions ?? preset.Meetings?.Sessions,
        },
        Decision = file.Decision ?? preset.Decision,
        Minutes = file.Minutes ?? preset.Minutes,
        Identity = file.Identity ?? preset.Identity,
        Compensation = file.Compensation ?? preset.Compensation,
    };
}
