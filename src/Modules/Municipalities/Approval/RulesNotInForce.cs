namespace Netvaerk.Municipalities;

/// <summary>No rule set may answer for the day: the municipality has accepted none, or the plugin of the one it accepted is not installed.</summary>
/// <param name="state">Which of the two.</param>
public sealed class RulesNotInForce(RuleSetState state) : DomainError("RULES_NOT_IN_FORCE", state is RuleSetState.NotInstalled ? NotInstalled : Awaiting)
{
    private static readonly Text Awaiting = new(
        "Kommunens regler venter på, at en leder godkender dem. Intet er gemt.",
        "The municipality's rules wait for a manager to accept them. Nothing was saved.");

    private static readonly Text NotInstalled = new(
        "De regler, kommunen har godkendt, bygger på en plugin, som ikke er installeret her. Intet er gemt, og driften har fået besked.",
        "The rules that the municipality has accepted need a plugin that is not installed here. Nothing was saved, and the operators have been told.");

    /// <summary>What keeps the rules from answering.</summary>
    public RuleSetState State => state;
}

/// <summary>How a rule set stands.</summary>
public enum RuleSetState
{
    /// <summary>It waits for a manager to accept it (venter på godkendelse); what was accepted before governs meanwhile, if anything was.</summary>
    AwaitingApproval,

    /// <summary>It is accepted and governs from a later day on (kommende).</summary>
    Upcoming,

    /// <summary>It is accepted and governs today (gældende).</summary>
    InForce,

    /// <summary>It is accepted and governs days that have passed (tidligere).</summary>
    Past,

    /// <summary>It is accepted, but the very plugin that was accepted is not installed (plugin mangler).</summary>
    NotInstalled,
}
