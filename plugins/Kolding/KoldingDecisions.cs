namespace Kolding;

/// <summary>In Kolding TBS decides for children and TUS for youth. Source: Vidensportalen 2020, interview 2018; the border between them is an inference.</summary>
internal sealed class KoldingDecisions : IDecisionPolicy
{
    private static readonly Source Source = "Vidensportalen 2020 (Kolding, interview 2018)";

    // The child's age picks the forum; the ages stand in the file.
    public Answer<DecisionMaker> DecidedBy(ChildFacts child, Answer<DecisionMaker> standard)
    {
        if (!child.Age.IsKnown)
            return standard.And(Reason.NotKnown("kolding.forum-unknown", Questions.Age, Source));

        var forums = standard.Value.Forums.Where(one => one.From <= child.Age.Value && child.Age.Value <= one.To).ToList();
        return forums.Count == 0 ? standard : standard.But(standard.Value with { Forums = forums }, new("kolding.forum-by-age",
            $"Med {child.Age.Value} år hører barnet til {forums[0].Da}.", $"At {child.Age.Value} the child belongs to {forums[0].En}.", Source));
    }
}
