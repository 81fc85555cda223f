using System.Globalization;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Options;
using Netvaerk.Municipalities;

namespace Netvaerk.Host.SignIn;

/// <summary>Who may call, and in which language they are answered.</summary>
internal static class SignInSetup
{
    /// <summary>Adds sign-in by bearer token.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services, Launch launch)
    {
        services.AddSingleton<IServedMunicipalities>(static provider => new ServedFromSettings(
            provider.GetRequiredService<MunicipalityRegistry>(), provider.GetService<DevelopmentIssuer>()));
        services.AddSingleton<MunicipalTokens>().AddSingleton<SignInMeter>().AddSingleton<SignInDoor>().AddLinks();
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>>(static provider =>
            new ConfigureNamedOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options =>
            {
                options.SaveToken = false;
                options.TokenHandlers.Clear();
                options.TokenHandlers.Add(provider.GetRequiredService<MunicipalTokens>());
            }));
        if (launch.IsDevelopment)
        {
            services.AddSingleton(static provider => new DevelopmentIssuer(
                Path.Combine(Launch.KeysFolder(provider.GetRequiredService<IConfiguration>()), "development"),
                provider.GetRequiredService<TimeProvider>()));
        }

        return services;
    }

    /// <summary>Answers in the reader's language: Danish unless Accept-Language prefers English.</summary>
    public static void UseReadersLanguage(this WebApplication app) => app.UseRequestLocalization(new RequestLocalizationOptions
    {
        // Only the language follows the reader: numbers and dates are for programs, and stay as they are.
        DefaultRequestCulture = new RequestCulture(CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("da")),
        SupportedCultures = null,
        SupportedUICultures = [CultureInfo.GetCultureInfo("da"), CultureInfo.GetCultureInfo("en")],
        RequestCultureProviders = [new AcceptLanguageHeaderRequestCultureProvider()],
    });

    /// <summary>Puts the gate before everything that is not open to all, and beside it the way in for outsiders.</summary>
    public static void UseSignIn(this WebApplication app)
    {
        app.UseMiddleware<SignInGate>();
        app.MapLinks();
    }
}
