using Microsoft.IdentityModel.Tokens;

namespace Netvaerk.Host.SignIn;

/// <summary>Why a token does not count. Operators see it; callers are told only that they are not signed in.</summary>
internal enum Refusal
{
    /// <summary>There is no token.</summary>
    Missing,

    /// <summary>It is not a token.</summary>
    Unreadable,

    /// <summary>It claims no municipality, an unknown one, or two.</summary>
    NoSuchMunicipality,

    /// <summary>Its issuer does not speak for the municipality that it claims.</summary>
    Issuer,

    /// <summary>It is meant for somebody else.</summary>
    Audience,

    /// <summary>It has no expiry, has expired, or does not count yet.</summary>
    Lifetime,

    /// <summary>It is not signed by the issuer, or not in a way that proves anything.</summary>
    Signature,

    /// <summary>It does not say who is calling.</summary>
    NoSubject,

    /// <summary>It was issued before the sign-ins of its subject were ended.</summary>
    Ended,

    /// <summary>The issuer's keys cannot be had right now.</summary>
    KeysUnavailable,
}

/// <summary>A token that does not count, without a word of what stood in it.</summary>
/// <param name="why">Why not.</param>
internal sealed class TokenRefused(Refusal why) : Exception($"Token refused: {why}.")
{
    /// <summary>Why not.</summary>
    public Refusal Why => why;

    /// <summary>Why a check failed, from what it threw.</summary>
    public static Refusal Reason(Exception? failure) => failure switch
    {
        null => Refusal.Missing,
        TokenRefused refused => refused.Why,
        SecurityTokenInvalidAudienceException => Refusal.Audience,
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException
            or SecurityTokenNotYetValidException or SecurityTokenNoExpirationException => Refusal.Lifetime,
        SecurityTokenInvalidIssuerException => Refusal.Issuer,
        SecurityTokenException => Refusal.Signature,
        _ => Refusal.KeysUnavailable,
    };
}
