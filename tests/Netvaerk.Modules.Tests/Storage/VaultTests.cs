using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Netvaerk.Host.Database.Sqlite;
using Netvaerk.Kernel;
using Netvaerk.Tests.Engines;
using Npgsql;

namespace Netvaerk.Tests.Storage;

public class VaultTests
{
    private const string Name = "Ragnhild Prøvenavn";
    private readonly Guid row = Guid.CreateVersion7();

    [Theory, EveryEngine]
    public async Task A_text_opens_in_its_own_place_and_nowhere_else(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        await using var session = databases.As("anna");
        var key = await session.Get<Vault>().Create(Guid.CreateVersion7(), default);
        var sealedText = key.Seal("people", "name", row, Name);
        Assert.Equal(Name, key.Open("people", "name", row, sealedText));
        Assert.NotEqual(sealedText, key.Seal("people", "name", row, Name));
        Assert.ThrowsAny<CryptographicException>(() => key.Open("people", "phone", row, sealedText));
        Assert.ThrowsAny<CryptographicException>(() => key.Open("others", "name", row, sealedText));
        Assert.ThrowsAny<CryptographicException>(() => key.Open("people", "name", Guid.CreateVersion7(), sealedText));
        var another = await session.Get<Vault>().Create(Guid.CreateVersion7(), default);
        Assert.ThrowsAny<CryptographicException>(() => another.Open("people", "name", row, sealedText));
    }

    [Theory, EveryEngine]
    public async Task A_key_that_is_destroyed_opens_nothing_and_is_never_made_again(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        var family = Guid.CreateVersion7();
        await using var session = databases.As("anna");
        var sealedText = (await session.Get<Vault>().Create(family, default)).Seal("people", "name", row, Name);
        await using (var later = databases.As("bo"))
        {
            Assert.Equal(Name, (await later.Get<Vault>().Open(family, default)).Open("people", "name", row, sealedText));
        }

        await session.Get<Vault>().Destroy(family, default);
        await session.Get<Vault>().Destroy(family, default);
        await using var after = databases.As("bo");
        var keys = await after.Get<Vault>().Open([family, Guid.CreateVersion7()], default);
        Assert.All(keys.Values, key => Assert.True(key.IsDestroyed));
        Assert.Null(keys[family].Open("people", "name", row, sealedText));
        Assert.Throws<NotFound>(() => keys[family].Seal("people", "name", row, Name));
        await Assert.ThrowsAsync<NotFound>(() => after.Get<Vault>().Create(family, default));
    }

    [Theory, EveryEngine]
    public async Task After_destruction_no_byte_of_the_key_is_left_and_of_names_there_never_was_one(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        await using var session = databases.As("anna");
        var (vault, store) = (session.Get<Vault>(), await session.Get<Databases>().Open(default));
        var families = Enumerable.Range(0, 200).Select(_ => Guid.CreateVersion7()).ToList();
        foreach (var family in families)
        {
            await WritePerson(session, await vault.Create(family, default));
        }

        var victim = families[100];
        var wrapped = (await store.Keys.Find([victim], default))[victim].Bytes!;
        var main = Path.Combine(databases.Options.Folder, databases.Places[0].Slug + ".db");
        if (engine == Engine.Sqlite)
        {
            SqliteBackup.Take(main, main + ".backup");
        }

        // What a search finds before proves that it would find it after.
        Assert.SkipWhen(engine == Engine.Postgres && PostgresAtHand.Folder is null, "The server's files are not ours to look at.");
        Assert.NotEmpty(await Holding(databases, wrapped[17..]));
        await vault.Destroy(victim, default);
        Assert.Empty(await Holding(databases, wrapped[17..]));
        Assert.Empty(await Holding(databases, Encoding.UTF8.GetBytes(Name)));
        Assert.Empty(await Holding(databases, Encoding.UTF8.GetBytes("Prøvenavn")));
    }

    private async Task WritePerson(Session session, FamilyKey key)
    {
        await using var db = await session.Lease();
        var sample = new Sample { Name = Guid.CreateVersion7().ToString() };
        sample.Secret = key.Seal("tests_sample", "secret", sample.Id, Name);
        db.Add(sample);
        await db.SaveChangesAsync();
    }

    // On PostgreSQL the databases' files alone: the server's own log forgets when its segments are recycled, which is documented.
    private static async Task<List<string>> Holding(TestDatabases databases, byte[] bytes)
    {
        var folder = databases.Options.Folder;
        if (databases.Engine == Engine.Postgres)
        {
            await using var connection = new NpgsqlConnection(databases.Options.Postgres + ";Database=postgres;Pooling=false");
            await connection.OpenAsync();
            await using var checkpoint = new NpgsqlCommand("CHECKPOINT", connection);
            await checkpoint.ExecuteNonQueryAsync();
            folder = Path.Combine(PostgresAtHand.Folder!, "data", "base");
        }

        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => Read(file).AsSpan().IndexOf(bytes) >= 0)];
    }

    private static byte[] Read(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            // Other tests drop their databases meanwhile.
            return [];
        }
    }
}
