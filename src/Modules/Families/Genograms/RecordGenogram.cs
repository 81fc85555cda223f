using Microsoft.EntityFrameworkCore;
using Netvaerk.Municipalities;
using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Families;

/// <summary>A family's genogram, all of it.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="FamilyId">The family.</param>
/// <param name="Version">The version of the genogram that has been seen; 0 where there is none yet.</param>
/// <param name="Persons">Everyone in it, 40 at most.</param>
/// <param name="Partnerships">Who are or were partners.</param>
/// <param name="Parentages">Whose parent somebody is.</param>
/// <param name="Ties">Who is tied to whom, and how.</param>
public sealed record RecordGenogramInput(
    Guid IdempotencyKey, [property: ID<Family>] Guid FamilyId, long Version, IReadOnlyList<GenogramPerson> Persons,
    IReadOnlyList<Partnership> Partnerships, IReadOnlyList<Parentage> Parentages, IReadOnlyList<Tie> Ties) : IInput;

/// <summary>Records a family's genogram, or changes it. It names people, so it waits for the same consent as they do.</summary>
[Feature(nameof(FeatureSettings.Genograms))]
internal sealed class RecordGenogram(Work work, Vault vault) : IUseCase<RecordGenogramInput>
{
    private const int Most = 40;
    private const int LongestName = 100;

    public async Task<Guid> Do(RecordGenogramInput input, CancellationToken ct)
    {
        var family = await work.Family(input.FamilyId, ct);
        Allow(await work.Leads(family.Id, ct), FamilyRules.NotYourFamily);
        Require((await work.Ledger(family, ct)).AnyChildTakesPart(work.Today), FamilyRules.IdentityNeedsConsent);
        await CheckPersons(family, input.Persons, ct);
        CheckLines(input);

        var genogram = await work.Db.Set<Genogram>().AsTracking().FirstOrDefaultAsync(one => one.FamilyId == family.Id, ct);
        if (input.Version != (genogram?.Version ?? 0))
        {
            throw new Kernel.Conflict(genogram?.Version ?? 0);
        }

        if (genogram is null)
        {
            work.Db.Add(genogram = new(family.Id));
        }

        genogram.Seal(await vault.Open(family.Id, ct), new(input.Persons, input.Partnerships, input.Parentages, input.Ties), work.Now);
        return genogram.Id;
    }

