using System.Security.Claims;
using Microsoft.Data.Sqlite;
using Netvaerk.Benchmarks.Duels;

namespace Netvaerk.Benchmarks.Peer;

/// <summary>A referral as the peer answers it.</summary>
internal sealed record ReferralRow(string Id, string Status, DateTime DraftedAt, bool NotificationNoticeConfirmed);

/// <summary>Reads referrals of the host's own file by SQL, checks the caller's relation to the case in the same statement, and records the read.</summary>
internal sealed class ReferralRows(string file, TimeProvider clock)
{
    private const string Select = """
        SELECT referral.family_id, referral.status, referral.drafted_at, referral.notification_notice_confirmed
        FROM referrals_referral AS referral
        WHERE referral.id = $id AND EXISTS (
            SELECT 1 FROM families_relation AS relation
            WHERE relation.family_id = referral.family_id AND relation.subject = $subject AND relation.until IS NULL AND relation.kind = 'Referrer')
        """;

    private const string Insert = """
        INSERT INTO kernel_audit (id, at, kind, subject, roles, purpose, operation, families)
        VALUES ($id, $at, 'Read', $subject, $roles, 'referral', $operation, $families)
        """;

    private readonly string connectionString = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true }.ToString();
    private readonly SemaphoreSlim turn = new(1, 1);

    public async Task<ReferralRow?> Read(ClaimsPrincipal caller, string opaque)
    {
        // Only a referrer's relation is looked for, which fits the role of the caller that is measured.
        if (!caller.HasClaim("roles", "employee"))
            return null;
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        var subject = caller.FindFirstValue("sub")!;
        if (Find(connection, subject, opaque) is not var (family, row))
            return null;
        await Record(connection, subject, family);
        return row;
    }

    private static (string Family, ReferralRow Row)? Find(SqliteConnection connection, string subject, string opaque)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Select;
        command.Parameters.AddWithValue("$id", GlobalId.Read("Referral", opaque).ToString());
        command.Parameters.AddWithValue("$subject", subject);
        using var reader = command.ExecuteReader();
        return !reader.Read() ? null
            : (reader.GetString(0), new(opaque, reader.GetString(1).ToUpperInvariant(), new(reader.GetInt64(2), DateTimeKind.Utc), reader.GetBoolean(3)));
    }

    private async Task Record(SqliteConnection connection, string subject, string family)
    {
        // SQLite has one writer at a time; those that wait in it sleep and try again.
        await turn.WaitAsync();
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = Insert;
            command.Parameters.AddWithValue("$id", Guid.CreateVersion7().ToString());
            command.Parameters.AddWithValue("$at", clock.GetUtcNow().Ticks);
            command.Parameters.AddWithValue("$subject", subject);
            command.Parameters.AddWithValue("$roles", "employee");
            command.Parameters.AddWithValue("$operation", Referral.Operation);
            command.Parameters.AddWithValue("$families", $$"""{"{{family}}":["referral"]}""");
            command.ExecuteNonQuery();
        }
        finally
        {
            turn.Release();
        }
    }
}
