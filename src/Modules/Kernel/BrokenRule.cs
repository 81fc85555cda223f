using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Netvaerk.Kernel;

/// <summary>
/// A rule that a request can break, with what to tell whoever broke it. Modules keep theirs as <c>static readonly</c> fields; together they
/// are the catalogue from which a stored code finds its sentence again.
/// </summary>
/// <param name="Code">The rule's name, <c>module.what-is-wrong</c>; never changed once released.</param>
/// <param name="Text">What is wrong and what to do, in Danish and English.</param>
public sealed record BrokenRule(string Code, Text Text)
{
    /// <summary>A rule by its code and its sentences.</summary>
    public BrokenRule(string code, string da, string en) : this(code, new Text(da, en))
    {
    }
}

/// <summary>Short words for checking a rule: <c>Require(Status is Planned, NotPlanned)</c>.</summary>
public static class Rule
{
    /// <summary>Throws <see cref="RuleBroken"/> unless the condition holds.</summary>
    /// <exception cref="RuleBroken">The condition does not hold.</exception>
    public static void Require([DoesNotReturnIf(false)] bool condition, BrokenRule rule, params string[] path)
    {
        if (!condition)
        {
            throw new RuleBroken(rule, path);
        }
    }

    /// <summary>Throws <see cref="NotAllowed"/> unless the condition holds.</summary>
    /// <exception cref="NotAllowed">The condition does not hold.</exception>
    public static void Allow([DoesNotReturnIf(false)] bool condition, BrokenRule rule)
    {
        if (!condition)
        {
            throw new NotAllowed(rule);
        }
    }

    /// <summary>Throws <see cref="InvalidInput"/> unless the condition holds.</summary>
    /// <exception cref="InvalidInput">The condition does not hold.</exception>
    public static void Expect([DoesNotReturnIf(false)] bool condition, BrokenRule rule, params string[] path)
    {
        if (!condition)
        {
            throw new InvalidInput(rule, path);
        }
    }
}

/// <summary>Every rule of every module, by code.</summary>
public sealed class RuleCatalogue
{
    private readonly FrozenDictionary<string, BrokenRule> byCode;

    /// <summary>Collects the rules that the assemblies hold.</summary>
    /// <exception cref="InvalidOperationException">Two rules share a code.</exception>
    public RuleCatalogue(IEnumerable<Assembly> assemblies)
    {
        var rules = assemblies.SelectMany(RulesOf).ToList();
        var twice = rules.GroupBy(rule => rule.Code).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw new InvalidOperationException($"Two rules are called {twice.Key}.");
        }

        byCode = rules.ToFrozenDictionary(rule => rule.Code);
    }

    /// <summary>All rules, by code.</summary>
    public IEnumerable<BrokenRule> All => byCode.Values.OrderBy(rule => rule.Code, StringComparer.Ordinal);

    /// <summary>The rule of that code.</summary>
    public BrokenRule? Find(string code) => byCode.GetValueOrDefault(code);

    private static IEnumerable<BrokenRule> RulesOf(Assembly assembly) =>
        from type in assembly.GetTypes()
        where !type.ContainsGenericParameters
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where field.FieldType == typeof(BrokenRule)
        select (BrokenRule)field.GetValue(null)!;
}
