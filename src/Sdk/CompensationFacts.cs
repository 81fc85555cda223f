namespace Netvaerk.Sdk;

/// <summary>What compensation (kompensation) is decided on: one person's attendance, without saying who.</summary>
public sealed record CompensationFacts
{
    /// <summary>Where the person works.</summary>
    public Sector Sector { get; init; }

    /// <summary>The person's employment group (overenskomstgruppe), as a code from the municipality's list, if known.</summary>
    public string? EmploymentGroup { get; init; }

    /// <summary>The day of the meeting.</summary>
    public DateOnly On { get; init; }

    /// <summary>When the person came, by the clock on the wall in Denmark.</summary>
    public TimeOnly From { get; init; }

    /// <summary>When the person left; earlier than <see cref="From"/> means after midnight.</summary>
    public TimeOnly Until { get; init; }

    /// <summary>How long the person was there, as time passes: the host counts it across a change of clocks. Without it, what the clock on the wall says.</summary>
    public TimeSpan Present
    {
        get => present ?? Until - From;
        init => present = value;
    }

    private readonly TimeSpan? present;
}

/// <summary>The sector (sektor) a participant belongs to.</summary>
public enum Sector
{
    /// <summary>The family itself (familien).</summary>
    Family,

    /// <summary>The family's private network (privat netværk).</summary>
    PrivateNetwork,

    /// <summary>School (skole).</summary>
    School,

    /// <summary>Day care and other institutions for children (institution).</summary>
    Institution,

    /// <summary>The family department (familieafdelingen), caseworkers included.</summary>
    FamilyDepartment,

    /// <summary>School psychology (PPR).</summary>
    Ppr,

    /// <summary>School, social services and police together (SSP).</summary>
    Ssp,

    /// <summary>Police (politi).</summary>
    Police,

    /// <summary>Health (sundhed).</summary>
    Health,

    /// <summary>After-school and youth clubs (klub).</summary>
    Club,

    /// <summary>Associations (foreninger).</summary>
    Association,

    /// <summary>Another part of the municipality or state (anden myndighed).</summary>
    OtherAuthority,
}

/// <summary>What a participant, or the workplace, gets for attending.</summary>
/// <param name="Kind">Which compensation.</param>
/// <param name="Hours">For how long a time; zero where there is none.</param>
public sealed record Compensation(CompensationKind Kind, TimeSpan Hours)
{
    /// <summary>How much of it was in the evening or at night on a weekday.</summary>
    public TimeSpan Evening { get; init; }

    /// <summary>How much of it was on a weekend or a public holiday.</summary>
    public TimeSpan Weekend { get; init; }

    /// <summary>What it comes to in kroner; null where the settings give no rate.</summary>
    public decimal? Kroner { get; init; }

    /// <summary>No compensation.</summary>
    public static Compensation None { get; } = new(CompensationKind.None, TimeSpan.Zero);
}

/// <summary>Kinds of compensation.</summary>
public enum CompensationKind
{
    /// <summary>None.</summary>
    None,

    /// <summary>The workplace gets hours for a substitute (vikartimer).</summary>
    SubstituteCover,

    /// <summary>The person gets an allowance for evening work (aftentillæg).</summary>
    EveningAllowance,

    /// <summary>The person gets an allowance for work on a weekend or a public holiday (weekendtillæg).</summary>
    WeekendAllowance,

    /// <summary>There was evening work, but the municipality has not said which agreement holds (ikke afklaret).</summary>
    NotSettled,
}
