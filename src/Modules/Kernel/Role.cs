using System.Collections.Frozen;

namespace Netvaerk.Kernel;

/// <summary>What somebody may be to the municipality that they are signed in to. A role alone opens no case: the relation to it does.</summary>
public enum Role
{
    /// <summary>An employee (medarbejder) of the municipality, who may refer a family.</summary>
    Employee,

    /// <summary>A facilitator (mødeleder): neutral leader of the meetings.</summary>
    Facilitator,

    /// <summary>A member of the referral committee (visitationsudvalg).</summary>
    Committee,

    /// <summary>The chair (formand) of the referral committee.</summary>
    Chair,

    /// <summary>Whoever decides where the committee has delegated (beslutningstager).</summary>
    DecisionMaker,

    /// <summary>A caseworker (sagsbehandler), who takes part on an equal footing.</summary>
    Caseworker,

    /// <summary>A minute taker (referent).</summary>
    MinuteTaker,

    /// <summary>A supervisor (supervisor) of facilitators.</summary>
    Supervisor,

    /// <summary>The method's coordinator (tovholder).</summary>
    Coordinator,

    /// <summary>A manager (leder).</summary>
    Manager,

    /// <summary>An economist (økonom).</summary>
    Economist,

    /// <summary>Another professional of the network (fagperson): teacher, nurse, club worker.</summary>
    Professional,

    /// <summary>A parent (forælder).</summary>
    Parent,

    /// <summary>A young person (ung).</summary>
    YoungPerson,

    /// <summary>A child (barn).</summary>
    Child,

    /// <summary>A member of the private network (netværksmedlem).</summary>
    Network,

    /// <summary>An interpreter (tolk).</summary>
    Interpreter,

    /// <summary>A citizen's own companion (bisidder).</summary>
    LayRepresentative,

    /// <summary>The data protection officer (databeskyttelsesrådgiver), who sees logs and never content.</summary>
    DataProtection,

    /// <summary>Runs the host (driftsansvarlig) and reaches no municipality's database.</summary>
    Operator,
}

/// <summary>The roles as tokens and the command line spell them: <c>decision-maker</c>.</summary>
public static class RoleNames
{
    private static readonly string[] Spelled = [.. Enum.GetValues<Role>().Select(Written)];

    private static readonly FrozenDictionary<string, Role> ByName = Enum.GetValues<Role>().ToFrozenDictionary(Spell, StringComparer.Ordinal);

    /// <summary>Every role's name, in the order of the enumeration.</summary>
    public static IEnumerable<string> All => Enum.GetValues<Role>().Select(Spell);

    /// <summary>The role of that name, if it is one.</summary>
    public static Role? Parse(string name) => ByName.TryGetValue(name, out var role) ? role : null;

    /// <summary>The name of a role: lower case, words parted by hyphens.</summary>
    public static string Spell(Role role) => Spelled[(int)role];

    private static string Written(Role role) =>
        string.Concat(role.ToString().Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
