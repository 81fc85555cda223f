using Netvaerk.Municipalities.Settings;

namespace Netvaerk.Municipalities;

/// <summary>A municipality (kommune) that is in service: one immutable picture of its file, rule sets and plugins.</summary>
public sealed class MunicipalityInForce
{
    internal MunicipalityInForce(MunicipalityFile file, IEnumerable<RuleSet> ruleSets, RuleSet methodAlone, PolicyGuard? guard)
    {
        (File, Guard) = (file, guard);
        RuleSets = [.. ruleSets];
        MethodAlone = methodAlone;
        AsFiled = new(RuleSets.Select(set => new DatedRuleSet(set.ValidFrom, set, null, set, [])), methodAlone, guard);
    }

    /// <summary>The same picture, as one that nobody has put rules together over: what was accepted is fetched and judged again.</summary>
    internal MunicipalityInForce Anew() => new(File, RuleSets, MethodAlone, Guard);

    /// <summary>Short name, for example in the database's name.</summary>
    public string Slug => File.Slug;

    /// <summary>The municipality's name as people say it.</summary>
    public string Name => File.Name;

    /// <summary>The official three-digit municipality code (kommunekode).</summary>
    public string Code => File.Code;

    /// <summary>The CVR number, if the file holds it.</summary>
    public string? Cvr => File.Cvr;

    /// <summary>The method it runs.</summary>
    public MethodName Method => File.Method;

    /// <summary>Who may speak for it in tokens.</summary>
    public SignInSettings SignIn => File.SignIn;

    /// <summary>Its feature switches.</summary>
    public FeatureSettings Features => File.Features;

    /// <summary>How referrals are made.</summary>
    public ReferralSettings Referral => File.Referral;

    /// <summary>How families are met.</summary>
    public FamilySettings Family => File.Family;

    /// <summary>How invitations are sent.</summary>
    public LetterSettings Letters => File.Letters;

    /// <summary>Whether its own rules have been put out of service, because they did not come back too often.</summary>
    public bool RulesAreOutOfService => Guard is { IsOutOfService: true };

    /// <summary>When its referral committee meets.</summary>
    public CommitteeSettings Committee => File.Committee;

    /// <summary>What it asks of facilitators.</summary>
    public FacilitatorSettings Facilitators => File.Facilitators;

    internal MunicipalityFile File { get; }

    // Null where no rule set has a plugin: nothing to be guarded against.
    internal PolicyGuard? Guard { get; }

    /// <summary>The rule sets of its file, in order of date.</summary>
    internal IReadOnlyList<RuleSet> RuleSets { get; }

    /// <summary>The method as it is, for days before the first rule set.</summary>
    internal RuleSet MethodAlone { get; }

    /// <summary>Its rules as the file says, whether anybody has accepted them or not.</summary>
    internal GoverningRules AsFiled { get; }

    /// <summary>The rule set of a day as the file says. Before the first one the method holds as it is.</summary>
    internal RuleSet ForDay(DateOnly day) => AsFiled.ForDay(day);
}
