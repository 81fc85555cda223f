using System.Globalization;

namespace Netvaerk.Families;

/// <summary>What a genogram shows, in words, for those who do not see the picture.</summary>
internal static class GenogramWords
{
    internal static Text Of(DrawnFamily family, bool around)
    {
        var (da, en) = (new List<string>(), new List<string>());
        var tree = new FamilyTree(family.Kin);
        var rows = tree.Rows.Max() + 1;
        Say($"{rows} {(rows == 1 ? "generation" : "generationer")}, {tree.Count} personer.", $"{rows} {(rows == 1 ? "generation" : "generations")}, {tree.Count} people.");
        for (var row = 0; row < rows; row++)
        {
            var people = tree.Record.Persons.Where((_, at) => tree.Rows[at] == row).ToList();
            Say($"Generation {row + 1}: {Listed(people.Select(one => Person(family, one).Da))}.", $"Generation {row + 1}: {Listed(people.Select(one => Person(family, one).En))}.");
        }

        foreach (var one in family.Kin.Partnerships)
        {
            var (kind, years) = (Kind(one.Kind), Years(one.From, one.Until));
            Say($"{Name(one.One).Da} og {Name(one.Other).Da}: {kind.Da}{years}.", $"{Name(one.One).En} and {Name(one.Other).En}: {kind.En}{years}.");
        }

        foreach (var parents in family.Kin.Parentages.GroupBy(one => (one.Child, one.Kind)))
        {
            var kind = Kind(parents.Key.Kind);
            Say($"{Name(parents.Key.Child).Da} er {kind.Da} {Listed(parents.Select(one => Name(one.Parent).Da))}.",
                $"{Name(parents.Key.Child).En} is {kind.En} {Listed(parents.Select(one => Name(one.Parent).En))}.");
        }

        if (around)
        {
            foreach (var person in family.Record.Persons.Where(person => family.Around.Contains(person.Key)))
            {
                Say($"I netværket: {Person(family, person).Da}.", $"In the network: {Person(family, person).En}.");
            }

            foreach (var tie in family.Record.Ties)
            {
                var kind = Kind(tie.Strength);
                Say($"{Name(tie.One).Da} og {Name(tie.Other).Da}: {kind.Da} forbindelse.", $"{Name(tie.One).En} and {Name(tie.Other).En}: a {kind.En} tie.");
            }
        }

        return new(string.Join(' ', da), string.Join(' ', en));

        void Say(string danish, string english)
        {
            da.Add(danish);
            en.Add(english);
        }

        Text Name(string key) => family.Labels[key];
    }

    internal static string Years(GenogramPerson person) => (person.BornYear, person.DiedYear) switch
    {
        (null, null) => "",
        ({ } born, null) => $"{born}",
        ({ } born, { } died) => $"{born}–{died}",
        (null, { } died) => $"–{died}",
    };

    private static Text Person(DrawnFamily family, GenogramPerson person)
    {
        var (name, years) = (family.Labels[person.Key], Years(person));
        var index = family.IndexKeys.Contains(person.Key);
        var died = person.HasDied || person.DiedYear is not null;
        return new(
            $"{name.Da}{(years.Length > 0 ? $" ({years})" : "")}{(index ? ", som sagen handler om" : "")}{(died ? ", død" : "")}",
            $"{name.En}{(years.Length > 0 ? $" ({years})" : "")}{(index ? ", whom the case is about" : "")}{(died ? ", has died" : "")}");
    }

    private static string Years(int? from, int? until) => (from, until) switch
    {
        (null, null) => "",
        ({ } began, null) => string.Create(CultureInfo.InvariantCulture, $", {began}–"),
        _ => string.Create(CultureInfo.InvariantCulture, $", {from}–{until}"),
    };

    private static string Listed(IEnumerable<string> names) => string.Join("; ", names);

    private static Text Kind(PartnershipKind kind) => kind switch
    {
        PartnershipKind.Married => new("gift", "married"),
        PartnershipKind.Cohabiting => new("samlevende", "living together"),
        PartnershipKind.Partners => new("kærester", "partners who live apart"),
        PartnershipKind.Separated => new("separeret", "separated"),
        _ => new("skilt", "divorced"),
    };

    private static Text Kind(ParentageKind kind) => kind switch
    {
        ParentageKind.Biological => new("barn af", "the child of"),
        ParentageKind.Adoptive => new("adopteret af", "adopted by"),
        _ => new("i pleje hos", "in foster care with"),
    };

    private static Text Kind(TieStrength strength) => strength switch
    {
        TieStrength.Strong => new("stærk", "strong"),
        TieStrength.Weak => new("svag", "weak"),
        _ => new("anspændt", "strained"),
    };
}
