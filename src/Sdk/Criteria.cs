namespace Netvaerk.Sdk;

/// <summary>One named criterion (kriterium) of a target group, with its own answer for one child.</summary>
/// <param name="Name">For example <c>age</c> or <c>need</c>.</param>
/// <param name="Demand">What is demanded of every child, and by which source.</param>
/// <param name="Answer">Whether this child meets it, and why.</param>
/// <param name="Inputs">The questions whose answers it looked at.</param>
public sealed record Criterion(string Name, Reason Demand, Answer<Fulfilment> Answer, IReadOnlyList<Question> Inputs);

/// <summary>Whether a criterion is met.</summary>
public enum Fulfilment
{
    /// <summary>Met (opfyldt).</summary>
    Met,

    /// <summary>Not met (ikke opfyldt).</summary>
    NotMet,

    /// <summary>People must judge (kræver en vurdering).</summary>
    NeedsJudgement,
}

/// <summary>The rule's advice on whether a child belongs to the target group (målgruppe). People decide.</summary>
public enum Verdict
{
    /// <summary>Inside the target group (inden for målgruppen).</summary>
    Inside,

    /// <summary>Outside the target group (uden for målgruppen).</summary>
    Outside,

    /// <summary>The rules cannot say: people must judge (kræver en vurdering).</summary>
    NeedsJudgement,
}

/// <summary>The criteria of a target group for one child. A layer may replace, add or drop one by its name.</summary>
public sealed class Criteria
{
    /// <summary>The criteria given, none of them dropped.</summary>
    public Criteria(IReadOnlyList<Criterion> all)
        : this(all, [])
    {
    }

    /// <summary>The criteria that hold, and the reasons for which others were dropped.</summary>
    public Criteria(IReadOnlyList<Criterion> all, IReadOnlyList<Reason> dropped) =>
        (All, Dropped) = (Array.AsReadOnly([.. all]), Array.AsReadOnly([.. dropped]));

    /// <summary>The criteria that hold.</summary>
    public IReadOnlyList<Criterion> All { get; }

    /// <summary>Why criteria of a layer beneath do not hold here.</summary>
    public IReadOnlyList<Reason> Dropped { get; }

    /// <summary>
    /// One criterion that is not met puts the child outside, whatever else holds; otherwise one that needs judgement leaves it to people.
    /// Without any criterion nobody has decided who the method is for, and people must judge.
    /// </summary>
    public Verdict Verdict =>
        All.Any(one => one.Answer.Value is Fulfilment.NotMet) ? Verdict.Outside
        : All.Count == 0 || All.Any(one => one.Answer.Value is Fulfilment.NeedsJudgement) ? Verdict.NeedsJudgement
        : Verdict.Inside;

    /// <summary>The criterion of that name, or null.</summary>
    public Criterion? this[string name] => All.FirstOrDefault(one => one.Name == name);

    /// <summary>Replaces the criterion of the same name where it stands, or adds it at the end.</summary>
    public Criteria With(Criterion criterion) => this[criterion.Name] is null
        ? new([.. All, criterion], Dropped)
        : new([.. All.Select(one => one.Name == criterion.Name ? criterion : one)], Dropped);

    /// <summary>Drops the criterion of that name for the reason given. Dropping what is not there changes nothing.</summary>
    public Criteria Without(string name, Reason because) => this[name] is null
        ? this
        : new([.. All.Where(one => one.Name != name)], [.. Dropped, because]);
}
