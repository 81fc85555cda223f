using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Netvaerk.Kernel;

/// <summary>A municipality's own key, which wraps its families' keys. It never enters a database.</summary>
public sealed class MunicipalityKey
{
    private readonly string slug;
    private readonly byte[] key;
    private readonly Guid id;

    internal MunicipalityKey(string slug, byte[] key)
    {
        (this.slug, this.key) = (slug, key);
        id = new Guid(Fingerprint("id", [])[..16]);
    }

    internal byte[] Fingerprint(string use, byte[] data) => HMACSHA256.HashData(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(use)), data);

    internal byte[] Wrap(Guid familyId, Guid keyId, byte[] familyKey) => Sealing.Seal(key, id, familyKey, Place(familyId, keyId));

    internal byte[] Unwrap(Guid familyId, WrappedKey wrapped) => Sealing.Open(key, id, wrapped.Bytes, Place(familyId, wrapped.KeyId));

    private string Place(Guid familyId, Guid keyId) => $"{slug}\0family_keys\0wrapped\0{familyId}\0{keyId}";
}

/// <summary>The municipalities' keys: one file each, readable by the host alone, in a folder that no backup of the databases holds.</summary>
/// <param name="folder">The folder.</param>
public sealed class MunicipalityKeys(string folder)
{
    private const int Length = 32;
    private readonly ConcurrentDictionary<string, MunicipalityKey> keys = new(StringComparer.Ordinal);

    internal MunicipalityKey this[string slug] => keys[slug];

    /// <summary>Reads the municipality's key, making one for a new database, and sees that it is the one that wrapped what lies there.</summary>
    /// <exception cref="StoreRefused">The key is missing or another.</exception>
    internal async Task Prepare(string slug, IKeyStore store)
    {
        var file = Path.Combine(folder, slug + ".key");
        var first = (await store.Find([Guid.Empty], CancellationToken.None)).Count == 0;
        if (first)
        {
            Create(file);
        }

        var key = Read(slug, file);
        if (first)
        {
            var keyId = Ids.Next();
            await store.Add(Guid.Empty, new(keyId, key.Wrap(Guid.Empty, keyId, new byte[Length])), CancellationToken.None);
        }

        // The key of no family is kept only to prove that a host came with the right municipality's key.
        Prove(key, (await store.Find([Guid.Empty], CancellationToken.None))[Guid.Empty], file);
        keys[slug] = key;
    }

    private static void Prove(MunicipalityKey key, WrappedKey proof, string file)
    {
        try
        {
            key.Unwrap(Guid.Empty, proof);
        }
        catch (CryptographicException other)
        {
            throw new StoreRefused($"{file} is not the key that wrapped the families' keys.", other);
        }
    }

    private static MunicipalityKey Read(string slug, string file)
    {
        var key = File.Exists(file) ? File.ReadAllBytes(file) : throw new StoreRefused($"{file} is missing: without it nothing that was sealed can be read.");
        return key.Length == Length ? new(slug, key) : throw new StoreRefused($"{file} holds {key.Length} bytes and not {Length}.");
    }

    private static void Create(string file)
    {
        if (File.Exists(file))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var unfinished = $"{file}.{Ids.Next():n}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.WriteThrough };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(unfinished, options))
        {
            stream.Write(RandomNumberGenerator.GetBytes(Length));
            stream.Flush(flushToDisk: true);
        }

        Settle(unfinished, file);
    }

    // Whole or not at all, and never over one that another host made meanwhile.
    private static void Settle(string unfinished, string file)
    {
        try
        {
            File.Move(unfinished, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(unfinished);
        }
    }
}
