using System.Reflection;

namespace Netvaerk.Sdk.Testing.Trials;

/// <summary>Every override of a plugin tried under every rule set that names it.</summary>
internal static class Trial
{
    public static IEnumerable<Finding> Of(PluginUnderTest plugin, IReadOnlyList<SettingsUnderTest> settings, TimeSpan patience)
    {
        foreach (var (policy, type) in plugin.Policies)
        {
            var overrides = Overrides(policy, type);
            if (overrides.Count == 0)
            {
                yield return new(ConformanceRule.Overrides, type.Name, new(
                    $"Klassen ændrer ingen regel i {policy.Name}. Skriv en, eller slet klassen.", $"The class overrides no rule of {policy.Name}. Write one, or delete the class."));
            }

            foreach (var member in Members.All.Where(one => one.Policy == policy && overrides.Contains(one.Name)))
            {
                var place = $"{type.Name}.{member.Name}";
                var trials = settings.Select(one => member.Try(plugin, one, place, patience)).ToList();
                foreach (var finding in trials.SelectMany(one => one.Findings).DistinctBy(one => (one.Rule, one.Sentence.En)))
                {
                    yield return finding;
                }

                if (!trials.Exists(one => one.Differs))
                {
                    yield return new(ConformanceRule.Overrides, place, new(
                        "Reglen svarer det samme som metoden og filen, hvad den end bliver spurgt om. Slet den, eller ret betingelsen, så den kan blive opfyldt.",
                        "The rule answers the same as method and file, whatever it is asked. Delete it, or mend the condition so that it can be met."));
                }
            }
        }
    }

    // A member of the interface that the class does not write keeps the interface's own body as its target.
    private static HashSet<string> Overrides(Type policy, Type type)
    {
        var map = type.GetInterfaceMap(policy);
        return [.. map.InterfaceMethods.Zip(map.TargetMethods).Where(one => !one.Second.DeclaringType!.IsInterface).Select(one => one.First.Name)];
    }
}
