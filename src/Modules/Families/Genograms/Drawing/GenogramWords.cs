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
            var people = tree.Record.Persons.Where((_, at) => tree.Rows[at] == row).Select(one => Person(family, one)).ToList();
            Say($"Generation {row + 1}: {And(people).Da}.", $"Generation {row + 1}: {And(people).En}.");
        }

        if (family.IndexKeys.Count > 0)
        {
            var index = And(family.Record.Persons.Where(one => family.IndexKeys.Contains(one.Key)).Select(one => Name(one.Key)));
            Say($"Sagen handler om {index.Da}.", $"The case is about {index.En}.");
        }

        foreach (var one in family.Kin.Partnerships)
        {
            var (kind, years) = (Kind(one.Kind), Years(one.From, one.Until));
            Say($"{Name(one.One).Da} og {Name(one.Other).Da} er {kind.Da}{years}.", $"{Name(one.One).En} and {Name(one.Other).En} are {kind.En}{years}.");
        }

        // Brothers and sisters of the same parents are named together, as one would say it.
        foreach (var siblings in family.Kin.Parentages.GroupBy(one => (one.Child, one.Kind))
            .GroupBy(one => (one.Key.Kind, Parents: And(one.Select(parentage => Name(parentage.Parent)))), one => Name(one.Key.Child)))
        {
            var (who, kind) = (And(siblings), Kind(siblings.Key.Kind, siblings.Count()));
            Say($"{who.Da} er {kind.Da} {siblings.Key.Parents.Da}.", $"{who.En} {kind.En} {siblings.Key.Parents.En}.");
        }

        if (around)
        {
            var network = family.Record.Persons.Where(person => family.Around.Contains(person.Key)).Select(person => Person(family, person)).ToList();
            if (network.Count > 0)
            {
                Say($"I netværket: {And(network).Da}.", $"In the network: {And(network).En}.");
            }

            foreach (var tie in family.Record.Ties)
            {
                var kind = Kind(tie.Strength);
                Say($"{Name(tie.One).Da} og {Name(tie.Other).Da} har en {kind.Da} forbindelse.", $"{Name(tie.One).En} and {Name(tie.Other).En} have a {kind.En} tie.");
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
        var (name, lived) = (family.Labels[person.Key], Lived(person).ToList());
        return lived.Count == 0 ? name : new($"{name.Da} ({string.Join(", ", lived.Select(one => one.Da))})", $"{name.En} ({string.Join(", ", lived.Select(one => one.En))})");
    }

    private static IEnumerable<Text> Lived(GenogramPerson person)
    {
        if (person.BornYear is { } born)
        {
            yield return new($"født {born}", $"born {born}");
        }

        if (person.DiedYear is { } died)
        {
            yield return new($"død {died}", $"died {died}");
        }
        else if (person.HasDied)
        {
            yield return new("død", "has died");
        }
    }

    private static string Years(int? from, int? until) => (from, until) switch
    {
        (null, null) => "",
        ({ } began, null) => string.Create(CultureInfo.InvariantCulture, $" ({began}–)"),
        _ => string.Create(CultureInfo.InvariantCulture, $" ({from}–{until})"),
    };

    private static Text And(IEnumerable<Text> names)
    {
        var all = names.ToList();
        return new(Joined(one => one.Da, "og"), Joined(one => one.En, "and"));

        string Joined(Func<Text, string> say, string and) => all.Count < 2
            ? string.Concat(all.Select(say)) : $"{string.Join(", ", all.Take(all.Count - 1).Select(say))} {and} {say(all[^1])}";
    }

    private static Text Kind(PartnershipKind kind) => kind switch
    {
        PartnershipKind.Married => new("gift", "married"),
        PartnershipKind.Cohabiting => new("samlevende", "living together"),
        PartnershipKind.Partners => new("kærester", "partners who live apart"),
        PartnershipKind.Separated => new("separeret", "separated"),
        _ => new("skilt", "divorced"),
    };

    private static Text Kind(ParentageKind kind, int children) => (kind, children) switch
    {
        (ParentageKind.Biological, 1) => new("barn af", "is the child of"),
        (ParentageKind.Biological, _) => new("børn af", "are the children of"),
        (ParentageKind.Adoptive, 1) => new("adopteret af", "is adopted by"),
        (ParentageKind.Adoptive, _) => new("adopteret af", "are adopted by"),
        (_, 1) => new("i pleje hos", "is in foster care with"),
        _ => new("i pleje hos", "are in foster care with"),
    };

    private static Text Kind(TieStrength strength) => strength switch
    {
        TieStrength.Strong => new("stærk", "strong"),
        TieStrength.Weak => new("svag", "weak"),
        _ => new("anspændt", "strained"),
    };
}
