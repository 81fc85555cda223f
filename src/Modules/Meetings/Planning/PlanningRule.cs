namespace Netvaerk.Meetings;

/// <summary>What a series of meetings that is planned at once must keep to (regel i planlægningen).</summary>
public enum PlanningRule
{
    /// <summary>The interval from one meeting to the next (interval).</summary>
    Interval,

    /// <summary>No Saturday, Sunday or public holiday (arbejdsdage).</summary>
    WorkingDays,

    /// <summary>Within the hours of the day at which meetings are planned (tid på dagen).</summary>
    Hours,

    /// <summary>As long as the rule says (varighed).</summary>
    Length,

    /// <summary>Those whom the quorum demands can come (beslutningsdygtighed).</summary>
    Quorum,

    /// <summary>A venue is free and fits (lokale).</summary>
    Venue,

    /// <summary>An interpreter is free (tolk).</summary>
    Interpreter,

    /// <summary>The facilitator is free (mødeleder).</summary>
    Facilitator,
}

/// <summary>Rules in words, for a set that cannot be kept together.</summary>
internal static class PlanningRules
{
    internal static readonly PlanningRule[] All = Enum.GetValues<PlanningRule>();

    internal static int Bit(PlanningRule rule) => 1 << (int)rule;

    internal static Text Said(PlanningRule rule) => rule switch
    {
        PlanningRule.Interval => new("Der skal være den tid mellem møderne, som reglen siger.", "The meetings must be as far apart as the rule says."),
        PlanningRule.WorkingDays => new("Møderne skal ligge på arbejdsdage.", "The meetings must be on working days."),
        PlanningRule.Hours => new("Møderne skal ligge inden for de timer på dagen, der er valgt.", "The meetings must be within the hours of the day that were chosen."),
        PlanningRule.Length => new("Møderne skal vare så længe, som reglen siger.", "The meetings must last as long as the rule says."),
        PlanningRule.Quorum => new("De, der skal være med, skal kunne komme.", "Those who must take part must be able to come."),
        PlanningRule.Venue => new("Der skal være et egnet lokale ledigt.", "A venue that fits must be free."),
        PlanningRule.Interpreter => new("Der skal være en tolk ledig.", "An interpreter must be free."),
        _ => new("Mødelederen skal være ledig.", "The facilitator must be free."),
    };
}
