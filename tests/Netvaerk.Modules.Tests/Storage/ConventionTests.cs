using Microsoft.EntityFrameworkCore;
using Netvaerk.Kernel;
using Netvaerk.Sdk;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Tests.Storage;

public class ConventionTests
{
    [Theory, EveryEngine]
    public async Task What_is_stored_is_what_is_read(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        await using var session = databases.As("anna");
        var sample = new Sample
        {
            Name = "Ærø",
            Role = Role.DecisionMaker,
            SecondRole = null,
            At = new DateTimeOffset(2026, 7, 1, 9, 30, 0, TimeSpan.FromHours(2)).AddTicks(12_345_678),
            Date = new(2024, 2, 29),
            Time = new(17, 30),
            Length = TimeSpan.FromHours(27.5),
            Amount = 59792.70m,
            Secret = new([1, 2, 3]),
            Title = new("Møde", "Meeting"),
            Details = { Note = "Å", Words = ["et", "to"] },
            Parts = { new() { Word = "én" } },
        };
        await Save(session, db => db.Add(sample));

        await using var db = await session.Lease();
        var read = await db.Set<Sample>().Include(row => row.Parts).SingleAsync(row => row.Id == sample.Id && row.Role == Role.DecisionMaker && row.SecondRole == null);
        Assert.Equal(new DateTimeOffset(2026, 7, 1, 7, 30, 1, TimeSpan.Zero).AddTicks(2_345_670), read.At);
        Assert.Equal(TimeSpan.Zero, read.At.Offset);
        Assert.Equal((sample.Name, sample.Date, sample.Time, sample.Length, sample.Amount), (read.Name, read.Date, read.Time, read.Length, read.Amount));
        Assert.Equal((sample.Secret, sample.Title, "Å", 1), (read.Secret, read.Title, read.Details.Note, read.Version));
        Assert.Equal(["et", "to"], read.Details.Words);
        Assert.Equal("én", Assert.Single(read.Parts).Word);
    }

    [Theory, EveryEngine]
    public async Task The_order_of_ids_is_the_order_of_creation(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        await using var session = databases.As("anna");
        var ids = new List<Guid>();
        for (var at = 0; at < 50; at++)
        {
            ids.Add(Guid.CreateVersion7(databases.Clock.GetUtcNow().AddHours(at * 1000)));
        }

        await Save(session, db => db.AddRange(ids.Select(Sample.Numbered).Reverse()));
        await using var db = await session.Lease();
        var middle = ids[20];
        Assert.Equal(ids, await db.Set<Sample>().OrderBy(row => row.Id).Select(row => row.Id).ToListAsync());
        Assert.Equal(ids[21..], await db.Set<Sample>().Where(row => row.Id > middle).OrderBy(row => row.Id).Select(row => row.Id).ToListAsync());
        var some = ids[..3];
        Assert.Equal(3, await db.Set<Sample>().CountAsync(row => EF.Parameter(some).Contains(row.Id)));
    }

    [Theory, EveryEngine]
    public async Task Moments_are_ordered_and_compared_whatever_their_offset(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        await using var session = databases.As("anna");
        var noon = new DateTimeOffset(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);
        await Save(session, db => db.AddRange(
            new Sample { Name = "second", At = noon.ToOffset(TimeSpan.FromHours(2)) },
            new Sample { Name = "first", At = noon.AddMinutes(-1).ToOffset(TimeSpan.FromHours(9)) }));
        await using var db = await session.Lease();
        Assert.Equal(["first", "second"], await db.Set<Sample>().OrderBy(row => row.At).Select(row => row.Name).ToListAsync());
        Assert.Equal("first", await db.Set<Sample>().Where(row => row.At < noon.ToOffset(TimeSpan.FromHours(-5))).Select(row => row.Name).SingleAsync());
    }

    [Theory, EveryEngine]
    public async Task Danish_words_are_ordered_as_in_a_Danish_book(Engine engine)
    {
        string[] inOrder = ["Aksel", "anna", "Børge", "Zenia", "Ægir", "Øjvind", "Åse"];
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        await using var session = databases.As("anna");
        await Save(session, db => db.AddRange(inOrder.Order(StringComparer.Ordinal).Select(name => new Sample { Name = name })));
        await using var db = await session.Lease();
        Assert.Equal(inOrder, await db.Set<Sample>().OrderBy(row => EF.Functions.Collate(row.Name, NetvaerkDb.Danish)).Select(row => row.Name).ToListAsync());
    }

    [Theory, EveryEngine]
    public async Task A_change_of_a_part_or_inside_a_document_raises_the_version_of_the_whole(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        await using var session = databases.As("anna");
        var sample = new Sample { Name = "Ærø", Parts = { new() { Word = "en" } } };
        await Save(session, db => db.Add(sample));
        await Change(row => row.Details.Words.Add("nyt"), version: 2);
        await Change(row => row.Parts[0].Word = "to", version: 3);
        await Change(row => row.Parts.Add(new() { Word = "tre" }), version: 4);
        await Change(row => row.Parts.Clear(), version: 5);

        async Task Change(Action<Sample> change, long version)
        {
            await using var db = await session.Lease();
            var row = await db.Set<Sample>().AsTracking().Include(one => one.Parts).SingleAsync();
            change(row);
            await db.SaveChangesAsync();
            Assert.Equal(version, row.Version);
        }
    }

    [Theory, EveryEngine]
    public async Task Text_that_only_one_engine_would_take_is_taken_by_none(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        await using var session = databases.As("anna");
        var nul = await Assert.ThrowsAsync<InvalidInput>(() => session.Run<AddSample, AddSampleInput>(new(Guid.CreateVersion7(), "a\0b")));
        Assert.Equal(("kernel.text-unreadable", "name"), (nul.Code, nul.Path![^1]));
        var tooLong = await Assert.ThrowsAsync<InvalidInput>(() => session.Run<AddSample, AddSampleInput>(new(Guid.CreateVersion7(), new string('a', 51))));
        Assert.Equal("kernel.text-too-long", tooLong.Code);
    }

    [Theory, EveryEngine]
    public async Task All_municipalities_share_one_model(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module, municipalities: 2);
        await using var one = databases.As("anna", at: 0);
        await using var other = databases.As("anna", at: 1);
        await using var oneDb = await one.Lease();
        await using var otherDb = await other.Lease();
        Assert.Same(oneDb.Model, otherDb.Model);
    }

    private static async Task Save(Session session, Action<NetvaerkDb> change)
    {
        await using var db = await session.Lease();
        change(db);
        await db.SaveChangesAsync();
    }
}
