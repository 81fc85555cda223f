using System.ComponentModel.DataAnnotations;

namespace Netvaerk.Sdk;

/// <summary>Whom the method is for (målgruppe).</summary>
public sealed record TargetGroupSettings
{
    /// <summary>Ages, in completed years on the day of sending; null means no limit.</summary>
    [Says("Alder i fyldte år den dag, henvisningen sendes.", "Age in completed years on the day the referral is sent.")]
    public AgeSettings? Ages { get; init; }

    /// <summary>Which need is demanded.</summary>
    [Says("Hvilket behov der kræves.", "Which need is demanded.")]
    public NeedSettings? Need { get; init; }

    /// <summary>How many professionals count as many.</summary>
    [Says("Hvor mange fagpersoner der regnes for mange.", "How many professionals count as many.")]
    public ManySettings? Many { get; init; }

    /// <summary>Traits of a child that can be chosen on the form.</summary>
    [Says("De karakteristika ved barnet, man kan vælge på skemaet.", "The traits of the child that can be chosen on the form.")]
    public IReadOnlyList<Listed>? ChildTraits { get; init; }

    /// <summary>Traits of a family that can be chosen on the form.</summary>
    [Says("De karakteristika ved familien, man kan vælge på skemaet.", "The traits of the family that can be chosen on the form.")]
    public IReadOnlyList<Listed>? FamilyTraits { get; init; }

    /// <summary>Kinds of cases that management has listed.</summary>
    [Says("De sagstyper, som ledelsen har besluttet at bruge metoden i.", "The kinds of cases in which management has decided to use the method.")]
    public IReadOnlyList<Listed>? CaseTypes { get; init; }
}

/// <summary>Ages of the target group in completed years.</summary>
public sealed record AgeSettings : Sourced
{
    /// <summary>The lowest age, years.</summary>
    [Says("Den laveste alder, i fyldte år.", "The lowest age, in completed years.")]
    [Range(0, 120)]
    public required int From { get; init; }

    /// <summary>The upper age, years.</summary>
    [Says("Den øverste alder, i fyldte år.", "The upper age, in completed years.")]
    [Range(0, 120)]
    public required int To { get; init; }

    /// <summary>How the upper year counts.</summary>
    [Says("Om det øverste år regnes med: included, excluded eller judgement.", "Whether the upper year counts: included, excluded or judgement.")]
    public UpperYear UpperYear { get; init; }
}

/// <summary>How the upper year of a range of ages counts: "up to 18" can be read in two ways.</summary>
public enum UpperYear
{
    /// <summary>A child of that age is inside.</summary>
    [Says("Barnet er med i det øverste år.", "A child of the upper year is inside.")]
    Included,

    /// <summary>A child of that age is outside.</summary>
    [Says("Barnet er ikke med i det øverste år.", "A child of the upper year is outside.")]
    Excluded,

    /// <summary>People judge.</summary>
    [Says("I det øverste år må det vurderes.", "At the upper year people must judge.")]
    Judgement,
}

/// <summary>Which need the target group demands.</summary>
public sealed record NeedSettings : Sourced
{
    /// <summary>The rule.</summary>
    [Says("Den regel, behovet afgøres efter.", "The rule by which the need is settled.")]
    public required NeedRule Rule { get; init; }
}

/// <summary>The needs that the methods know.</summary>
public enum NeedRule
{
    /// <summary>Complex problems and difficult cooperation.</summary>
    [Says("Sammensatte problemer og et svært samarbejde.", "Complex problems and difficult cooperation.")]
    ComplexityAndCooperation,

    /// <summary>A case type that management has listed.</summary>
    [Says("En sagstype, ledelsen har valgt.", "A kind of case that management has chosen.")]
    ListedCaseType,
}

/// <summary>How many is "many".</summary>
public sealed record ManySettings : Sourced
{
    /// <summary>This many or more.</summary>
    [Says("Så mange eller flere.", "This many or more.")]
    [Range(1, 1000)]
    public required int From { get; init; }
}

/// <summary>One entry of a municipality's list, for example a trait: a new one needs no release.</summary>
public sealed record Listed
{
    /// <summary>Stable code.</summary>
    [Says("Fast kode, der ikke ændres.", "A stable code that is not changed.", Example = "truancy")]
    public required string Code { get; init; }

    /// <summary>The Danish words.</summary>
    [Says("Ordene på dansk.", "The words in Danish.", Example = "Pjækker fra skole")]
    public required string Da { get; init; }

    /// <summary>The English words.</summary>
    [Says("Ordene på engelsk.", "The words in English.", Example = "Plays truant")]
    public required string En { get; init; }

    /// <summary>How it must be guarded.</summary>
    [Says("Hvordan oplysningen skal beskyttes.", "How the information must be guarded.")]
    public ReasonCategory Category { get; init; } = ReasonCategory.Confidential;
}
