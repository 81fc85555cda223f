using System.Diagnostics;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Netvaerk.Municipalities;

namespace Netvaerk.Host.SignIn;

/// <summary>
/// Nobody gets past here without a token that counts, except to what is open to all. Whoever does gets past as one caller in one municipality.
/// </summary>
internal sealed class SignInGate(RequestDelegate next, SignInMeter meter, RuleApprovals rules, ILogger<SignInGate> log)
{
    /// <summary>What spans and measurements call the municipality.</summary>
    public const string MunicipalityTag = "netvaerk.municipality";

    /// <summary>An operator asks for a municipality's data.</summary>
    public static readonly BrokenRule OperatorStaysOutside = new(
        "OPERATOR_STAYS_OUTSIDE",
        "En driftsansvarlig har ikke adgang til nogen kommunes data.",
        "An operator of the host has no access to any municipality's data.");

    /// <summary>Lets the request through, or answers it here.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            await next(context);
            return;
        }

        var result = await context.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
        if (result.Principal?.Identity is not SignedIn caller)
        {
            await Refuse(context, result.Failure);
            return;
        }

        try
        {
            Enter(context, caller);
        }
        catch (DomainError error)
        {
            await ErrorAnswer.Write(context, error);
            return;
        }

        await KnowTheRules(caller.Municipality.Slug, context.RequestAborted);
        await next(context);
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

    private async Task Refuse(HttpContext context, Exception? failure)
    {
        if (failure is OutOfService municipality)
        {
            await ErrorAnswer.Write(context, municipality);
            return;
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

        context.Response.Headers.WWWAuthenticate = why == Refusal.Missing ? "Bearer" : "Bearer error=\"invalid_token\"";
        await ErrorAnswer.Write(context, new NotSignedIn());
    }
}
