using System.ComponentModel.DataAnnotations;

namespace Netvaerk.Sdk;

/// <summary>
/// A rule set (regelsæt): what a municipality has chosen from a day on. Every group is optional in the file; what is left out comes from the method.
/// A policy sees the groups of method and file put together.
/// </summary>
public sealed record RuleSettings
{
    /// <summary>The first day it holds.</summary>
    [Says("Den første dag, regelsættet gælder.", "The first day the rule set holds.", Example = "2027-01-01")]
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day it holds; left out, it holds until the next rule set begins. The last rule set has no end.</summary>
    [Says("Den sidste dag, regelsættet gælder; udelades, når det gælder, til det næste begynder.",
        "The last day the rule set holds; left out where it holds until the next one begins.")]
    public DateOnly? ValidTo { get; init; }

    /// <summary>Whom the method is for.</summary>
    [Says("Hvem metoden er for.", "Whom the method is for.")]
    public TargetGroupSettings? TargetGroup { get; init; }

    /// <summary>How long and how often.</summary>
    [Says("Hvor længe og hvor tit man mødes.", "How long and how often people meet.")]
    public MeetingSettings? Meetings { get; init; }

    /// <summary>Who decides on referrals.</summary>
    [Says("Hvem der træffer afgørelse om henvisninger.", "Who decides on referrals.")]
    public DecisionSettings? Decision { get; init; }

    /// <summary>Who writes the minutes.</summary>
    [Says("Hvem der skriver referat.", "Who writes the minutes.")]
    public MinutesSettings? Minutes { get; init; }

    /// <summary>When the family's identity may be known.</summary>
    [Says("Hvornår familiens identitet må kendes.", "When the family's identity may be known.")]
    public IdentitySettings? Identity { get; init; }

    /// <summary>What those who attend get for it.</summary>
    [Says("Hvad deltagere kompenseres med.", "What those who attend get for it.")]
    public CompensationSettings? Compensation { get; init; }

    /// <summary>The assembly that holds the municipality's own rules; null where the file says it all.</summary>
    [Says("Navnet på kommunens plugin; udelades, når filen siger det hele.", "The name of the municipality's plugin; left out where the file says it all.", Example = "Testrup")]
    public string? Plugin { get; init; }

    /// <summary>The plugin's assembly version, where versions are installed side by side; null takes the one in the plugin's own folder.</summary>
    [Says("Pluginets version, fx »1.2.0.0«; udelades, når kun én er installeret.",
        "The plugin's version, for example \"1.2.0.0\"; left out where only one is installed.", Example = "1.2.0.0")]
    [RegularExpression(@"^[0-9]{1,9}(\.[0-9]{1,9}){1,3}$")]
    public string? PluginVersion { get; init; }

    /// <summary>Numbers and lists that only the municipality's own rules read.</summary>
    [Says("Tal og lister, som kun kommunens plugin læser.", "Numbers and lists that only the municipality's plugin reads.")]
    public OwnSettings Own { get; init; } = OwnSettings.None;
}

/// <summary>Where a group of settings comes from.</summary>
public abstract record Sourced
{
    /// <summary>The source of the setting.</summary>
    [Says("Kilden til indstillingen, fx »KORA 2013«.", "The source of the setting, for example \"KORA 2013\".", Example = "Testrup Byråd 2026")]
    public string? Source { get; init; }

    /// <summary>Why it was set so although no source says it. Marks the setting as an inference.</summary>
    [Says("Udfyldes, når ingen kilde siger det: hvorfor indstillingen alligevel er valgt.",
        "Filled in where no source says so: why the setting was chosen all the same.", Example = "kilden siger det ikke")]
    public string? Inference { get; init; }
}
