using System.Globalization;
using Netvaerk.Sdk.Testing.Facts;

namespace Netvaerk.Sdk.Testing.Trials;

/// <summary>One override asked about a thousand facts under one rule set: in order, then backwards and in parallel by two instances, then in another language.</summary>
internal sealed class MemberAsked<TPolicy, TFacts, TAnswer>(Member<TPolicy, TFacts, TAnswer> member, PluginUnderTest plugin, SettingsUnderTest settings, string place)
    where TPolicy : class, IPolicy
    where TFacts : notnull
    where TAnswer : class
{
    private static readonly CultureInfo Home = CultureInfo.GetCultureInfo("da-DK");

    // Another decimal sign, another order of dates.
    private static readonly CultureInfo Abroad = CultureInfo.GetCultureInfo("en-US");

    private readonly IReadOnlyList<TFacts> facts = member.Facts(new(settings, Conformance.FactsAsked));
    private readonly Dictionary<(ConformanceRule, string), (Finding First, int Count)> findings = [];

    private volatile object? asking;

    /// <summary>Asks on a thread that can be left behind: a rule that does not come back must not take whoever waits with it.</summary>
    public MemberTrial Run(TimeSpan patience)
    {
        var asked = Task.Factory.StartNew(Ask, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return ((IAsyncResult)asked).AsyncWaitHandle.WaitOne(patience) ? asked.GetAwaiter().GetResult() : new([Hangs(patience)], Differs: true);
    }

    private Finding Hangs(TimeSpan patience)
    {
        var about = asking is { } facts ? InWords.Facts(facts) : "";
        return new(ConformanceRule.Answers, place, new(
            $"Reglen kommer ikke tilbage. Der er ventet {patience.TotalSeconds:0} sekunder. Ret løkken eller det, den venter på; en regel svarer på et øjeblik.{(about.Length > 0 ? $" (Spurgt om: {about})" : "")}",
            $"The rule does not come back. It was waited for {patience.TotalSeconds:0} seconds. Mend the loop or what it waits for; a rule answers at once.{(about.Length > 0 ? $" (Asked about: {about})" : "")}"))
        {
            IsHanging = true,
        };
    }

    private MemberTrial Ask()
    {
        var beneath = facts.Select(one => member.Beneath(settings, one)).ToList();
        if (Made() is not { } policy || Made() is not { } other)
        {
            return Found(differs: true);
        }

        var differs = false;
        var first = new string[facts.Count];
        using (new Speaking(Home))
        {
            for (var at = 0; at < facts.Count; at++)
            {
                var before = InWords.Answer(beneath[at]);
                first[at] = Judged(policy, at, beneath[at]);
                differs |= first[at] != before;
            }
        }

        if (findings.Count == 0)
        {
            Compare(first, AskedInParallel([policy, other], beneath, Home), ChangesItsMind);
        }

        if (findings.Count == 0)
        {
            Compare(first, AskedInParallel([policy, other], beneath, Abroad), SpeaksAsTheMachine);
        }

        return Found(differs);
    }

    private static Text ChangesItsMind { get; } = new(
        "De samme oplysninger fik ikke det samme svar anden gang. Gem intet mellem to kald, og slå intet op uden for oplysninger og indstillinger.",
        "The same facts did not get the same answer the second time. Keep nothing between two calls, and look up nothing beyond facts and settings.");

    private static Text SpeaksAsTheMachine { get; } = new(
        "Svaret afhænger af maskinens sprog. Skriv tal og datoer med string.Create(CultureInfo.GetCultureInfo(\"da-DK\"), …) og CultureInfo.InvariantCulture.",
        "The answer depends on the machine's language. Write numbers and dates with string.Create(CultureInfo.GetCultureInfo(\"da-DK\"), …) and CultureInfo.InvariantCulture.");

    private TPolicy? Made()
    {
        try
        {
            return plugin.Create<TPolicy>(settings.Merged);
        }
        catch (Exception thrown)
        {
            Add(ConformanceRule.Answers, new(
                $"Reglerne kan ikke laves med kommunens indstillinger: {thrown.Message} Ret konstruktøren eller filen.",
                $"The rules cannot be made with the municipality's settings: {thrown.Message} Mend the constructor or the file."), null);
            return null;
        }
    }

    private string Judged(TPolicy policy, int at, TAnswer before)
    {
        TAnswer? answer;
        asking = facts[at];
        try
        {
            answer = member.Ask(policy, facts[at], before);
        }
        catch (Exception thrown)
        {
            Add(ConformanceRule.Answers, new(
                $"Reglen kaster {thrown.GetType().Name}: {thrown.Message} Den skal svare på alt; læs kun .Value, når .IsKnown, og svar ellers »standard« eller Reason.NotKnown.",
                $"The rule throws {thrown.GetType().Name}: {thrown.Message} It must answer everything; read .Value only when .IsKnown, and otherwise return standard or Reason.NotKnown."), facts[at]);
            return "";
        }

        if (answer is null)
        {
            Add(ConformanceRule.Answers, new("Reglen svarer null. Svar »standard«, når den ingen mening har.", "The rule answers null. Return standard when it has no opinion."), facts[at]);
            return "";
        }

        var faults = member.Faults(facts[at], answer, before).ToList();
        if (faults.All(one => one.Rule is not ConformanceRule.Answers))
        {
            var known = member.Reasons(before).ToHashSet(ReferenceEqualityComparer.Instance);
            faults.AddRange(member.Reasons(answer).Where(one => !known.Contains(one)).SelectMany(ReasonFaults.Of));
        }

        foreach (var fault in faults)
        {
            Add(fault.Rule, fault.Sentence, facts[at]);
        }

        return InWords.Answer(answer);
    }

    private string[] AskedInParallel(TPolicy[] policies, List<TAnswer> beneath, CultureInfo language)
    {
        var answers = new string[facts.Count];
        Parallel.For(0, facts.Count, step =>
        {
            using var speaking = new Speaking(language);
            var at = facts.Count - 1 - step;
            asking = facts[at];
            try
            {
                answers[at] = InWords.Answer(member.Ask(policies[step % policies.Length], facts[at], beneath[at]));
            }
            catch (Exception thrown)
            {
                answers[at] = thrown.GetType().Name;
            }
        });
        return answers;
    }

    private void Compare(string[] first, string[] again, Text otherwise)
    {
        for (var at = 0; at < first.Length; at++)
        {
            if (first[at] != again[at])
            {
                Add(ConformanceRule.SameAnswer, otherwise, facts[at]);
            }
        }
    }

    private void Add(ConformanceRule rule, Text sentence, object? about)
    {
        var said = about is null ? sentence : new(
            $"{sentence.Da} (Spurgt om: {InWords.Facts(about)})", $"{sentence.En} (Asked about: {InWords.Facts(about)})");
        var key = (rule, sentence.En);
        findings[key] = findings.TryGetValue(key, out var known) ? (known.First, known.Count + 1) : (new(rule, place, said), 1);
    }

    // The first of each kind is enough to mend it; how often it came tells whether it is a corner or the whole rule.
    private MemberTrial Found(bool differs) => new(
        [.. findings.Values.Select(one => one.Count == 1 ? one.First : one.First with
        {
            Sentence = new($"{one.First.Sentence.Da} [{one.Count} af {facts.Count}]", $"{one.First.Sentence.En} [{one.Count} of {facts.Count}]"),
        })],
        differs);

    private readonly struct Speaking : IDisposable
    {
        private readonly CultureInfo before = CultureInfo.CurrentCulture;

        public Speaking(CultureInfo language) => CultureInfo.CurrentCulture = language;

        public void Dispose() => CultureInfo.CurrentCulture = before;
    }
}
