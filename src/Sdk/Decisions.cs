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
    Committee,

    /// <summary>Delegated to named professionals (uddelegeret).</summary>
    Delegated,

    /// <summary>A forum or section, picked by the child's age (forum eller afsnit).</summary>
    Forum,

    /// <summary>Whoever management has named (den, ledelsen har udpeget).</summary>
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
    MinuteTaker,

    /// <summary>The facilitator (mødelederen).</summary>
    Facilitator,
}

/// <summary>When a family's identity may be known. There is no value for "without consent".</summary>
public enum IdentityAtReferral
{
    /// <summary>Anonymous until a facilitator has been allocated; then consent, then identity.</summary>
    AnonymousUntilAllocation,

    /// <summary>Consent first, then the family is referred by name.</summary>
    ConsentFirst,
}
