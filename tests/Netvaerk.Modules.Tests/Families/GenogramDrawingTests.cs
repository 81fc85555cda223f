using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Netvaerk.Families;
using Netvaerk.Sdk;

namespace Netvaerk.Tests.Families;

/// <summary>Three families drawn and compared with what was looked at and kept; and the order of the rows held against every order there is.</summary>
public sealed class GenogramDrawingTests
{
    private static readonly string Kept = Path.Combine(Path.GetDirectoryName(Here())!, "Genograms");

    public static TheoryData<string> Families => ["two-homes", "adopted-and-fostered", "four-generations"];

    [Theory, MemberData(nameof(Families))]
    public async Task The_picture_is_the_one_that_was_looked_at(string name)
    {
        var family = DrawnFamilies.Named(name);
        foreach (var (around, language) in new[] { (false, "da"), (true, "da"), (true, "en") })
        {
            Func<Text, string> say = language == "da" ? text => text.Da : text => text.En;
            var words = say(GenogramWords.Of(family, around));
            var svg = GenogramSvg.Draw(family, say, around, words);
            var file = Path.Combine(Kept, $"{name}{(around ? "-network" : "")}.{language}.svg");
            if (Environment.GetEnvironmentVariable("NETVAERK_ACCEPT") == "1")
            {
                Directory.CreateDirectory(Kept);
                await File.WriteAllTextAsync(file, svg, TestContext.Current.CancellationToken);
            }

            Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), svg);
            var drawn = XDocument.Parse(svg);
            Assert.Equal(words, drawn.Root!.Elements().Single(one => one.Name.LocalName == "desc").Value);
            Assert.All(family.Labels.Where(label => around || !family.Around.Contains(label.Key)), label => Assert.Contains(say(label.Value), words, StringComparison.Ordinal));
            Assert.DoesNotContain(drawn.Descendants(), one => one.Name.LocalName is "script" or "foreignObject" or "image" or "a");
        }
    }

    // Two children of one couple who live with another: whoever draws that crosses a line.
    [Theory, InlineData("two-homes", 0), InlineData("adopted-and-fostered", 1), InlineData("four-generations", 0)]
    public void The_three_families_are_drawn_in_generations_with_as_few_crossings_as_can_be(string name, int crossings)
    {
        var tree = new FamilyTree(DrawnFamilies.Named(name).Kin);
        Assert.Equal(crossings, OrderSearch.Best(tree).Crossings);
        Assert.True(crossings == 0 || EveryOrder(tree).Min(order => new Layout(tree, order).Crossings) == crossings);
        Assert.All(tree.Unions, union =>
        {
            Assert.Equal(tree.Rows[union.One], tree.Rows[union.Other]);
            Assert.All(union.Children, child => Assert.True(tree.Rows[child.Child] > tree.Rows[union.One]));
        });
    }

    [Fact]
    public void On_small_families_no_order_of_the_rows_has_fewer_crossings_than_the_one_that_is_found()
    {
        var (families, crossing, worse) = (0, 0, new List<string>());
        for (var seed = 1; families < 60; seed++)
        {
            var tree = new FamilyTree(DrawnFamilies.Drawn(seed, people: 5 + (seed % 4)));
            var orders = EveryOrder(tree).Take(3_001).ToList();
            if (orders.Count > 3_000)
            {
                continue;
            }

            var (least, found) = (orders.Min(order => new Layout(tree, order).Crossings), OrderSearch.Best(tree).Crossings);
            (families, crossing) = (families + 1, crossing + (least > 0 ? 1 : 0));
            if (found != least)
            {
                worse.Add($"seed {seed}: {found} instead of {least}");
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{families} families, {crossing} of which cannot be drawn without a crossing.");
        Assert.Empty(worse);
        Assert.True(crossing > 0);
    }

    [Fact]
    public void Forty_people_are_drawn_the_same_way_each_time_and_nobody_stands_on_another()
    {
        var tree = new FamilyTree(DrawnFamilies.Drawn(7, people: 40));
        var (one, other) = (OrderSearch.Best(tree), OrderSearch.Best(tree));
        Assert.Equal(one.X, other.X);
        Assert.All(Enumerable.Range(0, 40).GroupBy(person => tree.Rows[person]), row =>
            Assert.All(row.Select(person => one.X[person]).Order().Zip(row.Select(person => one.X[person]).Order().Skip(1)), pair =>
                Assert.True(pair.Second - pair.First >= Layout.Spacing)));
        TestContext.Current.TestOutputHelper!.WriteLine($"{one.Crossings} crossings among 40 people.");
    }

    private static IEnumerable<int[][]> EveryOrder(FamilyTree tree)
    {
        var rows = Enumerable.Range(0, tree.Count).GroupBy(person => tree.Rows[person]).OrderBy(row => row.Key).Select(row => row.ToArray()).ToArray();
        IEnumerable<int[][]> all = [[]];
        foreach (var row in rows)
        {
            all = all.SelectMany(order => Permutations(row).Select(turned => (int[][])[.. order, turned]));
        }

        return all;
    }

    private static IEnumerable<int[]> Permutations(int[] row) => row.Length <= 1
        ? [row]
        : row.SelectMany((first, at) => Permutations([.. row[..at], .. row[(at + 1)..]]).Select(rest => (int[])[first, .. rest]));

    private static string Here([CallerFilePath] string path = "") => path;
}
