using System.Diagnostics;
using System.Text.Json;
using Netvaerk.Benchmarks.Duels;
using Netvaerk.Benchmarks.Servers;
using Npgsql;

namespace Netvaerk.Benchmarks.Contest;

/// <summary>What people wait for in a municipality with 200 series under way: whom a referral can be given to, what is before the committee, and times for a whole series.</summary>
internal static class MethodAtWork
{
    private const int Warming = 10;
    private const int Requests = 50;
    private const int Series = 200;
    private const int Venues = 20;

    // Of the town's 200 series each has a meeting planned, at one of the venues; twenty facilitators share them. Forty referrals wait for the committee's next six sessions.
    private const string Rows = """
        CREATE FUNCTION pg_temp.id(kind int, number int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
            SELECT ('01930000-' || lpad(to_hex(kind), 4, '0') || '-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid $$;
        UPDATE series_meeting_series AS series SET facilitator_id = pg_temp.id(1, 1 + n % 20) FROM generate_series(1, 200) AS n WHERE series.id = pg_temp.id(5, n);
        UPDATE meetings_meeting AS meeting SET "on" = current_date - 30 FROM generate_series(1, 200) AS n WHERE meeting.id = pg_temp.id(6, 10 * n + 3);
        INSERT INTO families_member (id, kinship, number, family_id, lets_parents_in, address_protected)
            SELECT pg_temp.id(9, 10 * n + m), (ARRAY['Child', 'Mother', 'Father'])[m], 1, pg_temp.id(2, n), false, false FROM generate_series(1, 200) AS n, generate_series(1, 3) AS m;
        INSERT INTO series_child (id, series_id, family_id, member_id) SELECT pg_temp.id(10, n), pg_temp.id(5, n), pg_temp.id(2, n), pg_temp.id(9, 10 * n + 1) FROM generate_series(1, 200) AS n;
        INSERT INTO families_custody (id, family_id, child_id, holder_id, kind, "from")
            SELECT pg_temp.id(11, 10 * n + m), pg_temp.id(2, n), pg_temp.id(9, 10 * n + 1), pg_temp.id(9, 10 * n + m), 'Joint', '2015-01-01' FROM generate_series(1, 200) AS n, generate_series(2, 3) AS m;
        INSERT INTO meetings_meeting (id, kind, status, "on", starts_at, with_interpreter, family_id, series_id, duration_minutes, session_count, because, rule_set, venue_id, version)
            SELECT pg_temp.id(6, 10 * n + 4), 'FollowUp', 'Planned', current_date + 8 + n * 7 % 400, '15:00', false, pg_temp.id(2, n), pg_temp.id(5, n), 120, 0, '[]', '2026', venue.id, 1
            FROM generate_series(1, 200) AS n JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM meetings_venue) AS venue ON venue.place = n % 20;
        UPDATE referrals_referral AS referral SET status = 'Complete', decided_by = 'Committee', queued_at = now() - n * interval '1 minute', queued_on = current_date - 10 - n % 30
            FROM generate_series(3800, 4000, 5) AS n WHERE referral.id = pg_temp.id(4, n);
        INSERT INTO referrals_session (id, "on", due_on, agenda_closes, status, version)
            SELECT pg_temp.id(12, n), current_date + 7 * n, current_date + 7 * n, current_date + 7 * n - 3, 'Planned', 1 FROM generate_series(1, 6) AS n;
        ANALYZE;
        """;

    private const string Venue = "mutation V($input: RegisterVenueInput!) { registerVenue(input: $input) { venue { id } errors { ... on Error { code message } } } }";

    private const string Matching = """
        query Matching($id: ID!) {
          referral(id: $id) { id languages matching { fit load facilitator { id name languages leadsUntil } criteria { name passed mayPassOver because { da en } } } }
        }
        """;

    private const string Agenda = """
        query CommitteeSessions {
          committeeSessions(first: 20, status: PLANNED) { nodes { id on agendaCloses agenda { id status queuedOn answerClock { state due daysLeft } children { id verdict } } } }
        }
        """;

    private const string Plans = """
        query SeriesPlans($request: SeriesPlanRequestInput!) { seriesPlans(request: $request) { plans { cost meetings { on startsAt length venueId } } conflict said { da } } }
        """;

