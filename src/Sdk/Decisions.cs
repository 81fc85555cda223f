namespace Netvaerk.Sdk;

/// <summary>Who decides on a referral.</summary>
/// <param name="Body">Which kind of body.</param>
/// <param name="Forums">The forums that may decide; more than one means that the referrer is asked which. Empty unless a forum decides.</param>
public sealed record DecisionMaker(DecidingBody Body, IReadOnlyList<Forum> Forums)
{
    /// <summary>A body of which there is only one.</summary>
    public DecisionMaker(DecidingBody body)
        : this(body, [])
    {
    }

    /// <summary>Equal when body and forums are.</summary>
    public bool Equals(DecisionMaker? other) => other is not null && Body == other.Body && Forums.SequenceEqual(other.Forums);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Body, Forums.Count);
}

/// <summary>Kinds of bodies that decide on referrals.</summary>
public enum DecidingBody
{
    /// <summary>The referral committee (visitationsudvalget).</summary>
    [Says("Visitationsudvalget.", "The referral committee.")]
    Committee,

    /// <summary>Delegated to named professionals (uddelegeret).</summary>
    [Says("Lagt ud til udpegede fagpersoner.", "Delegated to named professionals.")]
    Delegated,

    /// <summary>A forum or section, picked by the child's age (forum eller afsnit).</summary>
    [Says("Et forum eller afsnit, som barnets alder peger på.", "A forum or section, picked by the child's age.")]
    Forum,

    /// <summary>Whoever management has named (den, ledelsen har udpeget).</summary>
    [Says("Den, ledelsen har udpeget.", "Whoever management has named.")]
    NamedByManagement,
}

/// <summary>How often the committee meets and how long an answer may take; null where the municipality has not said.</summary>
/// <param name="EveryWeeks">Weeks between the committee's sessions.</param>
/// <param name="AnswerWithinMonths">Calendar months from inquiry to answer.</param>
public sealed record DecisionRhythm(int? EveryWeeks, int? AnswerWithinMonths);

/// <summary>Who writes the minutes (referat).</summary>
public enum MinutesAuthor
{
    /// <summary>An appointed minute taker (referent).</summary>
    [Says("En referent.", "An appointed minute taker.")]
    MinuteTaker,

    /// <summary>The facilitator (mødelederen).</summary>
    [Says("Mødelederen.", "The facilitator.")]
    Facilitator,
}

/// <summary>When a family's identity may be known. There is no value for "without consent".</summary>
public enum IdentityAtReferral
{
    /// <summary>Anonymous until a facilitator has been allocated; then consent, then identity.</summary>
    [Says("Anonym, til en mødeleder er fundet; så samtykke, så navn.", "Anonymous until a facilitator is allocated; then consent, then the name.")]
    AnonymousUntilAllocation,

    /// <summary>Consent first, then the family is referred by name.</summary>
    [Says("Først samtykke, så henvises familien ved navn.", "Consent first, then the family is referred by name.")]
    ConsentFirst,
}
