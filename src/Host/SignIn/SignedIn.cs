using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Netvaerk.Host.SignIn;

/// <summary>Who a valid token says is calling. It keeps nothing of the token itself.</summary>
/// <param name="municipality">The municipality that the issuer may speak for.</param>
/// <param name="subject">Who it is.</param>
/// <param name="name">What to call them.</param>
/// <param name="roles">What they are to the municipality.</param>
/// <param name="issued">When the token was issued; null where it does not say.</param>
/// <param name="until">When the token stops counting.</param>
internal sealed class SignedIn(ServedMunicipality municipality, string subject, string name, IReadOnlySet<Role> roles, DateTimeOffset? issued, DateTimeOffset until)
    : ClaimsIdentity("Bearer")
{
    private const int LongestSubject = 200;

    /// <summary>The municipality that the issuer may speak for.</summary>
    public ServedMunicipality Municipality => municipality;

    /// <summary>Who it is.</summary>
    public string Subject => subject;

    /// <summary>When the token was issued; null where it does not say.</summary>
    public DateTimeOffset? Issued => issued;

    /// <summary>When the token stops counting.</summary>
    public DateTimeOffset Until => until;

    /// <summary>Whether this is somebody who runs the host, and so reaches no municipality's database, whatever other role is claimed with it.</summary>
    public bool IsOperator => roles.Contains(Role.Operator);

    /// <summary>Reads a validated token; null where it does not say who is calling.</summary>
    public static SignedIn? From(JsonWebToken token, ServedMunicipality municipality)
    {
        var subject = token.Subject;
        if (string.IsNullOrWhiteSpace(subject) || subject.Length > LongestSubject || subject.Any(char.IsControl))
        {
            return null;
        }

        // A municipality's sign-in service has roles for other systems too: those mean nothing here.
        var roles = token.Claims.Where(claim => claim.Type == ClaimNames.Roles).Select(claim => RoleNames.Parse(claim.Value)).OfType<Role>().ToHashSet();
        var name = token.TryGetPayloadValue<string>(ClaimNames.Name, out var called) && !string.IsNullOrWhiteSpace(called) ? called : subject;
        DateTimeOffset? issued = token.IssuedAt == DateTime.MinValue ? null : new(token.IssuedAt, TimeSpan.Zero);
        return new(municipality, subject, name, roles, issued, new(token.ValidTo, TimeSpan.Zero));
    }

    /// <summary>The caller, calling for that purpose.</summary>
    public Caller For(string? claimedPurpose) => new(subject, name, roles, claimedPurpose ?? Purpose.Usual(roles));
}
