using System.ComponentModel.DataAnnotations;
using System.Net.Mail;
using System.Reflection;
using Netvaerk.Kernel;

namespace Netvaerk.Municipalities.Settings;

/// <summary>What a file's values must satisfy together.</summary>
internal sealed class SettingsCheck(SettingsProblems problems)
{
    public void Check(MunicipalityFile file, string nameOfFile)
    {
        Demand(file.Slug == nameOfFile, "slug", $"Skal være »{nameOfFile}« som filens navn.", $"Must be \"{nameOfFile}\" like the file's name.");
        Demand(Fits<MunicipalityFile>(nameof(file.Code), file.Code), "code", "En kommunekode har tre cifre.", "A municipality code has three digits.");
        Demand(Fits<MunicipalityFile>(nameof(file.Cvr), file.Cvr), "cvr", "Et CVR-nummer har otte cifre.", "A CVR number has eight digits.");
        Demand(file.RuleSets.Count > 0, "ruleSets", "Der skal være mindst ét regelsæt.", "There must be at least one rule set.");
        foreach (var (set, at) in file.RuleSets.Select((set, at) => (set, at)))
        {
            Check(set, $"ruleSets[{at}]");
        }

        foreach (var (at, property, sentence) in RulePeriods.Problems(file.RuleSets))
        {
            problems.Add($"ruleSets[{at}].{property}", sentence.Da, sentence.En);
        }

        Roles(file.Referral.WhoMayRefer, "referral.whoMayRefer");
        Roles(file.Referral.WhoMayDeviate, "referral.whoMayDeviate");
        Committee(file.Committee);
        Letters(file.Letters);
    }

    private void Letters(LetterSettings letters)
    {
        Demand(letters.SenderAddress is not { } address || (Fits<LetterSettings>(nameof(letters.SenderAddress), address) && MailAddress.TryCreate(address, out _)), "letters.senderAddress",
            "Skriv en e-mailadresse, for eksempel moeder@testrup.example.", "Write an e-mail address, for example moeder@testrup.example.");
        Demand(letters.Channel is LetterChannel.Folder || letters.SenderAddress is not null, "letters.senderAddress",
            "Når der sendes med e-mail, skal afsenderens adresse stå her.", "Where letters go by e-mail, the sender's address must stand here.");
        Demand(letters.Contact is null || letters.Contact.EnumerateRunes().Count() <= 200, "letters.contact", "Højst 200 tegn.", "At most 200 characters.");
    }

    private void Committee(CommitteeSettings committee)
    {
        // A session that is moved must find a day within the year.
        Demand(committee.ClosedWeeks.Distinct().Count() <= 26, "committee.closedWeeks", "Højst 26 uger kan være lukket.", "At most 26 weeks can be closed.");
    }

    private void Roles(IReadOnlyList<string> roles, string property)
    {
        foreach (var (at, role) in roles.Index())
        {
            var near = SettingNames.Nearest(role, RoleNames.All);
            Demand(RoleNames.Parse(role) is not null, $"{property}[{at}]",
                $"Rollen »{role}« findes ikke.{(near is null ? "" : $" Mente du »{near}«?")}",
                $"There is no role \"{role}\".{(near is null ? "" : $" Did you mean \"{near}\"?")}");
        }
    }

    private void Check(RuleSettings set, string at)
    {
        if (set.TargetGroup is { } group)
        {
            Demand(group.Ages is not { } ages || (ages.From <= ages.To), $"{at}.targetGroup.ages.to",
                "Den øverste alder er mindst den laveste.", "The upper age is at least the lowest.");
            Distinct(group.ChildTraits?.Select(one => one.Code), $"{at}.targetGroup.childTraits");
            Distinct(group.FamilyTraits?.Select(one => one.Code), $"{at}.targetGroup.familyTraits");
            Distinct(group.CaseTypes?.Select(one => one.Code), $"{at}.targetGroup.caseTypes");
        }

        if (set.Meetings is { } meetings)
        {
            Demand(meetings.Interval is not { } interval || IsInterval(interval), $"{at}.meetings.interval",
                "Skriv både weeksFrom og weeksTo, det mindste først, eller ingen af dem.",
                "Write both weeksFrom and weeksTo, the fewest first, or neither.");
            Distinct(meetings.PreMeeting?.Topics?.Select(one => one.Code), $"{at}.meetings.preMeeting.topics");
            new TableCheck(problems).Check(meetings, $"{at}.meetings");
        }

        Check(set.Decision, $"{at}.decision");
        foreach (var (index, agreement) in (set.Compensation?.Agreements ?? []).Index())
        {
            Demand(agreement.ValidUntil is null || agreement.ValidFrom is null || agreement.ValidFrom <= agreement.ValidUntil, $"{at}.compensation.agreements[{index}].validUntil",
                "Overenskomsten holder op, før den begynder.", "The agreement ends before it begins.");
        }

        Demand(Fits<RuleSettings>(nameof(set.PluginVersion), set.PluginVersion), $"{at}.pluginVersion",
            "En version skrives som »1.2.0.0«.", "A version is written like \"1.2.0.0\".");
        Demand(set.PluginVersion is null || set.Plugin is not null, $"{at}.pluginVersion",
            "En version hører til et plugin: skriv også »plugin«.", "A version belongs to a plugin: write \"plugin\" too.");
    }

    private void Check(DecisionSettings? decision, string at)
    {
        Demand(decision?.By is not DecidingBody.Forum || decision.Forums is { Count: > 0 }, $"{at}.forums",
            "Når et forum afgør, skal fora nævnes.", "Where a forum decides, forums must be named.");
        foreach (var (index, forum) in (decision?.Forums ?? []).Index())
        {
            Demand(forum.From <= forum.To, $"{at}.forums[{index}].to", "Et forums højeste alder er mindst dets laveste.", "A forum's highest age is at least its lowest.");
        }

        Distinct(decision?.Forums?.Select(one => one.Code), $"{at}.forums");
    }

    private void Distinct(IEnumerable<string>? codes, string at)
    {
        HashSet<string> seen = [];
        foreach (var (index, code) in (codes ?? []).Index())
        {
            Demand(seen.Add(code), $"{at}[{index}].code", "Koden er brugt før på listen.", "The code is used before in the list.");
        }
    }

    private void Demand(bool holds, string property, string da, string en)
    {
        if (!holds)
        {
            problems.Add(property, da, en);
        }
    }

    private static bool IsInterval(IntervalSettings interval) => interval is { WeeksFrom: null, WeeksTo: null }
        || (interval is { WeeksFrom: { } from, WeeksTo: { } to } && from <= to);

    // The form that the schema shows to an editor too.
    private static bool Fits<TRecord>(string setting, string? words) =>
        typeof(TRecord).GetProperty(setting)!.GetCustomAttribute<RegularExpressionAttribute>()!.IsValid(words);
}
