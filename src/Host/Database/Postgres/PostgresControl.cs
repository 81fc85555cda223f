using Netvaerk.Kernel;
using Npgsql;

namespace Netvaerk.Host.Database.Postgres;

/// <summary>
/// The control database, through which hosts tell one another that a municipality has news, by its short name and a number, and how far something has come that
/// one of them does, by a key from which nothing can be read and two counts; nothing else. NOTIFY
/// crosses no databases, so there is one for all of them. While it cannot be reached hosts hear nothing and look by themselves.
/// </summary>
internal sealed partial class PostgresControl(StorageOptions options, LiveTails tails, IServiceProvider services, ILogger<PostgresControl> log) : BackgroundService, IOtherHosts
{
    private const string Database = "netvaerk_control";
    private const string Channel = "netvaerk_news";
    private const string Progressing = "netvaerk_progress";
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(Settings(options));

    public Task Tell(string slug, long number, CancellationToken ct) => Notify(Channel, $"{slug} {number}", slug, ct);

    public Task Tell(string run, Progress progress) =>
        Notify(Progressing, $"{run} {progress.Done} {progress.Total} {progress.State}", "something that takes a while", CancellationToken.None);

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

    private async Task Notify(string channel, string payload, string about, CancellationToken ct)
    {
        try
        {
            await using var command = source.CreateCommand("SELECT pg_notify($1, $2)");
            command.Parameters.AddWithValue(channel);
            command.Parameters.AddWithValue(payload);
            await command.ExecuteNonQueryAsync(ct);
        }
        catch (NpgsqlException failure)
        {
            LogUntold(about, failure.Message);
        }
        catch (ObjectDisposedException)
        {
            // The host is stopping.
        }
    }

    private async Task Listen(CancellationToken ct)
    {
        await (await PostgresServer.Alone(source.ConnectionString, ct)).DisposeAsync();
        await using var connection = await source.OpenConnectionAsync(ct);
        connection.Notification += (_, news) => Hear(news.Channel, news.Payload.Split(' '));
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}; LISTEN {Progressing}", connection))
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

    private void Hear(string channel, string[] words)
    {
        if (channel == Channel && words is [var slug, var told] && long.TryParse(told, out var number))
        {
            tails.Wake(slug, number);
        }
        else if (channel == Progressing && words is [var run, var done, var total, var state]
            && int.TryParse(done, out var far) && int.TryParse(total, out var whole) && Enum.TryParse<ProgressState>(state, out var stands))
        {
            // Asked for late: the board tells the other hosts through this.
            services.GetRequiredService<ProgressBoard>().Hear(run, new(far, whole, stands));
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

    [LoggerMessage(LogLevel.Warning, "The other hosts could not be told of news in {What}: {Reason}")]
    private partial void LogUntold(string what, string reason);

    [LoggerMessage(LogLevel.Warning, "The control database is not heard: {Reason} It is tried again; meanwhile this host looks for news by itself.")]
    private partial void LogLost(string reason);
}
