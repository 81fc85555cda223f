using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Netvaerk.Host.Tests;

public sealed class SignedInTests
{
    private const string Anything = "/odata/$metadata";

    [Fact]
    public async Task Nobody_is_let_in_without_a_token_and_is_told_so_in_the_readers_language()
    {
        await using var host = await RunningHost.Start();

        var danish = await RunningHost.Json(await host.Get(Anything));
        var english = await RunningHost.Json(await host.Get(Anything, language: "en-GB, da;q=0.5"));

        Assert.Equal("Log ind for at fortsætte.", danish.GetProperty("error").GetProperty("message").GetString());
        Assert.Equal("Sign in to continue.", english.GetProperty("error").GetProperty("message").GetString());
        Assert.Equal("Log ind for at fortsætte.", english.GetProperty("error").GetProperty("text").GetProperty("da").GetString());
    }

    [Fact]
    public async Task GraphQL_is_refused_in_GraphQLs_own_form()
    {
        await using var host = await RunningHost.Start();
        var answer = await host.Get("/graphql?query={__typename}");
        var error = (await RunningHost.Json(answer)).GetProperty("errors")[0];

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("UNAUTHENTICATED", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task An_expired_token_is_refused_although_it_was_accepted_before()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await RunningHost.Start(last: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var token = $"{new TokenDraft(host.Nordby)}";

        Assert.Equal(HttpStatusCode.OK, (await host.Get(Anything, token)).StatusCode);
        clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Get(Anything, token)).StatusCode);
    }

    [Fact]
    public async Task An_operator_reaches_no_municipality_whatever_else_the_token_says()
    {
        await using var host = await RunningHost.Start();
        var answer = await host.Get(Anything, new TokenDraft(host.Nordby) { Claims = TokenDraft.Saying(host.Nordby, "operator", "coordinator") });

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("OPERATOR_STAYS_OUTSIDE", (await RunningHost.Json(answer)).GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_broken_settings_file_stops_its_own_municipality_alone()
    {
        await using var host = await RunningHost.Start(settings: new() { ["sydby"] = """{ "slug": "sydby", "nmae": "Sydby" }""" });

        var sydby = await host.Get(Anything, new TokenDraft(host.Sydby));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, sydby.StatusCode);
        Assert.Equal("MUNICIPALITY_OUT_OF_SERVICE", (await RunningHost.Json(sydby)).GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.OK, (await host.Get(Anything, new TokenDraft(host.Nordby))).StatusCode);
        Assert.Contains("nmae", host.Log, StringComparison.Ordinal);

        var ready = await host.Get("/health/ready");
        var health = await RunningHost.Json(ready);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal("degraded", health.GetProperty("status").GetString());
        Assert.Equal("sydby", health.GetProperty("outOfService")[0].GetProperty("municipality").GetString());
        Assert.DoesNotContain("nmae", health.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_host_is_unhealthy_when_no_municipality_is_served()
    {
        await using var host = await RunningHost.Start(settings: new() { ["nordby"] = "{", ["sydby"] = "{" });

        Assert.Equal(HttpStatusCode.OK, (await host.Get("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.Get("/health/ready")).StatusCode);
    }

    [Theory, InlineData("kontrol af\u0001log"), InlineData(" ")]
    public async Task A_purpose_that_no_log_can_hold_is_refused(string purpose)
    {
        await using var host = await RunningHost.Start();
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Get(Anything, new TokenDraft(host.Nordby), purpose: purpose)).StatusCode);
    }

    [Fact]
    public async Task A_purpose_of_200_characters_is_kept_and_one_of_201_refused()
    {
        await using var host = await RunningHost.Start();
        Assert.Equal(HttpStatusCode.OK, (await host.Get(Anything, new TokenDraft(host.Nordby), purpose: new string('x', 200))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Get(Anything, new TokenDraft(host.Nordby), purpose: new string('x', 201))).StatusCode);
    }

    [Fact]
    public async Task A_development_key_that_lies_about_opens_nothing_in_production()
    {
        await using var development = await RunningHost.Start("Development");
        var token = development.DevelopmentToken("nordby");
        Assert.Equal(HttpStatusCode.OK, (await development.Get(Anything, token)).StatusCode);

        await using var production = await RunningHost.Start(last: builder => builder.Configuration["Keys:Folder"] = development.KeysFolder);
        Assert.True(File.Exists(Path.Combine(development.KeysFolder, "development", "nordby.pem")));
        Assert.Equal(HttpStatusCode.Unauthorized, (await production.Get(Anything, token)).StatusCode);
    }

    [Fact]
    public async Task Development_tokens_of_one_municipality_are_nothing_in_another()
    {
        await using var host = await RunningHost.Start("Development");
        var parts = host.DevelopmentToken("nordby").Split('.');
        var other = host.DevelopmentToken("sydby").Split('.');
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Get(Anything, $"{parts[0]}.{other[1]}.{parts[2]}")).StatusCode);
    }
}
