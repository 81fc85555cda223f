using Netvaerk.Families;
using Netvaerk.Sdk;

namespace Netvaerk.Tests.Families;

/// <summary>Invented families to draw.</summary>
internal static class DrawnFamilies
{
    public static DrawnFamily Named(string name) => name switch
    {
        "two-homes" => TwoHomes(),
        "adopted-and-fostered" => AdoptedAndFostered(),
        _ => FourGenerations(),
    };

    /// <summary>People drawn by lot: couples, second partners, single parents, adoption.</summary>
    public static GenogramRecord Drawn(int seed, int people)
    {
        var lot = new Lot(seed);
        var (persons, partnerships, parentages) = (new List<GenogramPerson>(), new List<Partnership>(), new List<Parentage>());
        var rows = new List<int>();
        string Key(int at) => $"p{at}";
        int Born(int row)
        {
            persons.Add(new(Key(persons.Count), (Sex)lot.Next(3)));
            rows.Add(row);
            return persons.Count - 1;
        }

        Born(0);
        while (persons.Count < people)
        {
            var one = lot.Next(persons.Count);
            var mates = Enumerable.Range(0, persons.Count).Where(other => other != one && rows[other] == rows[one]
                && !partnerships.Exists(pair => (pair.One == Key(one) && pair.Other == Key(other)) || (pair.One == Key(other) && pair.Other == Key(one)))).ToList();
            switch (lot.Next(6))
            {
                case 0 or 1:
                    partnerships.Add(new(Key(one), Key(Born(rows[one])), (PartnershipKind)lot.Next(5)));
                    break;
                case 2 when mates.Count > 0 && partnerships.Count < people / 2:
                    partnerships.Add(new(Key(one), Key(mates[lot.Next(mates.Count)]), PartnershipKind.Divorced));
                    break;
                case 3 when rows[one] < 2:
                    parentages.Add(new(Key(Born(rows[one] + 1)), Key(one), ParentageKind.Foster));
                    break;
                default:
                    if (partnerships.Count > 0 && partnerships[lot.Next(partnerships.Count)] is var pair && rows[int.Parse(pair.One.AsSpan(1), null)] is < 3 and var row)
                    {
                        var child = Key(Born(row + 1));
                        parentages.Add(new(child, pair.One, ParentageKind.Biological));
                        parentages.Add(new(child, pair.Other, ParentageKind.Biological));
                    }

                    break;
            }
        }

        return new(persons, partnerships, parentages, []);
    }

    private static DrawnFamily TwoHomes() => Family(
        [
            new("bo", Sex.Male, BornYear: 2014), new("ida", Sex.Female, BornYear: 2017), new("mona", Sex.Female, BornYear: 1984),
            new("frank", Sex.Male, BornYear: 1981), new("lis", Sex.Female, BornYear: 1986), new("alma", Sex.Female, BornYear: 2022),
            new("jens", Sex.Male, BornYear: 1979), new("karen", Sex.Female, BornYear: 1955), new("ole", Sex.Male, BornYear: 1952, DiedYear: 2019),
            new("per", Sex.Male), new("laerer", Sex.Female), new("klub", Sex.Unknown), new("ppr", Sex.Female),
        ],
        [
            new("karen", "ole", PartnershipKind.Married, 1978, 2019), new("mona", "frank", PartnershipKind.Divorced, 2010, 2019),
            new("frank", "lis", PartnershipKind.Cohabiting, 2021), new("mona", "jens", PartnershipKind.Partners, 2023),
        ],
        [
            .. Both("bo", "mona", "frank"), .. Both("ida", "mona", "frank"), .. Both("alma", "frank", "lis"), .. Both("mona", "karen", "ole"), .. Both("per", "karen", "ole"),
        ],
        [
            new("bo", "per", TieStrength.Strong), new("bo", "laerer", TieStrength.Strained), new("bo", "klub", TieStrength.Strong),
            new("ida", "ppr", TieStrength.Weak), new("mona", "laerer", TieStrength.Weak), new("bo", "frank", TieStrength.Strained),
        ],
        new()
        {
            ["bo"] = "Bo",
            ["ida"] = "Ida",
            ["mona"] = "Mona Mikkelsen",
            ["frank"] = "Frank Falk",
            ["lis"] = "Lis",
            ["alma"] = "Alma",
            ["jens"] = "Jens",
            ["karen"] = "Karen Mikkelsen",
            ["ole"] = "Ole Mikkelsen",
            ["per"] = "Onkel Per",
            ["laerer"] = "Lene (lærer)",
            ["klub"] = "Fodboldklubben",
            ["ppr"] = "Pia (PPR)",
        },
        ["bo", "ida"]);

