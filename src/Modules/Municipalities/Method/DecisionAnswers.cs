namespace Netvaerk.Municipalities.Method;

/// <summary>What settings on decisions mean, for whichever layer sets them.</summary>
internal static class DecisionAnswers
{
    public static Answer<DecisionMaker> DecidedBy(DecisionSettings decision)
    {
        var forums = decision.Forums ?? [];
        return new(new DecisionMaker(decision.By, decision.By is DecidingBody.Forum ? forums : []), decision.By switch
        {
            DecidingBody.Committee => new Reason("decision.committee", "Et visitationsudvalg afgør henvisningen.", "A referral committee decides.", decision.Cited()),
            DecidingBody.Delegated => new Reason("decision.delegated", "Afgørelsen er lagt ud til udpegede fagpersoner.",
                "The decision is delegated to named professionals.", decision.Cited()),
            DecidingBody.Forum => new Reason("decision.forum", $"Afgørelsen hører til {Say.List(forums.Select(one => one.Da), "eller")}.",
                $"The decision belongs to {Say.List(forums.Select(one => one.En), "or")}.", decision.Cited()),
            _ => new Reason("decision.management", "Afgørelsen træffes af den, ledelsen har udpeget.", "Whoever management has named decides.", decision.Cited()),
        });
    }

    public static Answer<DecisionRhythm> Rhythm(DecisionSettings decision) => new(new DecisionRhythm(decision.EveryWeeks, decision.AnswerWithinMonths),
        new Reason("decision.rhythm", $"{Meets(decision).Da} {Answers(decision).Da}", $"{Meets(decision).En} {Answers(decision).En}", decision.Cited()));

    public static Answer<MinutesAuthor> MinutesBy(MinutesSettings minutes) => new(minutes.By, minutes.By is MinutesAuthor.MinuteTaker
        ? new Reason("minutes.minute-taker", "En udpeget referent skriver, så mødelederen kan følge samtalen.",
            "An appointed minute taker writes, so that the facilitator can follow the talk.", minutes.Cited())
        : new Reason("minutes.facilitator", "Mødelederen skriver selv referatet.", "The facilitator writes the minutes.", minutes.Cited()));

    public static Answer<IdentityAtReferral> Identity(IdentitySettings identity) => new(identity.AtReferral,
        identity.AtReferral is IdentityAtReferral.AnonymousUntilAllocation
            ? new Reason("identity.anonymous", "Familien beskrives uden navn, indtil den har fået en mødeleder og har sagt ja.",
                "The family is described without a name until it has a facilitator and has said yes.", identity.Cited())
            : new Reason("identity.consent-first", "Familien skal have sagt ja, før den henvises med navn.",
                "The family must have said yes before it is referred by name.", identity.Cited()));

    private static Text Meets(DecisionSettings decision) => decision.EveryWeeks is { } weeks
        ? new($"Udvalget mødes hver {weeks}. uge.", $"The committee meets every {weeks} weeks.")
        : new("Der er ikke fastsat, hvor tit der træffes afgørelse.", "How often decisions are made is not settled.");

    private static Text Answers(DecisionSettings decision) => decision.AnswerWithinMonths is { } months
        ? new($"Der kan gå op til {months} måneder, før den, der henviser, får svar.", $"It can take up to {months} months until the referrer gets an answer.")
        : new("Der er ikke fastsat en frist for svaret.", "No time limit for the answer is settled.");
}
