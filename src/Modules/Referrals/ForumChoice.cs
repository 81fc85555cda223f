using Netvaerk.Municipalities;

namespace Netvaerk.Referrals;

/// <summary>Which body decides on a referral of several children, and which forum where forums do.</summary>
internal sealed class ForumChoice(Rulebook rules, DateOnly on)
{
    /// <summary>The body, and the forum chosen among those that the rules allow for the children.</summary>
    internal (DecidingBody Body, string? Forum) Choose(IReadOnlyList<ChildFacts> children, string? wanted)
    {
        var makers = rules.Together(asked => children.Select(child => asked.WhoDecides(child, on).Value).ToList());
        var forums = makers.SelectMany(maker => maker.Forums).Select(forum => forum.Code).Distinct().ToList();
        Rule.Expect(wanted is null || forums.Contains(wanted), ReferralRules.CodeNotListed, "input", "forum");
        Rule.Expect(wanted is not null || forums.Count < 2, ReferralRules.ForumMissing, "input", "forum");
        return (makers[0].Body, wanted ?? forums.FirstOrDefault());
    }
}
