using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Netvaerk.Host.Database.Postgres;
using Netvaerk.Host.Database.Sqlite;
using Netvaerk.Kernel;

namespace Netvaerk.Host.Database;

/// <summary>What <c>dotnet ef</c> scaffolds migrations from: the entities of every module beside the host, and no database.</summary>
internal static class DesignTime
{
    /// <summary>Every assembly beside the host that stands on the kernel, except the host itself and what stands on it (tests).</summary>
    public static ModelParts AllModules()
    {
        var host = typeof(DesignTime).Assembly;
        var modules =
            from file in Directory.GetFiles(Path.GetDirectoryName(host.Location)!, "Netvaerk.*.dll")
            let assembly = Assembly.Load(AssemblyName.GetAssemblyName(file))
            let references = assembly.GetReferencedAssemblies().Select(reference => reference.Name).ToHashSet()
            where assembly == typeof(NetvaerkDb).Assembly ||
                (assembly != host && references.Contains(typeof(NetvaerkDb).Assembly.GetName().Name) && !references.Contains(host.GetName().Name))
            select assembly;
        return new ModelParts(modules);
    }

    internal sealed class ForSqlite : IDesignTimeDbContextFactory<SqliteDb>
    {
        public SqliteDb CreateDbContext(string[] args) => new(Contexts.For<SqliteDb>(AllModules(), log: null).UseSqlite("Data Source=design.db").Options);
    }

    internal sealed class ForPostgres : IDesignTimeDbContextFactory<PostgresDb>
    {
        public PostgresDb CreateDbContext(string[] args) => new(Contexts.For<PostgresDb>(AllModules(), log: null).UseNpgsql("Host=localhost").Options);
    }
}
