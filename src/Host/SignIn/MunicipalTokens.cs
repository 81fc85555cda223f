using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Netvaerk.Host.SignIn;

/// <summary>
/// Decides whether a token counts: it does if it is signed by an issuer of the very municipality that it claims, for that municipality's
/// audience, and has not expired. An issuer of one municipality says nothing about another.
/// </summary>
internal sealed class MunicipalTokens(IServedMunicipalities served, TimeProvider clock) : TokenHandler
{
    private const int LongestToken = 16 * 1024;
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromSeconds(30);

    private readonly ValidatedTokens validated = new();
    private readonly JsonWebTokenHandler signatures = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };

    /// <inheritdoc/>
    public override async Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        var hash = ValidatedTokens.Hash(token);
        if (validated.Find(hash) is { ClaimsIdentity: SignedIn known } kept && known.Until > clock.GetUtcNow())
        {
            // Settings that changed since may trust other issuers.
            if (ReferenceEquals(served.Find(known.Municipality.Slug), known.Municipality))
            {
                return kept;
            }
        }

        var result = await Check(token);
        if (result.IsValid)
        {
            validated.Keep(hash, result);
        }

        return result;
    }

    private async Task<TokenValidationResult> Check(string token)
    {
        if (Read(token) is not { } read || read.TryGetHeaderValue<object>("crit", out _))
        {
            return Refused(Refusal.Unreadable);
        }

        if (ClaimedMunicipality.Of(read, served) is not { } municipality)
        {
            return Refused(Refusal.NoSuchMunicipality);
        }

        if (municipality.Issuers.FirstOrDefault(issuer => issuer.Name == read.Issuer) is not { } issuer)
        {
            // A settings file that cannot be read names nobody who may speak for the municipality: the fault is ours.
            return municipality is { OutOfService: not null, Issuers.Count: 0 } ? Failed(new OutOfService()) : Refused(Refusal.Issuer);
        }

        var checkedToken = await CheckSignature(read, municipality, issuer);
        return checkedToken is { IsValid: false, Exception: SecurityTokenSignatureKeyNotFoundException } && issuer.Keys.LookAgain()
            ? await CheckSignature(read, municipality, issuer)
            : checkedToken;
    }

    private async Task<TokenValidationResult> CheckSignature(JsonWebToken token, ServedMunicipality municipality, TrustedIssuer issuer)
    {
        var result = await signatures.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = issuer.Name,
            ValidAudience = issuer.Audience,
            ValidAlgorithms = PublicKeys.Algorithms,
            IssuerSigningKeys = await issuer.Keys.Read(CancellationToken.None),
            LifetimeValidator = IsCurrent,
        });
        return !result.IsValid ? result
            : SignedIn.From(token, municipality) is not { } caller ? Refused(Refusal.NoSubject)
            : new TokenValidationResult { IsValid = true, ClaimsIdentity = caller, SecurityToken = token };
    }

    private bool IsCurrent(DateTime? from, DateTime? until, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until is not null && now < until.Value + ClocksDiffer && (from is null || from.Value - ClocksDiffer <= now);
    }

    private static JsonWebToken? Read(string token)
    {
        try
        {
            return token.Length <= LongestToken ? new JsonWebToken(token) : null;
        }
        catch (ArgumentException)
        {
            return null; // Not a token at all; the message would quote it.
        }
    }

    private static TokenValidationResult Refused(Refusal why) => Failed(new TokenRefused(why));

    private static TokenValidationResult Failed(Exception why) => new() { IsValid = false, Exception = why };
}
