using Netvaerk.Municipalities;
using Netvaerk.Staff;

namespace Netvaerk.Referrals;

/// <summary>Holds every facilitator against a referral: neutral, trained, understood, not overburdened, and there to the end.</summary>
internal sealed class Matching(FacilitatorSettings settings, IReadOnlyList<string> languages, string referrerSubject, ILookup<Guid, Involvement> involved, DateOnly today)
{
    /// <summary>How one of them fits.</summary>
    /// <param name="staff">The member of staff.</param>
    /// <param name="load">How many families they lead or are about to lead.</param>
    internal FacilitatorMatch Match(StaffMember staff, int load)
    {
        var how = involved[staff.Id].ToHashSet();
        MatchCriterion[] criteria =
        [
            Never(MatchCriterionName.Trained, staff.IsFacilitator, ReferralRules.NotFacilitator, "Mødelederen er uddannet i metoden.", "The facilitator is trained in the method."),
            Never(MatchCriterionName.NotReferrer, staff.Subject != referrerSubject, Neutrality.IsReferrer, "Mødelederen har ikke henvist familien.", "The facilitator did not refer the family."),
            Never(MatchCriterionName.NotCaseworker, !how.Contains(Involvement.Caseworker), Neutrality.IsCaseworker, "Mødelederen er ikke familiens sagsbehandler.", "The facilitator is not the family's caseworker."),
            Never(MatchCriterionName.NoAuthority, !how.Contains(Involvement.Authority), Neutrality.HasAuthority, "Mødelederen har ingen myndighed over familien.", "The facilitator has no authority over the family."),
            Never(MatchCriterionName.NotInvolved, !how.Contains(Involvement.InvolvedBefore), Neutrality.WasInvolved, "Mødelederen har ikke arbejdet med familien før.", "The facilitator has not worked with the family before."),
            Never(MatchCriterionName.DoesNotKnowFamily, !how.Contains(Involvement.KnowsFamily), Neutrality.KnowsFamily, "Ingen har sagt, at mødelederen kender familien eller sagen.", "Nobody has said that the facilitator knows the family or the case."),
            Never(MatchCriterionName.NotInitiator, !how.Contains(Involvement.Initiator), Neutrality.IsInitiator, "Mødelederen tog ikke initiativet.", "The facilitator did not take the initiative."),
            Speaks(staff), HasRoom(load), IsThere(staff),
        ];
        var fit = criteria.Any(one => one is { Passed: false, MayPassOver: false }) ? MatchFit.Excluded
            : Array.Exists(criteria, one => !one.Passed) ? MatchFit.WithReason : MatchFit.Suitable;
        return new(staff, fit, load, criteria);
    }

    private static MatchCriterion Never(MatchCriterionName name, bool passed, BrokenRule otherwise, string da, string en) =>
        new(name, passed, MayPassOver: false, passed ? new(da, en) : otherwise.Text) { Rule = otherwise };

    private MatchCriterion Speaks(StaffMember staff)
    {
        var shared = languages.FirstOrDefault(language =>
            LanguageNames.Primary(language) == "da" || staff.Languages.Any(spoken => LanguageNames.Primary(spoken) == LanguageNames.Primary(language)));
        return May(MatchCriterionName.Language, MatchOverride.Language, languages.Count == 0 || shared is not null,
            languages.Count == 0 ? new("Der er ikke oplyst et andet sprog end dansk.", "No language but Danish has been named.")
            : shared is not null ? new($"De har et sprog til fælles: {LanguageNames.Of(shared).Da}.", $"They have a language in common: {LanguageNames.Of(shared).En}.")
            : new($"Familien taler {string.Join(", ", languages.Select(one => LanguageNames.Of(one).Da))}, og det gør mødelederen ikke. Der skal tolk på.",
                $"The family speaks {string.Join(", ", languages.Select(one => LanguageNames.Of(one).En))}, and the facilitator does not. An interpreter is needed."));
    }

    private MatchCriterion HasRoom(int load) => May(MatchCriterionName.Capacity, MatchOverride.Capacity, settings.SeriesAtMost is not { } most || load < most,
        settings.SeriesAtMost is not { } limit ? new($"Mødelederen har {Families(load).Da}; kommunen har ingen grænse.", $"The facilitator has {Families(load).En}; the municipality has no limit.")
        : load < limit ? new($"Mødelederen har {load} af højst {limit} familier.", $"The facilitator has {load} of at most {limit} families.")
        : new($"Mødelederen har {Families(load).Da}, og grænsen er {limit}.", $"The facilitator has {Families(load).En}, and the limit is {limit}."));

    private static Text Families(int load) => load switch
    {
        0 => new("ingen familier", "no families"),
        1 => new("én familie", "one family"),
        _ => new($"{load} familier", $"{load} families"),
    };

    private MatchCriterion IsThere(StaffMember staff)
    {
        var needed = today.AddMonths(settings.SeriesMonths);
        return May(MatchCriterionName.Continuity, MatchOverride.Continuity, staff.LeadsUntil is not { } until || until >= needed,
            staff.LeadsUntil is not { } last ? new("Mødelederen er der i hele forløbet, så vidt man ved.", "The facilitator is there for the whole series, as far as is known.")
            : last >= needed ? new($"Mødelederen er der til {DanishCalendar.Say(last).Da}.", $"The facilitator is there until {DanishCalendar.Say(last).En}.")
            : new($"Mødelederen stopper {DanishCalendar.Say(last).Da}, før forløbet kan ventes at være slut.",
                $"The facilitator stops on {DanishCalendar.Say(last).En}, before the series can be expected to end."));
    }

    private MatchCriterion May(MatchCriterionName name, MatchOverride which, bool passed, Text because) => new(name, passed, settings.MayPassOver.Contains(which), because);
}
