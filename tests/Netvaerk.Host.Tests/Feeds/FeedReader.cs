using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Host.Tests.Feeds;

/// <summary>Somebody with a spreadsheet: reads <c>/odata/Meetings</c> of a host where it is noon on 2 March 2026.</summary>
internal static class FeedReader
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 11, 0, 0, TimeSpan.Zero);

    public static Task<RunningHost> Host(Engine engine) => RunningHost.On(engine, Clock);

    public static void Clock(WebApplicationBuilder builder) => builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Noon));

    public static TokenDraft Token(TestMunicipality municipality, string subject, params string[] roles) => new(municipality)
    {
        From = Noon.AddMinutes(-1),
        Until = Noon.AddMinutes(10),
        Claims = new(TokenDraft.Saying(municipality, roles)) { ["sub"] = subject },
    };

    public static Task<HttpResponseMessage> Feed(this RunningHost host, string query, TokenDraft token, string? purpose = null) =>
        host.Get(query.StartsWith("http", StringComparison.Ordinal) ? query : "/odata/Meetings" + query, token, purpose: purpose);

    /// <summary>The rows of one answer, and the whole answer.</summary>
    public static async Task<(List<JsonElement> Rows, JsonElement Answer)> Rows(this RunningHost host, string query, TokenDraft token)
    {
        using var response = await host.Feed(query, token);
        var answer = await RunningHost.Json(response);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{response.StatusCode}: {answer}");
        return ([.. answer.GetProperty("value").EnumerateArray()], answer);
    }
}
