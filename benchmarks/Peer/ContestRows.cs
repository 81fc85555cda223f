using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace Netvaerk.Benchmarks.Peer;

/// <summary>A series as it is answered by id.</summary>
internal sealed record SeriesRow(string Id, string Status, DateOnly OpenedOn);

internal sealed record SeriesNode(string Id, string Status, DateOnly OpenedOn, MeetingNodes Meetings);

internal sealed record MeetingNode(string Id, string Kind, string Status, DateOnly On, List<AgreementNode> Agreements);

internal sealed record AgreementNode(string Id, DateOnly ByWhen, DateTime RecordedAt);

internal sealed record MeetingNodes(List<MeetingNode> Nodes);

internal sealed record NamedStaff(string Name);

internal sealed record ReferralNode(string Id, string Status, DateTime DraftedAt, DateOnly? SentOn, NamedStaff? Receiver, NamedStaff? Facilitator);

internal sealed record NewStaff(Guid IdempotencyKey, string Subject, string Name, string Title, string Sector);

internal sealed record StaffRow(string Id, string Name, string Title, string Sector);

/// <summary>Reads the host's rows by SQL with the caller's relation in each statement, and records what was read before it is answered.</summary>
internal sealed class ContestRows(NpgsqlDataSource source, TimeProvider clock)
{
    private const int PageSize = 50;
    private const int MeetingsEach = 3;

    private const string May = """
        EXISTS (SELECT 1 FROM families_relation AS relation WHERE relation.family_id = row.family_id
            AND relation.subject = $1 AND relation.kind = ANY($2) AND (relation.until IS NULL OR relation.until > now()))
        """;

    private const string Insert = """
        INSERT INTO kernel_audit (id, at, kind, subject, roles, purpose, operation, concerns, families) VALUES ($1, $2, $3, $4, $5, 'facilitation', $6, $7, $8)
        """;

    private const string SeriesColumns = "SELECT row.id, row.family_id, row.status, row.opened_on FROM series_meeting_series AS row";

    // The host's rule of what waits for somebody: received, by oneself or by whom one stands in for; returned; allocated; to decide.
    private const string Owed = "(one.status = 'Sent' OR (one.status IN ('Allocated', 'Declined', 'InSeries') AND one.answered_on IS NULL))";

    private const string Free = "NOT EXISTS (SELECT 1 FROM referrals_recusal AS recusal WHERE recusal.referral_id = one.id AND recusal.subject = $1)";

    private const string Deputy = """
        SELECT staff_id FROM staff_deputy WHERE deputy_subject = $1 AND "from" <= current_date AND until >= current_date AND responsibility =
        """;

    private const string Relation = """
        EXISTS (SELECT 1 FROM families_relation AS relation WHERE relation.family_id = one.family_id
            AND relation.subject = $1 AND relation.kind = ANY($2) AND (relation.until IS NULL OR relation.until > now()) AND relation.kind =
        """;

    private const string Awaiting = $"""
        row.status = $3 AND row.id IN (
        SELECT one.id FROM referrals_referral AS one
            WHERE one.status = $3 AND {Owed} AND one.receiver_id IN (SELECT id FROM staff_member WHERE subject = $1)
            AND {Relation} 'Receiver') AND {Free}
        UNION ALL SELECT one.id FROM referrals_referral AS one
            WHERE one.status = $3 AND {Owed} AND one.sent_on IS NOT NULL AND one.receiver_id IN ({Deputy} 'ReceivingReferrals') AND {Free}
        UNION ALL SELECT one.id FROM referrals_referral AS one
            WHERE one.status = $3 AND one.status = 'Returned' AND one.referrer_subject = $1 AND {Relation} 'Referrer')
        UNION ALL SELECT one.id FROM referrals_referral AS one
            WHERE one.status = $3 AND one.status = 'Allocated' AND one.facilitator_id IN (SELECT id FROM staff_member WHERE subject = $1) AND {Relation} 'Facilitator') AND {Free}
        UNION ALL SELECT one.id FROM referrals_referral AS one
            WHERE one.status = $3 AND (one.status = 'Complete' OR (one.status = 'Postponed' AND one.postponed_to <= current_date))
            AND (one.decided_by = ANY($4) OR EXISTS ({Deputy} 'Deciding') OR (one.decided_by = 'Committee' AND EXISTS ({Deputy} 'Chairing')))
            AND one.referrer_subject <> $1 AND {Free} AND NOT EXISTS (SELECT 1 FROM referrals_involved AS involved
                JOIN staff_member AS staff ON staff.id = involved.staff_id WHERE involved.referral_id = one.id AND staff.subject = $1))
        """;

    private static readonly (string Kind, string[] Roles)[] Fits =
    [
        ("Referrer", ["employee", "facilitator", "caseworker", "coordinator", "manager"]), ("Receiver", ["facilitator"]),
        ("Facilitator", ["facilitator"]), ("Caseworker", ["caseworker"]), ("MinuteTaker", ["minute-taker"]),
    ];

