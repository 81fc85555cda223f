using Netvaerk.Municipalities;

namespace Netvaerk.Host.Plugins;

/// <summary>
/// Looks at the municipalities' files and plugins every second (<c>Municipalities:Look</c>), so that a change is in force a second or two after it
/// was written.
/// </summary>
internal sealed partial class SettingsWatch(MunicipalityRegistry registry, IConfiguration configuration, ILogger<SettingsWatch> log) : BackgroundService
{
    private readonly TimeSpan interval = configuration.GetValue<TimeSpan?>("Municipalities:Look") ?? TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval);
        var well = true;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            well = Look(well);
        }
    }

    private bool Look(bool well)
    {
        try
        {
            registry.Look();
            return true;
        }
        catch (Exception failed)
        {
            // Whatever it is, what stands stands, and the next look may see better. Said once, not every second.
            if (well)
            {
                CannotLook(failed);
            }

            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "The municipalities' files cannot be looked at; what is in force stays in force.")]
    private partial void CannotLook(Exception cause);
}
