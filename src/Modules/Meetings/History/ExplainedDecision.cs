using Microsoft.EntityFrameworkCore;
using Netvaerk.Municipalities;
using Netvaerk.Referrals;
using Netvaerk.Sdk;

namespace Netvaerk.Meetings;

/// <summary>Whose rules are to be explained.</summary>
/// <param name="ReferralId">A referral that was sent: what was advised for each child.</param>
/// <param name="MeetingId">A meeting that was planned: length, window, minutes, pre-meeting.</param>
[OneOf]
public sealed record DecisionToExplain([property: ID<Referral>] Guid? ReferralId = null, [property: ID<Meeting>] Guid? MeetingId = null);

/// <summary>An old answer of the rules, derived again by the rules of its day (forklaring).</summary>
/// <param name="Rules">Which rules answered then.</param>
/// <param name="Availability">Whether those very rules can be asked again.</param>
/// <param name="Because">What stands in the way, where they cannot.</param>
/// <param name="Answers">Every answer, as it is stored and as it comes out again.</param>
public sealed record ExplainedDecision(RuleStamp Rules, RuleAvailability Availability, Text? Because, IReadOnlyList<ExplainedAnswer> Answers)
{
    private static readonly Text NoPlugin = new(
        "Den plugin, der svarede dengang, er ikke installeret her i samme udgave. De gemte begrundelser står ved magt, men kan ikke regnes efter.",
        "The plugin that answered then is not installed here in the same version. The stored reasons stand, but cannot be derived again.");

    private static readonly Text NotKept = new(
        "De regler, der svarede dengang, er ikke bevaret her. De gemte begrundelser står ved magt, men kan ikke regnes efter.",
        "The rules that answered then are not kept here. The stored reasons stand, but cannot be derived again.");

    /// <summary>Whether every stored answer still follows from the rules of its day; null where they cannot be asked.</summary>
    public bool? StillFollows => Answers.Any(one => one.Follows is null) ? null : Answers.All(one => one.Follows is true);

    internal static ExplainedDecision Of(RuleStamp stamp, Rulebook rules, Func<Rulebook?, IEnumerable<ExplainedAnswer>> answers)
    {
        var then = rules.AsOf(stamp);
        return then is not null ? new(stamp, RuleAvailability.Available, null, [.. answers(then)])
            : stamp.Plugin is not null ? new(stamp, RuleAvailability.PluginNotInstalled, NoPlugin, [.. answers(null)])
            : new(stamp, RuleAvailability.NotKept, NotKept, [.. answers(null)]);
    }

    internal static IEnumerable<ExplainedAnswer> Of(Meeting meeting, Rulebook? then)
    {
        var again = then is null ? null : RuleReplay.Again(meeting.Applied, meeting.On, then);
        var derived = again is null ? [] : AnswerGiven.All(again).ToDictionary(one => one.Question, one => one.Answer);
        return AnswerGiven.All(meeting.Applied).Select(one => ExplainedAnswer.Of(null, one.Question, one.Answer, derived.GetValueOrDefault(one.Question)));
    }
}

/// <summary>One answer of the rules, as it is stored and as it comes out again.</summary>
/// <param name="ChildId">The referred child it is about, where it is about one.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Stored">What was answered then, with its reasons.</param>
/// <param name="Derived">What the same rules answer now; null where they cannot be asked.</param>
/// <param name="Follows">Whether the two say the same; null where they cannot be compared.</param>
public sealed record ExplainedAnswer([property: ID<ReferredChild>] Guid? ChildId, RuleQuestion Question, AnswerGiven Stored, AnswerGiven? Derived, bool? Follows)
{
    internal static ExplainedAnswer Of(Guid? child, RuleQuestion question, AnswerGiven stored, AnswerGiven? derived) =>
        new(child, question, stored, derived, derived?.Says(stored));
}

/// <summary>Whether the rules of an old answer can be asked again.</summary>
public enum RuleAvailability
{
    /// <summary>They can (kan spørges igen).</summary>
    Available,

    /// <summary>The plugin that answered is not installed in that very version (plugin mangler).</summary>
    PluginNotInstalled,

    /// <summary>Their content is neither in the municipality's file nor kept with an approval (ikke bevaret).</summary>
    NotKept,
}

/// <summary>Derives old answers again, for whoever may see the case.</summary>
internal sealed class DecisionExplainer(Databases databases, Vault vault, Reading reading, Rulebook rules)
{
    internal async Task<IReadOnlyList<ExplainedDecision>> Explain(DecisionToExplain of, CancellationToken ct) =>
        of.ReferralId is { } referral ? await Referral(referral, ct) : await Meeting(of.MeetingId!.Value, ct);

    private async Task<IReadOnlyList<ExplainedDecision>> Referral(Guid id, CancellationToken ct)
    {
        await using var db = await databases.Lease(ct);
        var children = await db.AssessedChildren(vault, db.Referrals(reading.Caller).Where(one => one.Id == id), ct);
        foreach (var child in children)
        {
            reading.Note(child.FamilyId, "referral.explanation");
        }

        // Children may have been sent at different times, after a question, and so by different rules.
        return
        [
            .. children.Where(one => one.Stored is not null).GroupBy(one => one.Stored!.Rules).Select(group => ExplainedDecision.Of(
                group.Key, rules, then => group.Select(child => ExplainedAnswer.Of(child.Id, RuleQuestion.Verdict, AnswerGiven.Of(child.Stored!),
                    then is null || child.Facts is null ? null : AnswerGiven.Of(then.AssessChild(child.Facts, child.SentOn)))))),
        ];
    }

    private async Task<IReadOnlyList<ExplainedDecision>> Meeting(Guid id, CancellationToken ct)
    {
        var found = await reading.List(db => db.Meetings(reading.Caller).Where(one => one.Id == id), "meeting.explanation", ct);
        return [.. found.Select(meeting => ExplainedDecision.Of(meeting.Applied.Rules, rules, then => ExplainedDecision.Of(meeting, then)))];
    }
}
