namespace Netvaerk.Host.Database;

/// <summary>Where the municipalities' databases and keys lie. The command line (<c>--data</c>, <c>--postgres</c>) overrides the section <c>Storage</c>.</summary>
internal sealed record StorageOptions
{
    /// <summary>SQLite's files; default <c>data</c>, relative to where the command is typed.</summary>
    public string Folder { get; init; } = "data";

    /// <summary>The municipalities' own keys; default <c>keys</c> in <see cref="Folder"/>, on one's own disk in production.</summary>
    public string KeysFolder { get; init; } = Path.Combine("data", "keys");

    /// <summary>The PostgreSQL server of the databases; null for SQLite.</summary>
    public string? Postgres { get; init; }

    /// <summary>The PostgreSQL server of the wrapped keys; the same unless said otherwise. A server of its own has write-ahead logs of its own.</summary>
    public string? PostgresKeys { get; init; }

    /// <summary>The PostgreSQL server of the control database, reached without a pooler; the same unless said otherwise.</summary>
    public string? PostgresControl { get; init; }

    /// <summary>Migrated, empty SQLite files that new ones are copied from.</summary>
    public string TemplateFolder { get; init; } = Path.Combine("data", ".template");

    /// <summary>Where tables come from.</summary>
    public SchemaSource Schema { get; init; } = SchemaSource.Migrations;

    public static StorageOptions From(IConfiguration configuration)
    {
        var storage = configuration.GetSection("Storage");
        var folder = configuration["data"] ?? storage["Folder"] ?? "data";
        var engine = storage["Engine"] ?? "sqlite";
        return new()
        {
            Folder = folder,
            KeysFolder = configuration["Keys:Folder"] ?? Path.Combine(folder, "keys"),
            TemplateFolder = Path.Combine(folder, ".template"),
            Postgres = configuration["postgres"] ?? engine switch
            {
                "sqlite" => null,
                "postgres" => storage["Postgres"] ?? throw new InvalidOperationException("Storage:Engine is postgres, but Storage:Postgres names no server."),
                _ => throw new InvalidOperationException($"Storage:Engine is {engine}; it can be sqlite or postgres."),
            },
            PostgresKeys = storage["PostgresKeys"],
            PostgresControl = storage["PostgresControl"],
        };
    }
}

/// <summary>Where a new database's tables come from.</summary>
internal enum SchemaSource
{
    /// <summary>From the migrations, as in production.</summary>
    Migrations,

    /// <summary>From the model as it stands: for tests, whose sample entities no migration knows.</summary>
    Model,
}
