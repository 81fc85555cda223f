using System.Reflection;

namespace Netvaerk.Municipalities;

/// <summary>
/// Finds the policies of a plugin. C# lets a misspelt override of a default interface member do nothing, so a public method of a policy class
/// that is no member of its policy is refused: better no municipality than one that silently runs another's rules.
/// </summary>
public static class PolicyTypes
{
    /// <summary>The policies that there are.</summary>
    public static IReadOnlyList<Type> Policies { get; } =
        [typeof(ITargetGroupPolicy), typeof(IMeetingPolicy), typeof(ICompensationPolicy), typeof(IDecisionPolicy)];

    /// <summary>The class that implements each policy.</summary>
    /// <exception cref="PluginRefused">A class cannot be made, misspells an override, or two implement one policy; or there is none.</exception>
    public static IReadOnlyDictionary<Type, Type> Of(Assembly assembly)
    {
        var found = new Dictionary<Type, Type>();
        foreach (var type in assembly.GetTypes().Where(one => one is { IsClass: true, IsAbstract: false } && one.IsAssignableTo(typeof(IPolicy))))
        {
            Check(type);
            foreach (var policy in Policies.Where(type.IsAssignableTo).Where(policy => !found.TryAdd(policy, type)))
            {
                throw Refused($"Både {found[policy].Name} og {type.Name} er regler af slagsen {policy.Name}; der må kun være én.",
                    $"Both {found[policy].Name} and {type.Name} implement {policy.Name}; there must be one only.");
            }
        }

        return found.Count > 0 ? found : throw Refused("Pluginet har ingen regler.", "The plugin has no rules.");
    }

    /// <summary>The constructor that the host calls: without parameters, or with the settings.</summary>
    public static ConstructorInfo? Constructor(Type type)
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        return type.GetConstructor(Any, [typeof(RuleSettings)]) ?? type.GetConstructor(Any, []);
    }

    private static void Check(Type type)
    {
        if (type.IsGenericTypeDefinition || Constructor(type) is null)
        {
            throw Refused($"{type.Name} skal kunne laves uden parametre eller med RuleSettings.",
                $"{type.Name} must have a constructor without parameters or with RuleSettings.");
        }

        if (Strays(type).FirstOrDefault() is { } stray)
        {
            throw Refused($"{type.Name}.{stray.Name} er offentlig, men er ikke en regel i {Names(type)}. Er den stavet eller skrevet forkert?",
                $"{type.Name}.{stray.Name} is public but no member of {Names(type)}. Is it misspelt, or are its parameters wrong?");
        }
    }

    private static IEnumerable<MethodInfo> Strays(Type type)
    {
        var members = type.GetInterfaces().SelectMany(one => type.GetInterfaceMap(one).TargetMethods).Select(one => one.GetBaseDefinition()).ToHashSet();
        return type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy)
            .Where(one => one.GetBaseDefinition().DeclaringType != typeof(object) && !members.Contains(one.GetBaseDefinition()));
    }

    private static string Names(Type type) => string.Join(", ", Policies.Where(type.IsAssignableTo).Select(one => one.Name));

    private static PluginRefused Refused(string da, string en) => new(new(da, en));
}
