using Netvaerk.Kernel;
using Npgsql;

namespace Netvaerk.Host.Database.Postgres;

/// <summary>
/// The control database, through which hosts tell one another that a municipality has news: its short name and a number, nothing else. NOTIFY
/// crosses no databases, so there is one for all of them. While it cannot be reached hosts hear nothing and look by themselves.
/// </summary>
internal sealed partial class PostgresControl(StorageOptions options, LiveTails tails, ILogger<PostgresControl> log) : BackgroundService, IOtherHosts
{
    private const string Database = "netvaerk_control";
    private const string Channel = "netvaerk_news";
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(Settings(options));

    public async Task Tell(string slug, long number, CancellationToken ct)
    {
        try
        {
            await using var command = source.CreateCommand("SELECT pg_notify($1, $2)");
            command.Parameters.AddWithValue(Channel);
            command.Parameters.AddWithValue($"{slug} {number}");
            await command.ExecuteNonQueryAsync(ct);
        }
        catch (NpgsqlException failure)
        {
            LogUntold(slug, failure.Message);
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        source.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception lost) when (lost is NpgsqlException or IOException)
            {
                LogLost(lost.Message);
            }

            await Task.Delay(Rest, stoppingToken).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }

    private async Task Listen(CancellationToken ct)
    {
        await (await PostgresServer.Alone(source.ConnectionString, ct)).DisposeAsync();
        await using var connection = await source.OpenConnectionAsync(ct);
        connection.Notification += (_, news) => Hear(news.Payload);
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(ct);
        }

        // What was told while nobody listened.
        tails.WakeAll();
        while (true)
        {
            await connection.WaitAsync(ct);
        }
    }

    private void Hear(string payload)
    {
        if (payload.Split(' ') is [var slug, var told] && long.TryParse(told, out var number))
        {
            tails.Wake(slug, number);
        }
    }

    // A pooler in transaction mode loses LISTEN: the control database may be reached past it.
    private static string Settings(StorageOptions options) => new NpgsqlConnectionStringBuilder(options.PostgresControl ?? options.Postgres)
    {
        Database = Database,
        MinPoolSize = 0,
        MaxPoolSize = 3,
        KeepAlive = 30,
        MaxAutoPrepare = 0,
    }.ConnectionString;

    [LoggerMessage(LogLevel.Warning, "The other hosts could not be told of news in {Municipality}: {Reason}")]
    private partial void LogUntold(string municipality, string reason);

    [LoggerMessage(LogLevel.Warning, "The control database is not heard: {Reason} It is tried again; meanwhile this host looks for news by itself.")]
    private partial void LogLost(string reason);
}
