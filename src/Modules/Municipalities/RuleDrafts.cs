using System.Text;

namespace Netvaerk.Municipalities;

/// <summary>Rules to be tried out: a settings file as text, or an installed version of the municipality's own plugin. Never code.</summary>
/// <param name="Settings">
/// A whole settings file, as JSON; where it is left out, the rules that govern today. Of its rule sets the last one is tried, or the one that
/// <paramref name="ValidFrom"/> names.
/// </param>
/// <param name="ValidFrom">Which rule set of the text is tried, by its first day.</param>
/// <param name="PluginVersion">Which installed version of the rule set's plugin is tried in place of the one that it names.</param>
public sealed record RuleDraft(string? Settings = null, DateOnly? ValidFrom = null, string? PluginVersion = null);

/// <summary>Puts rules together that are in force nowhere. What comes of them is kept by nobody.</summary>
public sealed class RuleDrafts(MunicipalityLoader loader)
{
    /// <summary>The draft's rules, for every day alike; or what is wrong with it.</summary>
    /// <param name="filed">The municipality, whose plugins alone a draft may use.</param>
    /// <param name="inForce">Its rules in force.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="today">The day whose rules stand where the draft says nothing.</param>
    /// <exception cref="RulesNotInForce">The draft says nothing, and no rules are in force.</exception>
    public (Rulebook? Rules, IReadOnlyList<SettingsError> Problems) Read(MunicipalityInForce filed, Rulebook inForce, RuleDraft draft, DateOnly today)
    {
        var content = inForceContent();
        IReadOnlyList<SettingsError> problems = [];
        if (draft.Settings is { } text)
        {
            (var sets, problems) = loader.Draft(filed.Slug, Encoding.UTF8.GetBytes(text), OwnPlugins(filed, inForce));
            content = (draft.ValidFrom is { } from ? sets.FirstOrDefault(one => one.ValidFrom == from) : sets.LastOrDefault())?.Content;
            if (problems.Count == 0 && content is null)
            {
                problems = [Problem("validFrom", "Kladden har intet regelsæt fra den dag.", "The draft has no rule set from that day.")];
            }
        }

        return content is null || problems.Count > 0 ? (null, problems) : Put(filed.Slug, content, draft.PluginVersion);

        RuleSetContent? inForceContent() => draft.Settings is null ? inForce.Governing.ForDay(today).Content : null;
    }

    private (Rulebook? Rules, IReadOnlyList<SettingsError> Problems) Put(string slug, RuleSetContent content, string? version)
    {
        try
        {
            return (new(GoverningRules.Only(loader.Rebuild(slug, content, "", version), loader.Guard(slug))), []);
        }
        catch (PluginRefused refused)
        {
            return (null, [Problem("pluginVersion", refused.Why.Da, refused.Why.En)]);
        }
    }

    private static HashSet<string> OwnPlugins(MunicipalityInForce filed, Rulebook inForce) =>
    [
        .. filed.RuleSets.Concat(inForce.Governing.All.SelectMany(one => one.EverAccepted)).Select(one => one.Content.File.Plugin).OfType<string>(),
    ];

    private static SettingsError Problem(string property, string da, string en) => new("draft", 1, 1, property, new(da, en));
}