    private static readonly string[] Taking = ["Facilitator", "Caseworker", "MinuteTaker"];
    private static readonly string[] Awaited = ["Referrer", "Receiver", "Facilitator"];
    private static readonly string[] Spelled = ["employee", "facilitator", "caseworker", "minute-taker", "coordinator", "manager"];

    public async Task<SeriesRow?> Series(ClaimsPrincipal caller, string opaque)
    {
        await using var connection = await source.OpenConnectionAsync();
        var seen = new Seen();
        SeriesRow? found = null;
        await Read(connection, $"{SeriesColumns} WHERE row.id = $3 AND {May}", caller, Taking,
            row => found = new(opaque, Word(row.GetString(2)), row.GetFieldValue<DateOnly>(3)), seen, "series", GlobalId.Read("MeetingSeries", opaque));
        await Record(connection, caller, "SeriesById", seen);
        return found;
    }

    public async Task<List<SeriesNode>> SeriesWithAgreements(ClaimsPrincipal caller)
    {
        await using var connection = await source.OpenConnectionAsync();
        var (seen, nodes) = (new Seen(), new List<SeriesNode>());
        var (meetings, agreements) = (new Dictionary<Guid, List<MeetingNode>>(), new Dictionary<Guid, List<AgreementNode>>());
        await Read(connection, $"{SeriesColumns} WHERE {May} ORDER BY row.id LIMIT $3", caller, Taking, row =>
        {
            var id = row.GetGuid(0);
            nodes.Add(new(GlobalId.Write("MeetingSeries", id), Word(row.GetString(2)), row.GetFieldValue<DateOnly>(3), new(meetings[id] = [])));
        }, seen, "series", PageSize);
        await Read(connection, $"""
            SELECT row.id, row.family_id, row.series_id, row.kind, row.status, row."on" FROM meetings_meeting AS row
            WHERE row.series_id = ANY($3) AND {May} ORDER BY row.id
            """, caller, Taking, row =>
        {
            var (id, siblings) = (row.GetGuid(0), meetings[row.GetGuid(2)]);
            if (siblings.Count < MeetingsEach)
                siblings.Add(new(GlobalId.Write("Meeting", id), Word(row.GetString(3)), Word(row.GetString(4)), row.GetFieldValue<DateOnly>(5), agreements[id] = []));
        }, seen, "meetings", meetings.Keys.ToArray());
        await Read(connection, $"""
            SELECT row.id, row.family_id, row.meeting_id, row.by_when, row.recorded_at FROM meetings_agreement AS row
            WHERE row.meeting_id = ANY($3) AND {May} ORDER BY row.id
            """, caller, Taking, row => agreements[row.GetGuid(2)].Add(
                new(GlobalId.Write("Agreement", row.GetGuid(0)), row.GetFieldValue<DateOnly>(3), row.GetDateTime(4))), seen, "agreements", agreements.Keys.ToArray());
        await Record(connection, caller, "SeriesWithAgreements", seen);
        return nodes;
    }

    public async Task<(List<ReferralNode> Nodes, long TotalCount, bool HasNextPage)> ReferralsAwaiting(ClaimsPrincipal caller, string status)
    {
        await using var connection = await source.OpenConnectionAsync();
        var (seen, stored, bodies, nodes, last) = (new Seen(), Stored(status), Bodies(caller), new List<ReferralNode>(), Guid.Empty);
        await using var counting = new NpgsqlCommand($"SELECT count(*) FROM referrals_referral AS row WHERE {Awaiting}", connection);
        Add(Identify(counting, caller, Awaited).Parameters, stored, bodies);
        var count = (long)(await counting.ExecuteScalarAsync())!;
        // Two joins cost less than a statement more, and whoever writes by hand writes joins.
        await Read(connection, $"""
            SELECT row.id, row.family_id, row.status, row.drafted_at, row.sent_on, receiver.name, facilitator.name FROM referrals_referral AS row
            LEFT JOIN staff_member AS receiver ON receiver.id = row.receiver_id LEFT JOIN staff_member AS facilitator ON facilitator.id = row.facilitator_id
            WHERE {Awaiting} ORDER BY coalesce(row.sent_on, '9999-12-31'), row.id LIMIT $5
            """, caller, Awaited, row =>
        {
            last = row.GetGuid(1);
            nodes.Add(new(
                GlobalId.Write("Referral", row.GetGuid(0)), Word(row.GetString(2)), row.GetDateTime(3), row.IsDBNull(4) ? null : row.GetFieldValue<DateOnly>(4),
                row.IsDBNull(5) ? null : new(row.GetString(5)), row.IsDBNull(6) ? null : new(row.GetString(6))));
        }, seen, "referral", stored, bodies, PageSize + 1);
        var hasNextPage = nodes.Count > PageSize;
        if (hasNextPage)
        {
            // It only tells that there are more; nobody has read it.
            nodes.RemoveAt(PageSize);
            seen.Remove((last, "referral"));
        }

        await Record(connection, caller, "ReferralsAwaiting", seen);
        return (nodes, count, hasNextPage);
    }

