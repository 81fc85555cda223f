using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Kernel;

/// <summary>What a link's maker learns once, and nobody after: the address goes to the person by one channel, the code by another.</summary>
/// <param name="Url">The address, from the root of the host; its secret stands in the fragment, which no server is sent.</param>
/// <param name="Code">The second factor: six digits.</param>
public sealed record LinkSecrets(string Url, string Code);

/// <summary>A session that a link has opened.</summary>
/// <param name="Token">What to send as bearer token.</param>
/// <param name="ExpiresAt">Until when it counts.</param>
/// <param name="Purpose">What for.</param>
public sealed record LinkSession(string Token, DateTimeOffset ExpiresAt, LinkPurpose Purpose);

/// <summary>The link, its code or its session does not count; which of them, nobody is told.</summary>
public sealed class LinkRefused() : DomainError("LINK_REFUSED", Sentence)
{
    private static readonly Text Sentence = new(
        "Linket eller koden virker ikke. Bed den, der sendte linket, om et nyt.",
        "The link or the code does not work. Ask whoever sent the link for a new one.");
}

/// <summary>Makes links for outsiders, and lets those in who come with a link and its code.</summary>
public sealed class AccessLinks(
    Databases databases, MunicipalityKeys keys, CurrentMunicipality municipality, CallerScope scope, UseCases run, Work unit, TimeProvider clock)
{
    /// <summary>Where the page stands that asks for the code.</summary>
    public const string Page = "/link";

    private const int SecretBytes = 32;
    private const int Codes = 1_000_000;

    private readonly Dictionary<Guid, LinkSecrets> issued = [];

    /// <summary>Makes a link within a unit of work. Links that the same person had for the same thing are revoked.</summary>
    /// <param name="work">The unit of work.</param>
    /// <param name="familyId">The family whose case it belongs to.</param>
    /// <param name="personId">Whom it is for.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="concerns">To what.</param>
    /// <param name="expiresAt">Until when.</param>
    /// <param name="ct">Stops the waiting.</param>
    public async Task<AccessLink> Issue(
        Work work, Guid familyId, Guid personId, LinkPurpose purpose, Guid concerns, DateTimeOffset expiresAt, CancellationToken ct)
    {
        await Revoke(work, concerns, personId, ct);
        var (secret, code) = (RandomNumberGenerator.GetBytes(SecretBytes), RandomNumberGenerator.GetInt32(Codes).ToString("000000", CultureInfo.InvariantCulture));
        var secretHash = SHA256.HashData(secret);
        var link = new AccessLink(new(Guid.Empty, familyId, personId, purpose, concerns), secretHash, CodeHash(secretHash, code), expiresAt, work.Caller.Subject);
        work.Db.Add(link);
        issued[link.Id] = new($"{Page}#{municipality.Slug}.{Base64Url.EncodeToString(secret)}", code);
        return link;
    }

    /// <summary>Revokes every open link to a thing, or those of one person.</summary>
    public async Task Revoke(Work work, Guid concerns, Guid? personId, CancellationToken ct)
    {
        foreach (var link in await work.Db.Set<AccessLink>().Where(one => one.Concerns == concerns && one.RevokedAt == null && (personId == null || one.PersonId == personId)).ToListAsync(ct))
        {
            link.Revoke(work.Now);
        }
    }

    /// <summary>The secrets of a link that this very request has made; null for any other, and ever after.</summary>
    public LinkSecrets? SecretsOf(Guid linkId) => issued.GetValueOrDefault(linkId);

    /// <summary>Lets somebody in who has the secret and the code. The request has entered the municipality that the link names, as nobody yet.</summary>
    /// <exception cref="LinkRefused">The two do not count, for whichever reason.</exception>
    public async Task<LinkSession> Exchange(string secret, string code, CancellationToken ct)
    {
        var secretHash = Hash(secret) ?? throw new LinkRefused();
        var found = await Find(one => one.SecretHash == secretHash, ct) ?? throw new LinkRefused();
        var session = RandomNumberGenerator.GetBytes(SecretBytes);
        scope.Enter(municipality.Slug, CallerOf(found.Pass));
        try
        {
            await run.Run(new ExchangeLink(unit), new(Guid.CreateVersion7(), found.Id, CodeHash(secretHash, code), SHA256.HashData(session)), ct);
        }
        catch (Conflict)
        {
            // Two came at once: one of them has been let in or counted, and this one tries again.
            throw new LinkRefused();
        }

        return await Session(SHA256.HashData(session), ct) is { SessionUntil: { } until } open
            ? new($"{municipality.Slug}.{Base64Url.EncodeToString(session)}", until, open.Purpose)
            : throw new LinkRefused();
    }

    /// <summary>Enters as whoever a session's token belongs to.</summary>
    /// <exception cref="LinkRefused">It is no token of a session that goes on.</exception>
    public async Task<LinkPass> Enter(string token, CancellationToken ct)
    {
        var session = (Hash(token) is { } hash ? await Session(hash, ct) : null) ?? throw new LinkRefused();
        scope.Enter(municipality.Slug, CallerOf(session.Pass));
        return session.Pass;
    }

    private async Task<AccessLink?> Session(byte[] sessionHash, CancellationToken ct) =>
        await Find(one => one.SessionHash == sessionHash, ct) is { } link && link.IsSession(sessionHash, clock.GetUtcNow()) ? link : null;

    private async Task<AccessLink?> Find(System.Linq.Expressions.Expression<Func<AccessLink, bool>> which, CancellationToken ct)
    {
        await using var db = await databases.Lease(ct);
        return await db.Set<AccessLink>().FirstOrDefaultAsync(which, ct);
    }

    // Keyed, and bound to its link: six digits would be guessed from a bare hash.
    private byte[] CodeHash(byte[] secretHash, string code) =>
        keys[municipality.Slug].Fingerprint("link-code", [.. secretHash, .. Encoding.UTF8.GetBytes(code.Length > 20 ? "" : code)]);

    private static byte[]? Hash(string secret)
    {
        Span<byte> bytes = stackalloc byte[SecretBytes];
        return Base64Url.IsValid(secret, out var length) && length == SecretBytes && Base64Url.TryDecodeFromChars(secret, bytes, out _) ? SHA256.HashData(bytes) : null;
    }

    private static Caller CallerOf(LinkPass pass) => new($"link:{pass.LinkId}", "", new HashSet<Role>(), pass.Purpose.ToString().ToLowerInvariant()) { Pass = pass };
}
