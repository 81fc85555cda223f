using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Netvaerk.Kernel;

/// <summary>Where a document can be fetched for a while (link til dokument): by whom it was made for, signed in as them, and by nobody else.</summary>
/// <param name="Url">The address, from the root of the host.</param>
/// <param name="Until">The moment from which on it leads nowhere.</param>
public sealed record DocumentLink(string Url, DateTimeOffset Until);

/// <summary>What a link stands for.</summary>
/// <param name="Kind">The kind of document.</param>
/// <param name="Id">Of what.</param>
/// <param name="Variant">Which one of it.</param>
public sealed record DocumentAsked(string Kind, Guid Id, string Variant);

/// <summary>
/// Makes links to documents and reads them back. A link holds no secret and opens nothing by itself: it says what was asked for, for whom and until when,
/// sealed with the municipality's key, and whoever follows it must be signed in as that person.
/// </summary>
public sealed class DocumentLinks(Databases databases, MunicipalityKeys keys, CurrentMunicipality municipality, CallerScope scope, TimeProvider clock)
{
    /// <summary>How long a link leads somewhere.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private const string Use = "document-link";
    private const int MarkLength = 16;

    /// <summary>A link for the caller, from now on.</summary>
    /// <param name="kind">The kind of document.</param>
    /// <param name="id">Of what.</param>
    /// <param name="variant">Which one of it: letters, digits and hyphens.</param>
    /// <param name="ct">Stops the waiting.</param>
    public async Task<DocumentLink> For(string kind, Guid id, string variant, CancellationToken ct)
    {
        // Cut to the second, so that the moment told is the moment that counts.
        var until = DateTimeOffset.FromUnixTimeSeconds((clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds());
        var ends = until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return new($"/documents/{kind}/{id:n}/{(variant.Length == 0 ? "-" : variant)}/{ends}/{await Mark(new(kind, id, variant), ends, ct)}", until);
    }

    /// <summary>What a link stands for; null where it has expired, was changed, or was made for somebody else.</summary>
    public async Task<DocumentAsked?> Read(string kind, string id, string variant, string ends, string mark, CancellationToken ct)
    {
        if (!Guid.TryParseExact(id, "n", out var of) || !long.TryParse(ends, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return null;
        }

        var asked = new DocumentAsked(kind, of, variant == "-" ? "" : variant);
        var genuine = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(await Mark(asked, ends, ct)), Encoding.UTF8.GetBytes(mark));
        return genuine && clock.GetUtcNow().ToUnixTimeSeconds() < seconds ? asked : null;
    }

    // Whom it is for is not in the address: it is in the mark, and in the token of whoever comes.
    private async Task<string> Mark(DocumentAsked asked, string ends, CancellationToken ct)
    {
        await databases.Open(ct);
        var sealedWords = $"{asked.Kind}\0{asked.Id:n}\0{asked.Variant}\0{ends}\0{scope.Caller.Subject}";
        return Convert.ToHexStringLower(keys[municipality.Slug].Fingerprint(Use, Encoding.UTF8.GetBytes(sealedWords)).AsSpan(0, MarkLength));
    }
}
