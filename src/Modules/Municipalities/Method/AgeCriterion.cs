namespace Netvaerk.Municipalities.Method;

/// <summary>The criterion on age, for whichever layer sets the ages.</summary>
internal static class AgeCriterion
{
    public const string Name = "age";

    public static Criterion For(AgeSettings ages, ChildFacts child) =>
        new(Name, Demand(ages), Judge(ages, child.Age), [Questions.Age]);

    private static Reason Demand(AgeSettings ages)
    {
        var upper = ages.UpperYear switch
        {
            UpperYear.Included => new Text($"{ages.To} år er med", $"{ages.To} is included"),
            UpperYear.Excluded => new Text($"{ages.To} år er ikke med", $"{ages.To} is not included"),
            _ => new Text($"er barnet {ages.To} år, må det vurderes", $"at {ages.To} people must judge"),
        };
        return new("age.demand", $"Målgruppen er børn og unge på {ages.From}–{ages.To} år; {upper.Da}.",
            $"The target group is children and young people aged {ages.From}–{ages.To}; {upper.En}.", ages.Cited());
    }

    private static Answer<Fulfilment> Judge(AgeSettings ages, Known<int> age) =>
        !age.IsKnown ? new(Fulfilment.NeedsJudgement, Reason.NotKnown("age.unknown", Questions.Age, ages.Cited()))
        : age.Value < ages.From || age.Value > ages.To || (age.Value == ages.To && ages.UpperYear is UpperYear.Excluded) ? Outside(ages, age.Value)
        : age.Value == ages.To && ages.UpperYear is UpperYear.Judgement ? UpTo(ages, age.Value)
        : Within(ages, age.Value);

    private static Answer<Fulfilment> Within(AgeSettings ages, int age) => new(Fulfilment.Met, new Reason("age.within",
        $"Med {age} år er barnet inden for aldersgruppen {ages.From}–{ages.To} år.", $"At {age} the child is within the age group {ages.From}–{ages.To}.", ages.Cited()));

    private static Answer<Fulfilment> Outside(AgeSettings ages, int age) => new(Fulfilment.NotMet, new Reason("age.outside",
        $"Med {age} år er barnet uden for aldersgruppen {ages.From}–{ages.To} år.", $"At {age} the child is outside the age group {ages.From}–{ages.To}.", ages.Cited()));

    private static Answer<Fulfilment> UpTo(AgeSettings ages, int age) => new(Fulfilment.NeedsJudgement, new Reason("age.upper-year",
        $"Barnet er {age} år. »Op til {ages.To} år« kan betyde både før og efter fødselsdagen, så det må vurderes, om barnet er med.",
        $"The child is {age}. \"Up to {ages.To}\" can mean before or after that birthday, so people must judge whether the child is included.", ages.Cited()));
}
