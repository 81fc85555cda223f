using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.Benchmarks.Contest;
using Npgsql;

namespace Netvaerk.Benchmarks.Peer;

/// <summary>What somebody would write by hand for just the contest's answers, over the host's own rows in PostgreSQL.</summary>
internal static class MinimalApi
{
    public static async Task Serve(string connectionString, string keys)
    {
        // What Npgsql is told by the host: statements that come again are prepared.
        await using var source = NpgsqlDataSource.Create(connectionString + ";Max Auto Prepare=64");
        var rows = new ContestRows(source, TimeProvider.System);
        await PeerHost.Serve(Town.Tokens(keys), services => services.AddSingleton(rows), Map);
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/ping", () => new { data = new { __typename = "Query" } }).RequireAuthorization();
        app.MapGet("/series/{id}", async (string id, ClaimsPrincipal caller, ContestRows rows) =>
            new { data = new { series = await rows.Series(caller, id) } }).RequireAuthorization();
        app.MapGet("/series", async (ClaimsPrincipal caller, ContestRows rows) =>
            new { data = new { meetingSeries = new { nodes = await rows.SeriesWithAgreements(caller) } } }).RequireAuthorization();
        app.MapGet("/referrals", async (string status, ClaimsPrincipal caller, ContestRows rows) =>
        {
            var (nodes, totalCount, hasNextPage) = await rows.ReferralsAwaiting(caller, status);
            return new { data = new { referralsAwaitingMe = new { totalCount, nodes, pageInfo = new { hasNextPage } } } };
        }).RequireAuthorization();
        app.MapPost("/staff", async (NewStaff input, ClaimsPrincipal caller, ContestRows rows) =>
            await rows.Register(caller, input) is { } made
                ? Results.Ok(new { data = new { registerStaffMember = new { staffMember = made, errors = (object?)null } } })
                : Results.Forbid()).RequireAuthorization();
    }
}
