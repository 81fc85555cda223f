using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Netvaerk.Kernel;

namespace Netvaerk.Host.Database;

/// <summary>What every context is given, whichever its engine.</summary>
internal static class Contexts
{
    public static DbContextOptionsBuilder<T> For<T>(ModelParts parts, ILoggerFactory? log) where T : DbContext
    {
        var builder = new DbContextOptionsBuilder<T>();
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(parts);
        builder.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);

        // A module without tables is no mistake.
        builder.ConfigureWarnings(static warnings => warnings.Ignore(CoreEventId.NoEntityTypeConfigurationsWarning));
        return log is null ? builder : (DbContextOptionsBuilder<T>)builder.UseLoggerFactory(log);
    }
}
