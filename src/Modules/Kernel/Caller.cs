namespace Netvaerk.Kernel;

/// <summary>Who is calling, as the token says it, and what for, as the caller claims it.</summary>
/// <param name="Subject">The token's subject: stable, and unique within the municipality.</param>
/// <param name="Name">The name that the token carries; for greeting, never for deciding.</param>
/// <param name="Roles">What the caller is to the municipality.</param>
/// <param name="Purpose">What the caller says the call is for; stored with every read and write.</param>
public sealed record Caller(string Subject, string Name, IReadOnlySet<Role> Roles, string Purpose)
{
    private bool isRolesOnly;

    /// <summary>The token's subject: stable, and unique within the municipality.</summary>
    public string Subject { get => Own(field); init; } = Subject;

    /// <summary>The name that the token carries; for greeting, never for deciding.</summary>
    public string Name { get => Own(field); init; } = Name;

    /// <summary>What the caller says the call is for; stored with every read and write.</summary>
    public string Purpose { get => Own(field); init; } = Purpose;

    /// <summary>The moment that counts: a right may begin or end while a long request goes on.</summary>
    public DateTimeOffset Now => Moment.Cut(Own(Clock).GetUtcNow());

    /// <summary>Today's date in Denmark.</summary>
    public DateOnly Today => Own(Clock).Today();

    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What a link has let the caller in for; null for everybody who signs in otherwise.</summary>
    public LinkPass? Pass { get; init; }

    /// <summary>The roles as bits: the same number for all who have the same roles, and for nobody else.</summary>
    internal ulong RoleBits => Roles.Aggregate(0UL, static (bits, role) => bits | (1UL << (int)role));

    /// <summary>Anybody with these roles: whatever else is asked of such a caller throws, and so cannot get into what is kept for others.</summary>
    internal Caller WithRolesOnly() => this with { isRolesOnly = true };

    private T Own<T>(T own) => isRolesOnly ? throw new OneCallersOwn(typeof(T).Name) : own;

    /// <summary>Whether the caller has a role.</summary>
    public bool Is(Role role) => Roles.Contains(role);

    /// <summary>Whether the caller has one of the roles.</summary>
    public bool IsAny(params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
        {
            if (Roles.Contains(role))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The municipality (kommune) that this request belongs to. It comes from the signed-in token and from nowhere else.</summary>
public sealed class CurrentMunicipality
{
    private string? slug;

    /// <summary>The municipality's short name, which names its database and its settings file.</summary>
    /// <exception cref="NotSignedIn">Nobody is signed in.</exception>
    public string Slug => slug ?? throw new NotSignedIn();

    /// <summary>Whether a municipality has been entered.</summary>
    public bool IsKnown => slug is not null;

    internal void Enter(string municipality)
    {
        if (slug is not null && slug != municipality)
        {
            throw new InvalidOperationException("A request belongs to one municipality for as long as it lives.");
        }

        slug = municipality;
    }
}

/// <summary>Where sign-in says, once per request, who is calling and for which municipality.</summary>
/// <param name="municipality">The request's municipality.</param>
/// <param name="clock">The clock by which rights begin and end.</param>
public sealed class CallerScope(CurrentMunicipality municipality, TimeProvider clock)
{
    private Caller? caller;

    /// <summary>Who is calling.</summary>
    /// <exception cref="NotSignedIn">Nobody is signed in.</exception>
    public Caller Caller => caller ?? throw new NotSignedIn();

    /// <summary>Whether somebody is signed in.</summary>
    public bool IsSignedIn => caller is not null;

    /// <summary>Enters the municipality as the caller, for the rest of this scope.</summary>
    public void Enter(string slug, Caller who)
    {
        municipality.Enter(slug);
        caller = who with { Clock = clock };
    }
}