    /// <summary>Registers somebody, once per key; null for those who may not.</summary>
    public async Task<StaffRow?> Register(ClaimsPrincipal caller, NewStaff input)
    {
        if (!caller.HasClaim("roles", "coordinator") && !caller.HasClaim("roles", "manager"))
            return null;
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var (id, subject, now) = (Guid.CreateVersion7(), Subject(caller), clock.GetUtcNow());
        await using var claim = new NpgsqlCommand("""
            INSERT INTO kernel_idempotency (subject, mutation, key, input_hash, at, result) VALUES ($1, 'RegisterStaffMember', $2, $3, $4, $5)
            ON CONFLICT (subject, mutation, key) DO NOTHING
            """, connection);
        Add(claim.Parameters, subject, input.IdempotencyKey, HMACSHA256.HashData("benchmarks"u8, JsonSerializer.SerializeToUtf8Bytes(input)), now, id);
        if (await claim.ExecuteNonQueryAsync() == 0)
            throw new InvalidOperationException("The contest draws a key for every action.");
        await using var effect = new NpgsqlBatch(connection);
        effect.BatchCommands.Add(new("""
            INSERT INTO staff_member (id, name, title, sector, is_facilitator, languages, subject, version) VALUES ($1, $2, $3, $4, false, '{}', $5, 1)
            """));
        Add(effect.BatchCommands[0].Parameters, id, input.Name, input.Title, Stored(input.Sector), input.Subject);
        effect.BatchCommands.Add(new(Insert));
        Add(effect.BatchCommands[1].Parameters, Guid.CreateVersion7(), now, "Write", subject, Roles(caller), "RegisterStaffMember", id, "{}");
        effect.BatchCommands.Add(new("SELECT name, title, sector FROM staff_member WHERE id = $1"));
        Add(effect.BatchCommands[2].Parameters, id);
        StaffRow made;
        await using (var row = await effect.ExecuteReaderAsync())
        {
            await row.ReadAsync();
            made = new(GlobalId.Write("StaffMember", id), row.GetString(0), row.GetString(1), Word(row.GetString(2)));
        }

        await transaction.CommitAsync();
        return made;
    }

    private static async Task Read(
        NpgsqlConnection connection, string sql, ClaimsPrincipal caller, string[] kinds, Action<NpgsqlDataReader> take, Seen seen, string group, params object[] values)
    {
        await using var command = Identify(new NpgsqlCommand(sql, connection), caller, kinds);
        Add(command.Parameters, values);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            seen.Add((reader.GetGuid(1), group));
            take(reader);
        }
    }

    private async Task Record(NpgsqlConnection connection, ClaimsPrincipal caller, string operation, Seen seen)
    {
        if (seen.Count == 0)
            return;
        var families = seen.GroupBy(one => one.Family, one => one.Group).OrderBy(family => family.Key)
            .ToDictionary(family => family.Key, family => family.Order(StringComparer.Ordinal));
        await using var command = new NpgsqlCommand(Insert, connection);
        Add(command.Parameters, Guid.CreateVersion7(), clock.GetUtcNow(), "Read", Subject(caller), Roles(caller), operation, DBNull.Value, JsonSerializer.Serialize(families));
        command.Parameters[6].NpgsqlDbType = NpgsqlDbType.Uuid;
        await command.ExecuteNonQueryAsync();
    }

    private static NpgsqlCommand Identify(NpgsqlCommand command, ClaimsPrincipal caller, string[] kinds)
    {
        Add(command.Parameters, Subject(caller), Fits.Where(one => kinds.Contains(one.Kind) && one.Roles.Any(role => caller.HasClaim("roles", role))).Select(one => one.Kind).ToArray());
        return command;
    }

    private static void Add(NpgsqlParameterCollection parameters, params object[] values)
    {
        foreach (var value in values)
            parameters.Add(new() { Value = value });
    }

    private static string Subject(ClaimsPrincipal caller) => caller.FindFirstValue("sub")!;

    private static string Roles(ClaimsPrincipal caller) => string.Join(',', Spelled.Where(role => caller.HasClaim("roles", role)));

    private static string[] Bodies(ClaimsPrincipal caller) =>
    [
        .. caller.HasClaim("roles", "committee") || caller.HasClaim("roles", "chair") ? (string[])["Committee"] : [],
        .. caller.HasClaim("roles", "decision-maker") ? (string[])["Delegated", "Forum", "NamedByManagement"] : [],
    ];

    private static string Word(string name) => name switch
    {
        "InSeries" => "IN_SERIES",
        "FollowUp" => "FOLLOW_UP",
        "BrokenOff" => "BROKEN_OFF",
        "FamilyDepartment" => "FAMILY_DEPARTMENT",
        _ => name.ToUpperInvariant(),
    };

    private static string Stored(string word) => string.Concat(word.Split('_').Select(part => part[0] + part[1..].ToLowerInvariant()));

    private sealed class Seen : HashSet<(Guid Family, string Group)>;
}
