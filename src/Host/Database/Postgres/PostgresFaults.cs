using Netvaerk.Kernel;
using Npgsql;

namespace Netvaerk.Host.Database.Postgres;

/// <summary>What PostgreSQL's errors mean to the kernel.</summary>
internal static class PostgresFaults
{
    public static (StorageFault Fault, string? About) Diagnose(Exception exception) =>
        (exception as NpgsqlException ?? exception.InnerException as NpgsqlException) switch
        {
            PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } clash => (StorageFault.Unique, clash.ConstraintName),
            PostgresException
            {
                SqlState: PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure
                    or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.CannotConnectNow
            } => (StorageFault.Busy, null),
            { InnerException: TimeoutException } full when full.Message.Contains("pool", StringComparison.Ordinal) => (StorageFault.Busy, null),
            _ => (StorageFault.Other, null),
        };
}
