using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Netvaerk.Kernel;

namespace Netvaerk.Host.Database.Postgres;

/// <summary>The database on PostgreSQL.</summary>
internal sealed class PostgresDb(DbContextOptions<PostgresDb> options) : NetvaerkDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcMicroseconds>();
        conventions.DefaultTypeMapping<DateTimeOffset>().HasConversion<UtcMicroseconds>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.HasCollation(Danish, locale: "da", provider: "icu", deterministic: true);
    }

    // PostgreSQL would round to the microsecond; both engines cut.
    private sealed class UtcMicroseconds() : ValueConverter<DateTimeOffset, DateTimeOffset>(moment => Moment.Cut(moment), moment => moment);
}
