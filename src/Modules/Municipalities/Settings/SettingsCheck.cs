using System.Net.Mail;
using Netvaerk.Kernel;

namespace Netvaerk.Municipalities.Settings;

/// <summary>What a file's values must satisfy together.</summary>
internal sealed class SettingsCheck(SettingsProblems problems)
{
    public void Check(MunicipalityFile file, string nameOfFile)
    {
        Demand(file.Slug == nameOfFile, "slug", $"Skal være »{nameOfFile}« som filens navn.", $"Must be \"{nameOfFile}\" like the file's name.");
        Demand(IsDigits(file.Code, 3), "code", "En kommunekode har tre cifre.", "A municipality code has three digits.");
        Demand(file.Cvr is null || IsDigits(file.Cvr, 8), "cvr", "Et CVR-nummer har otte cifre.", "A CVR number has eight digits.");
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
        Demand(file.Facilitators.SeriesAtMost is null or >= 1, "facilitators.seriesAtMost", "Grænsen er mindst ét forløb.", "The limit is one series at least.");
        Demand(file.Facilitators.SeriesMonths is >= 1 and <= 120, "facilitators.seriesMonths", "Et forløb varer 1 til 120 måneder.", "A series lasts 1 to 120 months.");
    }

    private void Letters(LetterSettings letters)
    {
        Demand(letters.SenderAddress is not { } address || MailAddress.TryCreate(address, out _), "letters.senderAddress",
            "Skriv en e-mailadresse, for eksempel moeder@testrup.example.", "Write an e-mail address, for example moeder@testrup.example.");
        Demand(letters.Channel is LetterChannel.Folder || letters.SenderAddress is not null, "letters.senderAddress",
            "Når der sendes med e-mail, skal afsenderens adresse stå her.", "Where letters go by e-mail, the sender's address must stand here.");
        Demand(letters.Contact is not { Length: > 200 }, "letters.contact", "Højst 200 tegn.", "At most 200 characters.");
    }

    private void Committee(CommitteeSettings committee)
    {
        foreach (var (at, week) in committee.ClosedWeeks.Index())
        {
            Demand(week is >= 1 and <= 53, $"committee.closedWeeks[{at}]", "Et ugenummer er fra 1 til 53.", "The number of a week is from 1 to 53.");
        }

        // A session that is moved must find a day within the year.
        Demand(committee.ClosedWeeks.Distinct().Count() <= 26, "committee.closedWeeks", "Højst 26 uger kan være lukket.", "At most 26 weeks can be closed.");
        Demand(committee.AgendaClosesDaysBefore is >= 0 and <= 60, "committee.agendaClosesDaysBefore", "Dagsordenen lukker 0 til 60 dage før.", "The agenda closes 0 to 60 days before.");
        Demand(committee.WarnAnswerDaysBefore is >= 0 and <= 365, "committee.warnAnswerDaysBefore", "Der advares 0 til 365 dage før.", "People are warned 0 to 365 days before.");
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
            Demand(group.Ages is not { } ages || (ages.From >= 0 && ages.From <= ages.To), $"{at}.targetGroup.ages.to",
                "Den øverste alder er mindst den laveste.", "The upper age is at least the lowest.");
            Demand(group.Many is not { From: < 1 }, $"{at}.targetGroup.many.from", "»Mange« er mindst én.", "\"Many\" is at least one.");
            Distinct(group.ChildTraits, $"{at}.targetGroup.childTraits");
            Distinct(group.FamilyTraits, $"{at}.targetGroup.familyTraits");
            Distinct(group.CaseTypes, $"{at}.targetGroup.caseTypes");
        }

        if (set.Meetings is { } meetings)
        {
            Demand(meetings.Length is not { } length || (IsHours(length.Hours) && IsHours(length.HoursWithInterpreter)), $"{at}.meetings.length",
                "Et møde varer mere end 0 og højst 12 timer.", "A meeting lasts more than 0 and at most 12 hours.");
            Demand(meetings.Interval is not { } interval || IsInterval(interval), $"{at}.meetings.interval",
                "Skriv både weeksFrom og weeksTo, mindst 1 uge og i orden, eller ingen af dem.",
                "Write both weeksFrom and weeksTo, at least 1 week and in order, or neither.");
            Distinct(meetings.PreMeeting?.Topics, $"{at}.meetings.preMeeting.topics");
            new TableCheck(problems).Check(meetings, $"{at}.meetings");
        }

        Check(set.Decision, $"{at}.decision");
        Demand(set.PluginVersion is null || Version.TryParse(set.PluginVersion, out _), $"{at}.pluginVersion",
            "En version skrives som »1.2.0.0«.", "A version is written like \"1.2.0.0\".");
        Demand(set.PluginVersion is null || set.Plugin is not null, $"{at}.pluginVersion",
            "En version hører til et plugin: skriv også »plugin«.", "A version belongs to a plugin: write \"plugin\" too.");
    }

    private void Check(DecisionSettings? decision, string at)
    {
        Demand(decision is not ({ EveryWeeks: < 1 } or { AnswerWithinMonths: < 1 }), at, "Frister er mindst 1.", "Time limits are at least 1.");
        Demand(decision?.By is not DecidingBody.Forum || decision.Forums is { Count: > 0 }, $"{at}.forums",
            "Når et forum afgør, skal fora nævnes.", "Where a forum decides, forums must be named.");
    }

    private void Distinct(IReadOnlyList<Listed>? list, string at)
    {
        foreach (var (one, index) in (list ?? []).Select((one, index) => (one, index)))
        {
            Demand(list!.Take(index).All(earlier => earlier.Code != one.Code), $"{at}[{index}].code", "Koden er brugt før på listen.", "The code is used before in the list.");
        }
    }

    private void Demand(bool holds, string property, string da, string en)
    {
        if (!holds)
        {
            problems.Add(property, da, en);
        }
    }

    private static bool IsHours(double hours) => hours is > 0 and <= 12;

    private static bool IsInterval(IntervalSettings interval) => interval is { WeeksFrom: null, WeeksTo: null }
        || (interval is { WeeksFrom: >= 1 and var from, WeeksTo: { } to } && from <= to);

    private static bool IsDigits(string words, int count) => words.Length == count && words.All(char.IsAsciiDigit);
}
