using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Netvaerk.Kernel;

namespace Netvaerk.Host.Database.Sqlite;

/// <summary>The database on SQLite.</summary>
internal sealed class SqliteDb(DbContextOptions<SqliteDb> options) : NetvaerkDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);

        // In properties and, by the default mapping, in parameters of hand-written SQL.
        conventions.Properties<Guid>().HaveConversion<LowerCaseGuid>();
        conventions.DefaultTypeMapping<Guid>().HasConversion<LowerCaseGuid>();
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        conventions.DefaultTypeMapping<DateTimeOffset>().HasConversion<UtcTicks>();
    }

    // As PostgreSQL prints and orders them.
    private sealed class LowerCaseGuid() : ValueConverter<Guid, string>(id => id.ToString(), text => Guid.Parse(text));

    // SQLite cannot order by DateTimeOffset.
    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        moment => Moment.Cut(moment).UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
