using System.Diagnostics;
using System.Security.Principal;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http.Features;
using Netvaerk.Municipalities;
using Netvaerk.Staff;

namespace Netvaerk.Host.SignIn;

/// <summary>Lets a request in as one caller in one municipality, or says why not.</summary>
internal sealed class SignInDoor(SignInMeter meter, MunicipalTokens tokens, EndedSignIns ended, RuleApprovals rules, ILogger<SignInDoor> log)
{
    /// <summary>What spans and measurements call the municipality.</summary>
    public const string MunicipalityTag = "netvaerk.municipality";

    private const string Scheme = "Bearer ";

    /// <summary>An operator asks for a municipality's data.</summary>
    public static readonly BrokenRule OperatorStaysOutside = new(
        "OPERATOR_STAYS_OUTSIDE",
        "En driftsansvarlig har ikke adgang til nogen kommunes data.",
        "An operator of the host has no access to any municipality's data.");

    /// <summary>Signs the request in by the token in its header.</summary>
    /// <returns>Why it is not let in; null if it is.</returns>
    public async Task<DomainError?> Enter(HttpContext context)
    {
        var result = await context.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
        return await Enter(context, result.Principal?.Identity, result.Failure);
    }

    /// <summary>Signs the request in by a token that came otherwise: what its headers hold has been looked at, and is not looked at again.</summary>
    /// <returns>Why it is not let in; null if it is.</returns>
    public async Task<DomainError?> Enter(HttpContext context, string authorization)
    {
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return Refuse(context, new TokenRefused(Refusal.Unreadable));
        }

        var result = await tokens.ValidateTokenAsync(authorization[Scheme.Length..].Trim(), new());
        return await Enter(context, result.IsValid ? result.ClaimsIdentity : null, result.IsValid ? null : result.Exception);
    }

    private async Task<DomainError?> Enter(HttpContext context, IIdentity? identity, Exception? failure)
    {
        if (identity is not SignedIn caller)
        {
            return Refuse(context, failure);
        }

        try
        {
            if (!caller.IsOperator && await HasEnded(caller, context.RequestAborted))
            {
                return Refuse(context, new TokenRefused(Refusal.Ended));
            }

            Enter(context, caller);
        }
        catch (DomainError error)
        {
            return error;
        }

        await KnowTheRules(caller.Municipality.Slug, context.RequestAborted);
        return null;
    }

    private async ValueTask<bool> HasEnded(SignedIn caller, CancellationToken ct)
    {
        var slug = caller.Municipality.Slug;
        try
        {
            await ended.Ready(slug, ct);
        }
        catch (OutOfService)
        {
            // Nothing in that database can be read by anybody; what needs none of it is still answered.
        }

        return ended.Includes(slug, caller.Subject, caller.Issued);
    }

    private async ValueTask KnowTheRules(string slug, CancellationToken ct)
    {
        try
        {
            await rules.Ready(slug, ct);
        }
        catch (DomainError)
        {
            // Whoever asks for a rule, or for anything else in that database, is told; what needs neither is still answered.
        }
    }

    private void Enter(HttpContext context, SignedIn caller)
    {
        var slug = caller.Municipality.Slug;
        Activity.Current?.SetTag(MunicipalityTag, slug);
        context.Features.Get<IHttpMetricsTagsFeature>()?.Tags.Add(new(MunicipalityTag, slug));
        meter.Accepted(slug);
        if (caller.IsOperator)
        {
            throw new NotAllowed(OperatorStaysOutside);
        }

        if (caller.Municipality.OutOfService is not null)
        {
            throw new OutOfService();
        }

        context.User = new(caller);
        context.RequestServices.GetRequiredService<CallerScope>().Enter(slug, caller.For(Purpose.Claimed(context.Request)));

        // Fetched now and kept: what changes while the request runs is for the next one.
        _ = context.RequestServices.GetRequiredService<MunicipalityInForce>();
    }

    private DomainError Refuse(HttpContext context, Exception? failure)
    {
        if (failure is OutOfService municipality)
        {
            return municipality;
        }

        // Only the kind of fault is logged: the text of a token, or of what a caller wrote in it, belongs in no log.
        var why = TokenRefused.Reason(failure);
        meter.Refused(why);
        if (why == Refusal.KeysUnavailable)
        {
            log.LogError(failure, "An issuer's keys cannot be read, so its tokens cannot be checked.");
        }
        else if (why != Refusal.Missing)
        {
            log.LogWarning("A token was refused: {Reason}.", why);
        }

        if (!context.Response.HasStarted)
        {
            context.Response.Headers.WWWAuthenticate = why == Refusal.Missing ? "Bearer" : "Bearer error=\"invalid_token\"";
        }

        return new NotSignedIn();
    }
}
