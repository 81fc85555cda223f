using System.Text.Json;

namespace Netvaerk.Host.SignIn;

/// <summary>Somebody invented, to call as in Development.</summary>
/// <param name="Subject">Who it is; families and staff of the demo data refer to it.</param>
/// <param name="Name">What to call them.</param>
/// <param name="Roles">What they are to the municipality, the weightiest first.</param>
internal sealed record DemoPerson(string Subject, string Name, IReadOnlyList<Role> Roles);

/// <summary>The invented people of <c>config/demo/people.json</c>, by municipality.</summary>
internal sealed class DemoPeople
{
    private readonly Dictionary<string, List<DemoPerson>> byMunicipality;

    private DemoPeople(Dictionary<string, List<DemoPerson>> byMunicipality) => this.byMunicipality = byMunicipality;

    /// <summary>The people of that folder; nobody where it holds none.</summary>
    public static DemoPeople In(string folder)
    {
        var path = Path.Combine(folder, "people.json");
        if (!File.Exists(path))
        {
            return new([]);
        }

        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        return new(file.RootElement.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.EnumerateArray().Select(Read).ToList()));
    }

    /// <summary>The invented people of a municipality.</summary>
    public IReadOnlyList<DemoPerson> Of(string municipality) => byMunicipality.GetValueOrDefault(municipality) ?? [];

    /// <summary>Who calls with these roles: the invented person who has them, unless another name or subject is given.</summary>
    public DemoPerson Who(string municipality, IReadOnlyList<Role> roles, string? name, string? subject)
    {
        var invented = Of(municipality).FirstOrDefault(person => person.Roles.ToHashSet().SetEquals(roles) && (name is null || person.Name == name));
        var called = name ?? invented?.Name ?? RoleNames.Spell(roles[0]);
        return new(subject ?? invented?.Subject ?? Subject(roles[0], called), called, roles);
    }

    /// <summary>The subject that a role and a name lead to: always the same one.</summary>
    public static string Subject(Role role, string name)
    {
        var plain = string.Concat(name.ToLowerInvariant().Select(letter => letter switch
        {
            'æ' => "ae",
            'ø' => "oe",
            'å' => "aa",
            _ when char.IsLetterOrDigit(letter) => letter.ToString(),
            _ => "-",
        }));
        var spelt = RoleNames.Spell(role);
        return plain == spelt ? spelt : $"{spelt}.{plain}";
    }

    private static DemoPerson Read(JsonElement person)
    {
        var name = person.GetProperty("name").GetString()!;
        var roles = person.GetProperty("roles").EnumerateArray()
            .Select(role => RoleNames.Parse(role.GetString()!) ?? throw new JsonException($"{name} has a role that does not exist: {role}."))
            .ToArray();
        return new(person.GetProperty("subject").GetString()!, name, roles);
    }
}
