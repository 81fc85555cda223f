using Netvaerk.Kernel;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Tests.Storage;

public sealed class DocumentLinkTests
{
    [Fact]
    public async Task A_link_leads_somewhere_for_one_person_for_five_minutes_and_unchanged()
    {
        await using var databases = await TestDatabases.Start(Engine.Sqlite, [], municipalities: 2);
        await using var mette = databases.As("mette");
        var (id, ct) = (Guid.CreateVersion7(), TestContext.Current.CancellationToken);
        var link = await mette.Get<DocumentLinks>().For("picture", id, "da", ct);
        var parts = link.Url.Split('/')[2..];

        Assert.Equal(new DocumentAsked("picture", id, "da"), await Follow(mette, parts));
        await using var again = databases.As("mette");
        Assert.NotNull(await Follow(again, parts));
        await using var other = databases.As("far");
        await using var neighbour = databases.As("mette", at: 1);
        Assert.Null(await Follow(other, parts));
        Assert.Null(await Follow(neighbour, parts));
        string[] changes = ["letter", Guid.CreateVersion7().ToString("n"), "en", $"{link.Until.ToUnixTimeSeconds() + 60}", new string('0', 32)];
        foreach (var (at, wrong) in changes.Index())
        {
            Assert.Null(await Follow(mette, [.. parts[..at], wrong, .. parts[(at + 1)..]]));
        }

        databases.Clock.Advance(DocumentLinks.Lifetime - TimeSpan.FromSeconds(1));
        Assert.NotNull(await Follow(mette, parts));
        databases.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await Follow(mette, parts));
    }

    private static Task<DocumentAsked?> Follow(Session session, string[] parts) =>
        session.Get<DocumentLinks>().Read(parts[0], parts[1], parts[2], parts[3], parts[4], TestContext.Current.CancellationToken);
}
