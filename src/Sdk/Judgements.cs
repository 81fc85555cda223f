namespace Netvaerk.Sdk;

/// <summary>How complex the family's problems are judged to be (kompleksitet).</summary>
public enum Complexity
{
    /// <summary>Simple: one problem, or several that do not feed each other.</summary>
    Simple,

    /// <summary>Complex (sammensatte): several problems that feed each other.</summary>
    Complex,
}

/// <summary>How the cooperation between family and authorities is judged to be (samarbejde).</summary>
public enum Cooperation
{
    /// <summary>It works.</summary>
    Good,

    /// <summary>It is difficult (samarbejdsvanskeligheder).</summary>
    Difficult,
}

/// <summary>Whether the child is judged to be at risk of crime (kriminalitetstruet).</summary>
public enum CrimeRisk
{
    /// <summary>Not seen.</summary>
    NotSeen,

    /// <summary>At risk (kriminalitetstruet).</summary>
    AtRisk,
}

/// <summary>How much communication the case takes (kommunikation mellem fagpersoner).</summary>
public enum Communication
{
    /// <summary>As in most cases.</summary>
    Ordinary,

    /// <summary>Much more than in most cases.</summary>
    Much,
}

/// <summary>The level of conflict in the family (konfliktniveau).</summary>
public enum ConflictLevel
{
    /// <summary>Low.</summary>
    Low,

    /// <summary>High (højt konfliktniveau).</summary>
    High,
}

/// <summary>Whether professionals see a special need of coordination (særligt koordineringsbehov).</summary>
public enum CoordinationNeed
{
    /// <summary>Ordinary.</summary>
    Ordinary,

    /// <summary>A special need (særligt behov).</summary>
    Special,
}

/// <summary>Whether the municipality's family department has an open case (åben sag).</summary>
public enum CaseStatus
{
    /// <summary>No open case.</summary>
    NoOpenCase,

    /// <summary>An open case: the family department knows the child.</summary>
    Open,
}

/// <summary>Whether the child is placed outside the home (anbringelse).</summary>
public enum Placement
{
    /// <summary>Lives at home; a placement is not in question.</summary>
    AtHome,

    /// <summary>Lives at home; a placement is being considered.</summary>
    Considered,

    /// <summary>Placed outside the home (anbragt).</summary>
    Placed,
}

/// <summary>Whether an interpreter (tolk) is needed.</summary>
public enum Interpretation
{
    /// <summary>Everyone speaks the same language.</summary>
    NotNeeded,

    /// <summary>An interpreter is needed.</summary>
    Needed,
}