    private async Task CheckPersons(Family family, IReadOnlyList<GenogramPerson> persons, CancellationToken ct)
    {
        Expect(persons.Count is > 0 and <= Most, GenogramRules.TooMany, "input", "persons");
        var network = await work.Db.Set<NetworkMember>().Where(one => one.FamilyId == family.Id).Select(one => one.Id).ToListAsync(ct);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (at, person) in persons.Index())
        {
            string[] path = ["input", "persons", $"{at}"];
            Expect(!string.IsNullOrWhiteSpace(person.Key) && person.Key.Length <= LongestName && keys.Add(person.Key), GenogramRules.KeyTwice, [.. path, "key"]);
            Expect(person.Name is null || person.Name.Trim().Length is > 0 and <= LongestName, FamilyRules.NameMissing, [.. path, "name"]);
            Expect(person is { FamilyMemberId: null, NetworkMemberId: null } || person.Name is null, GenogramRules.NamedElsewhere, [.. path, "name"]);
            Expect(person.FamilyMemberId is null || person.NetworkMemberId is null, GenogramRules.NamedElsewhere, [.. path, "networkMemberId"]);
            Expect(YearFits(person.BornYear), GenogramRules.Year, [.. path, "bornYear"]);
            Expect(YearFits(person.DiedYear) && !(person.DiedYear < person.BornYear), GenogramRules.Year, [.. path, "diedYear"]);
            _ = person.FamilyMemberId is { } member ? family.Member(member, [.. path, "familyMemberId"]) : null;
            _ = person.NetworkMemberId is { } around && !network.Contains(around) ? throw new NotFound([.. path, "networkMemberId"]) : 0;
        }
    }

    private void CheckLines(RecordGenogramInput input)
    {
        var keys = input.Persons.Select(person => person.Key).ToHashSet(StringComparer.Ordinal);
        Between(input.Partnerships.Select(one => (one.One, one.Other)), keys, "partnerships", "one", "other");
        Between(input.Parentages.Select(one => (one.Child, one.Parent)), keys, "parentages", "child", "parent");
        Between(input.Ties.Select(one => (one.One, one.Other)), keys, "ties", "one", "other");
        foreach (var (at, one) in input.Partnerships.Index())
        {
            Expect(YearFits(one.From), GenogramRules.Year, "input", "partnerships", $"{at}", "from");
            Expect(YearFits(one.Until) && !(one.Until < one.From), GenogramRules.Year, "input", "partnerships", $"{at}", "until");
        }

        Expect(!Descent.HasCircle(input.Parentages), GenogramRules.Circle, "input", "parentages");
    }

    private static void Between(IEnumerable<(string One, string Other)> lines, HashSet<string> keys, string list, string one, string other)
    {
        var drawn = new HashSet<(string, string)>();
        foreach (var (at, line) in lines.Index())
        {
            Expect(keys.Contains(line.One), GenogramRules.KeyUnknown, "input", list, $"{at}", one);
            Expect(keys.Contains(line.Other) && line.One != line.Other, GenogramRules.KeyUnknown, "input", list, $"{at}", other);
            Expect(drawn.Add(line) && drawn.Add((line.Other, line.One)), GenogramRules.LineTwice, "input", list, $"{at}", other);
        }
    }

    private bool YearFits(int? year) => year is null || (year >= 1850 && year <= work.Today.Year);
}

/// <summary>Whether somebody is said to descend from themself.</summary>
internal static class Descent
{
    internal static bool HasCircle(IReadOnlyList<Parentage> parentages)
    {
        var parents = parentages.ToLookup(one => one.Child, one => one.Parent, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        return parents.Any(child => Circles(child.Key, []));

        bool Circles(string person, HashSet<string> path)
        {
            if (!path.Add(person))
            {
                return true;
            }

            var found = !done.Contains(person) && parents[person].Any(parent => Circles(parent, path));
            path.Remove(person);
            done.Add(person);
            return found;
        }
    }
}

/// <summary>What the rules about genograms say when they are broken.</summary>
internal static class GenogramRules
{
    internal static readonly BrokenRule TooMany = new(
        "families.genogram-size", "Et genogram har mellem 1 og 40 personer.", "A genogram has between 1 and 40 people.");

    internal static readonly BrokenRule KeyTwice = new(
        "families.genogram-key", "Giv hver person en kort betegnelse, som ingen anden har.", "Give each person a short key that no other has.");

    internal static readonly BrokenRule NamedElsewhere = new(
        "families.genogram-named-elsewhere",
        "Den, der hører til familien eller netværket, vælges dér og får sit navn derfra.",
        "Whoever belongs to the family or the network is chosen there, and is named from there.");

    internal static readonly BrokenRule Year = new(
        "families.genogram-year", "Skriv et årstal efter 1850, der ikke ligger i fremtiden, og slutningen efter begyndelsen.",
        "Give a year after 1850 that is not in the future, and the end after the beginning.");

    internal static readonly BrokenRule KeyUnknown = new(
        "families.genogram-line", "En linje går mellem to forskellige personer i genogrammet.", "A line goes between two different people of the genogram.");

    internal static readonly BrokenRule LineTwice = new(
        "families.genogram-line-twice", "Den samme linje står to gange.", "The same line stands there twice.");

    internal static readonly BrokenRule Circle = new(
        "families.genogram-circle", "Ingen kan nedstamme fra sig selv.", "Nobody can descend from themself.");
}
