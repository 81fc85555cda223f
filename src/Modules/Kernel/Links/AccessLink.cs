using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Netvaerk.Kernel;

/// <summary>What a link is for; it opens that and nothing else.</summary>
public enum LinkPurpose
{
    /// <summary>To answer a poll about dates (datoforslag).</summary>
    Poll,

    /// <summary>To answer an invitation to a meeting (invitation).</summary>
    Invitation,
}

/// <summary>
/// A way for an outsider to sign in (adgangslink): for one person, one purpose and one thing, until it expires or is revoked. Of its secret and its code only
/// hashes are kept; the two travel by different channels, and neither opens anything alone.
/// </summary>
public sealed class AccessLink : Aggregate, IOfFamily
{
    /// <summary>How many wrong codes close a link for good.</summary>
    public const int MostWrongCodes = 5;

    /// <summary>How long somebody is signed in by a link.</summary>
    public static readonly TimeSpan SessionLength = TimeSpan.FromMinutes(15);

    private AccessLink()
    {
    }

    internal AccessLink(LinkPass pass, byte[] secretHash, byte[] codeHash, DateTimeOffset expiresAt, string issuedBy)
    {
        (FamilyId, PersonId, Purpose, Concerns) = (pass.FamilyId, pass.PersonId, pass.Purpose, pass.Concerns);
        (SecretHash, CodeHash, ExpiresAt, IssuedBy) = (secretHash, codeHash, expiresAt, issuedBy);
    }

    /// <summary>The family whose case it belongs to.</summary>
    public Guid FamilyId { get; private set; }

    /// <summary>Whom it is for.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What for.</summary>
    public LinkPurpose Purpose { get; private set; }

    /// <summary>To what.</summary>
    public Guid Concerns { get; private set; }

    /// <summary>The moment from which on it opens nothing.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was revoked; null while it was not.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>When somebody last signed in by it.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    internal byte[] SecretHash { get; private set; } = [];

    internal byte[] CodeHash { get; private set; } = [];

    internal int WrongCodes { get; private set; }

    internal byte[]? SessionHash { get; private set; }

    internal DateTimeOffset? SessionUntil { get; private set; }

    internal string IssuedBy { get; private set; } = "";

    /// <summary>What whoever signs in by it may reach.</summary>
    public LinkPass Pass => new(Id, FamilyId, PersonId, Purpose, Concerns);

    /// <summary>Whether it still opens something.</summary>
    public bool IsOpen(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt && WrongCodes < MostWrongCodes;

    /// <summary>Closes it at once, and ends the session that it opened.</summary>
    public void Revoke(DateTimeOffset now) => (RevokedAt, SessionHash, SessionUntil) = (RevokedAt ?? now, null, null);

    internal bool IsSession(byte[] sessionHash, DateTimeOffset now) =>
        IsOpen(now) && SessionHash is { } known && now < SessionUntil && CryptographicOperations.FixedTimeEquals(known, sessionHash);

    // A wrong code is counted, and the count is kept: the unit of work ends well either way.
    internal void Exchange(byte[] codeHash, byte[] sessionHash, DateTimeOffset now)
    {
        if (!IsOpen(now))
        {
            return;
        }

        if (CryptographicOperations.FixedTimeEquals(CodeHash, codeHash))
        {
            (SessionHash, SessionUntil, UsedAt) = (sessionHash, now + SessionLength, now);
            return;
        }

        WrongCodes++;
    }

    private sealed class Table : IEntityTypeConfiguration<AccessLink>
    {
        public void Configure(EntityTypeBuilder<AccessLink> link)
        {
            link.ToTable("kernel_access_link");
            link.Ignore(one => one.Pass);
            link.Property(one => one.SecretHash);
            link.Property(one => one.CodeHash);
            link.Property(one => one.WrongCodes);
            link.Property(one => one.SessionHash);
            link.Property(one => one.SessionUntil);
            link.Property(one => one.IssuedBy).HasMaxLength(200);
            link.HasIndex(one => one.SecretHash).IsUnique();
            link.HasIndex(one => one.SessionHash);
            link.HasIndex(one => one.Concerns);
        }
    }
}

/// <summary>What somebody who signed in by a link may reach: one thing, for one purpose, as one person.</summary>
/// <param name="LinkId">The link.</param>
/// <param name="FamilyId">The family whose case it belongs to.</param>
/// <param name="PersonId">Who it is.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Concerns">To what.</param>
public sealed record LinkPass(Guid LinkId, Guid FamilyId, Guid PersonId, LinkPurpose Purpose, Guid Concerns);