    /// <summary>Starts the host on PostgreSQL as in production, asks each fifty times, one after the other, and prints the table.</summary>
    public static async Task Measure(PublishedHost host)
    {
        await using var cluster = await Cluster.Start();
        using var town = await Town.Make(host, cluster);
        await using var server = await town.Start(host, cluster);
        using (var manager = Question.Client(server.Address, town.Token("manager")))
            await RuleSets.Accept(manager);
        using var committee = Question.Client(server.Address, town.Token("committee"));
        using var facilitator = Question.Client(server.Address, town.Token());
        var venues = await RegisterVenues(facilitator);
        await using (var connection = new NpgsqlConnection($"{cluster.ConnectionString};Database={Town.Database};Pooling=false"))
        {
            await connection.OpenAsync();
            await using var insert = new NpgsqlCommand(Rows, connection);
            await insert.ExecuteNonQueryAsync();
        }

        Console.WriteLine($"\n| {Series} series in one municipality, {Requests} requests one after the other | median | longest | processor time, application + database |\n| --- | --- | --- | --- |");
        await Time("facilitators matched to a referral", committee, Matching, number => new { id = Id("Referral", 4, 3800 + (5 * (number % 41))) },
            data => data.GetProperty("referral").GetProperty("matching").GetArrayLength() == 50);
        await Time("agendas of the committee's next six sessions", committee, Agenda, _ => new { },
            data => data.GetProperty("committeeSessions").GetProperty("nodes").EnumerateArray().Sum(session => session.GetProperty("agenda").GetArrayLength()) == 41);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await Time("solver: four meetings of a series, the best three plans", facilitator, Plans, number => new { request = Request(Asked(number), today, venues) },
            data => data.GetProperty("seriesPlans").GetProperty("plans").GetArrayLength() > 0);

        async Task Time(string name, HttpClient client, string query, Func<int, object> variables, Func<JsonElement, bool> isWhole)
        {
            List<double> times = [];
            var (cpu, database) = (server.Cpu, cluster.Cpu);
            for (var number = -Warming; number < Requests; number++)
            {
                if (number == 0)
                    (cpu, database) = (server.Cpu, cluster.Cpu);
                var began = Stopwatch.GetTimestamp();
                var data = await Question.Ask(client, query, variables(number + Warming));
                if (!isWhole(data))
                    throw new InvalidOperationException($"{name}: {data}");
                if (number >= 0)
                    times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            Console.WriteLine($"| {name} | {times.Median():F0} ms | {times.Max():F0} ms | {(server.Cpu - cpu).TotalMilliseconds / Requests:F1} + {(cluster.Cpu - database).TotalMilliseconds / Requests:F1} ms |");
        }
    }

    private static async Task<List<string>> RegisterVenues(HttpClient coordinator)
    {
        var venues = new List<string>();
        for (var number = 1; number <= Venues; number++)
        {
            var venue = new { name = $"Medborgerhus {number}", address = $"Torvet {number}", kind = "COMMUNITY_HOUSE", seats = 16, evening = "OPEN" };
            var registered = (await Question.Ask(coordinator, Venue, new { input = new { idempotencyKey = Guid.CreateVersion7(), venue } })).GetProperty("registerVenue");
            venues.Add(registered.GetProperty("venue") is { ValueKind: JsonValueKind.Object } made
                ? made.GetProperty("id").GetString()!
                : throw new InvalidOperationException($"A venue was not registered: {registered}"));
        }

        return venues;
    }

    // One facilitator leads every twentieth series.
    private static int Asked(int number) => 20 * (1 + (number % 10));

    private static object Request(int series, DateOnly today, List<string> venues) => new
    {
        seriesId = Id("MeetingSeries", 5, series),
        meetings = 4,
        from = today.AddDays(7).ToString("O"),
        until = today.AddDays(500).ToString("O"),
        // Child and mother: two parents are asked for together only once it is known that they can be.
        familyMembers = new[] { Id("FamilyMember", 9, (10 * series) + 1), Id("FamilyMember", 9, (10 * series) + 2) },
        staff = new[] { Id("StaffMember", 1, 30), Id("StaffMember", 1, 31), Id("StaffMember", 1, 32) },
        venues,
    };

    private static string Id(string type, int kind, int number) => GlobalId.Write(type, Guid.Parse($"01930000-{kind:x4}-7000-8000-{number:x12}"));
}
