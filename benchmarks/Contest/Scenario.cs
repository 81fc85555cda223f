using Netvaerk.Benchmarks.Servers;

namespace Netvaerk.Benchmarks.Contest;

/// <summary>What is asked of everybody.</summary>
/// <param name="Name">What it is, in RESULTS.md.</param>
/// <param name="OfGraphQL">How those are asked who speak GraphQL.</param>
/// <param name="OfMinimalApi">How the minimal API is asked for the same.</param>
/// <param name="Connections">Over how many connections at once.</param>
internal sealed record Scenario(string Name, Func<int, HttpRequestMessage> OfGraphQL, Func<int, HttpRequestMessage> OfMinimalApi, int Connections)
{
    private const string SeriesById = "query SeriesById($id: ID!) { series(id: $id) { id status openedOn } }";

    private const string ReferralsAwaiting = """
        query ReferralsAwaiting($status: ReferralStatus!) {
          referralsAwaitingMe(first: 50, status: $status, order: SENT_FIRST) {
            totalCount
            nodes { id status draftedAt sentOn receiver { name } facilitator { name } }
            pageInfo { hasNextPage }
          }
        }
        """;

    private const string SeriesWithAgreements = """
        query SeriesWithAgreements {
          meetingSeries(first: 50) {
            nodes { id status openedOn meetings(first: 3) { nodes { id kind status on agreements { id byWhen recordedAt } } } }
          }
        }
        """;

    private const string Register = """
        mutation Register($input: RegisterStaffMemberInput!) {
          registerStaffMember(input: $input) { staffMember { id name title sector } errors { ... on Error { code message } } }
        }
        """;

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("ping: `{ __typename }`, 8 connections", _ => Question.GraphQL("{ __typename }"), _ => Question.Get("/ping"), 8),
        new("one series by id, 8 connections", number => Question.GraphQL(SeriesById, new { id = Id(number) }), number => Question.Get($"/series/{Id(number)}"), 8),
        new("`referralsAwaitingMe`, first 50 of 1,267 with filter, order, count and two to-one relations, 8 connections",
            _ => Question.GraphQL(ReferralsAwaiting, new { status = "SENT" }), _ => Question.Get("/referrals?status=SENT"), 8),
        new("50 series × 3 meetings × 5 agreements, 8 connections", _ => Question.GraphQL(SeriesWithAgreements), _ => Question.Get("/series"), 8),
        new("audited mutation, 1 connection", _ => Question.GraphQL(Register, new { input = Somebody() }), _ => Question.Post("/staff", Somebody()), 1),
        new("audited mutation, 32 connections", _ => Question.GraphQL(Register, new { input = Somebody() }), _ => Question.Post("/staff", Somebody()), 32),
    ];

    private static string Id(int number) => Town.Series[number % Town.Series.Count];

    private static object Somebody() =>
        new { idempotencyKey = Guid.CreateVersion7(), subject = $"new-{Guid.CreateVersion7():N}", name = "Gry Lund", title = "Lærer", sector = "SCHOOL" };
}