    private static DrawnFamily AdoptedAndFostered() => Family(
        [
            new("sara", Sex.Female, BornYear: 2012), new("noah", Sex.Male, BornYear: 2015), new("mor", Sex.Female, BornYear: 1990, HasDied: true),
            new("far", Sex.Unknown), new("eva", Sex.Female, BornYear: 1975), new("tom", Sex.Male, BornYear: 1974), new("liv", Sex.Female, BornYear: 2005),
            new("mormor", Sex.Female, BornYear: 1962), new("raadgiver", Sex.Female), new("traener", Sex.Male),
        ],
        [new("eva", "tom", PartnershipKind.Married, 2001), new("mor", "far", PartnershipKind.Separated)],
        [
            .. Both("sara", "mor", "far"), .. Both("noah", "mor", "far"),
            new("sara", "eva", ParentageKind.Foster), new("sara", "tom", ParentageKind.Foster),
            new("noah", "eva", ParentageKind.Adoptive), new("noah", "tom", ParentageKind.Adoptive), .. Both("liv", "eva", "tom"),
            new("mor", "mormor", ParentageKind.Biological),
        ],
        [new("sara", "mormor", TieStrength.Strong), new("sara", "traener", TieStrength.Strong), new("noah", "raadgiver", TieStrength.Weak), new("sara", "far", TieStrength.Strained)],
        new()
        {
            ["sara"] = "Sara",
            ["noah"] = "Noah",
            ["mor"] = "Mor",
            ["far"] = "Far, ukendt",
            ["eva"] = "Eva",
            ["tom"] = "Tom",
            ["liv"] = "Liv",
            ["mormor"] = "Mormor Bente",
            ["raadgiver"] = "Rådgiver",
            ["traener"] = "Træner",
        },
        ["sara", "noah"]);

    private static DrawnFamily FourGenerations()
    {
        var (persons, pairs, parents, labels) = (new List<GenogramPerson>(), new List<Partnership>(), new List<Parentage>(), new Dictionary<string, string>());
        void Person(string key, Sex sex, int born, int? died = null)
        {
            persons.Add(new(key, sex, BornYear: born, DiedYear: died));
            labels[key] = key;
        }

        void Couple(string one, string other, int born, PartnershipKind kind = PartnershipKind.Married, int? from = null)
        {
            Person(one, Sex.Female, born, born < 1935 ? born + 80 : null);
            Person(other, Sex.Male, born - 2, born < 1935 ? born + 70 : null);
            pairs.Add(new(one, other, kind, from));
        }

        void Children(string mother, string father, params string[] children) => parents.AddRange(children.SelectMany(child => Both(child, mother, father)));
        Couple("Agnes", "Alfred", 1930);
        Couple("Dagny", "David", 1932);
        Couple("Grethe", "Gorm", 1955);
        Couple("Hanne", "Henry", 1957, PartnershipKind.Divorced);
        Couple("Inge", "Ivan", 1960);
        Children("Agnes", "Alfred", "Grethe", "Henry");
        Children("Dagny", "David", "Gorm", "Inge");
        Couple("Kamilla", "Kaj", 1982, PartnershipKind.Cohabiting, 2008);
        Couple("Lone", "Lars", 1984);
        Couple("Maja", "Mads", 1986, PartnershipKind.Separated);
        Couple("Nina", "Niels", 1988);
        Children("Grethe", "Gorm", "Kamilla", "Lars");
        Children("Hanne", "Henry", "Maja");
        Children("Inge", "Ivan", "Nina");
        foreach (var (key, sex, born) in new[] { ("Otto", Sex.Male, 2010), ("Oda", Sex.Female, 2012), ("Pil", Sex.Female, 2011), ("Rasmus", Sex.Male, 2013), ("Silje", Sex.Female, 2015), ("Thor", Sex.Male, 2016), ("Ulla", Sex.Female, 2018) })
        {
            Person(key, sex, born);
        }

        Children("Kamilla", "Kaj", "Otto", "Oda");
        Children("Lone", "Lars", "Pil");
        Children("Maja", "Mads", "Rasmus", "Silje");
        Children("Nina", "Niels", "Thor", "Ulla");
        foreach (var (key, sex) in new[] { ("Klasselærer", Sex.Female), ("Sundhedsplejerske", Sex.Female), ("Spejderleder", Sex.Male), ("Nabo", Sex.Unknown), ("SSP", Sex.Male) })
        {
            persons.Add(new(key, sex));
            labels[key] = key;
        }

        return Family(
            persons, pairs, parents,
            [new("Otto", "Klasselærer", TieStrength.Strained), new("Otto", "Spejderleder", TieStrength.Strong), new("Oda", "Nabo", TieStrength.Strong), new("Otto", "SSP", TieStrength.Weak), new("Ulla", "Sundhedsplejerske", TieStrength.Weak)],
            labels, ["Otto", "Oda"]);
    }

    private static Parentage[] Both(string child, string mother, string father) =>
        [new(child, mother, ParentageKind.Biological), new(child, father, ParentageKind.Biological)];

    private static DrawnFamily Family(
        IReadOnlyList<GenogramPerson> persons, IReadOnlyList<Partnership> pairs, IReadOnlyList<Parentage> parents, IReadOnlyList<Tie> ties,
        Dictionary<string, string> names, HashSet<string> index)
    {
        var kin = pairs.SelectMany(one => new[] { one.One, one.Other }).Concat(parents.SelectMany(one => new[] { one.Child, one.Parent })).ToHashSet();
        return new(
            new(persons, pairs, parents, ties), names.ToDictionary(one => one.Key, one => new Text(one.Value, one.Value)), index,
            persons.Where(one => !kin.Contains(one.Key)).Select(one => one.Key).ToHashSet());
    }

    private sealed class Lot(int seed)
    {
        private uint turned = (uint)seed * 2_654_435_761u;

        public int Next(int below)
        {
            turned = (turned * 1_664_525u) + 1_013_904_223u;
            return (int)((turned >> 8) % (uint)below);
        }
    }
}
