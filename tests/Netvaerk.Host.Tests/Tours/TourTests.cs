using Netvaerk.Tests.Engines;

namespace Netvaerk.Host.Tests.Tours;

/// <summary>
/// A Hillerød family from referral to closing, through GraphQL and nothing else: three children, 14 who are invited, an interpreter, parents who disagree once, a
/// protected address, a consent that is withdrawn and a meeting that is moved. <c>docs/tour.md</c> is what this run was answered.
/// </summary>
public sealed class TourTests
{
    // What the mother's home is called is told nowhere, by nobody, in no answer, document or picture.
    private const string Protected = "Vibevej";

    private static readonly string Page = Path.Combine(Places.Here.Root, "docs", "tour.md");

    [Theory, EveryEngine]
    public async Task The_journey_of_a_family_goes_as_the_tour_tells_it(Engine engine)
    {
        var tour = Tour.Read();
        await using var player = await TourPlayer.Start(engine is Engine.Sqlite ? null : await PostgresAtHand.ConnectionString);
        var told = await player.Play(tour);
        Assert.All(told, one =>
        {
            Assert.DoesNotContain(Protected, TourPlayer.Plain(one.Answer), StringComparison.Ordinal);
            Assert.DoesNotContain(Protected, one.Picture ?? "", StringComparison.Ordinal);
        });
        Assert.Contains(tour.Chapters.SelectMany(chapter => chapter.Steps), step => step.Document.Contains(Protected, StringComparison.Ordinal));

        var accepts = Environment.GetEnvironmentVariable("NETVAERK_ACCEPT") == "1" && engine is Engine.Sqlite;
        await Hold(Page, new TourPage(tour, told, player.Kept).Write(), accepts);
        foreach (var one in told.Where(one => one.Picture is not null))
        {
            await Hold(Path.Combine(Tour.Folder, one.Step.Picture!), one.Picture!, accepts);
        }
    }

    // A difference is a change to what people meet: review it, then accept it with NETVAERK_ACCEPT=1.
    private static async Task Hold(string file, string text, bool accepts)
    {
        if (accepts)
        {
            await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        }

        Assert.Equal((await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"), text.ReplaceLineEndings("\n"));
    }
}
