using Netvaerk.Municipalities;

namespace Netvaerk.Meetings;

/// <summary>The employment groups (overenskomstgrupper) that the municipality has listed.</summary>
internal sealed class EmploymentGroups(Rulebook rules)
{
    /// <summary>Those of a day, by code.</summary>
    internal IReadOnlySet<string> On(DateOnly day) => (rules.Settings(day).Compensation?.Agreements ?? []).Select(one => one.Group).ToHashSet();
}
