namespace Roskilde;

/// <summary>In Roskilde the section that has the case decides. Source: Socialstyrelsen 2022; that the section decides is an inference.</summary>
internal sealed class RoskildeDecisions : IDecisionPolicy
{
    private static readonly Source Source = "Socialstyrelsen 2022 (Roskilde)";

    // The child's age picks the section; at thirteen both may have it, so the referrer is asked.
    public Answer<DecisionMaker> DecidedBy(ChildFacts child, Answer<DecisionMaker> standard)
    {
        if (!child.Age.IsKnown)
            return standard.And(Reason.NotKnown("roskilde.section-unknown", Questions.Age, Source));

        var sections = standard.Value.Forums.Where(one => one.From <= child.Age.Value && child.Age.Value <= one.To).ToList();
        return sections.Count switch
        {
            0 => standard,
            1 => standard.But(standard.Value with { Forums = sections }, new("roskilde.section-by-age",
                $"Med {child.Age.Value} år hører barnet til {sections[0].Da}.", $"At {child.Age.Value} the child belongs to {sections[0].En}.", Source)),
            _ => standard.But(standard.Value with { Forums = sections }, new("roskilde.ask-which-section",
                $"Med {child.Age.Value} år kan begge afsnit have sagen. Spørg, hvilket af dem det er.",
                $"At {child.Age.Value} either section may have the case. Ask which of them it is.", Source)),
        };
    }
}
