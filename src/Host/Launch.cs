namespace Netvaerk.Host;

/// <summary>How one process is started: from where, in which environment, with what on its command line.</summary>
/// <param name="Places">Where the host's own files are.</param>
/// <param name="EnvironmentName"><c>Development</c> or <c>Production</c>.</param>
/// <param name="Overrides">Configuration that the command line gives; it wins over every other source.</param>
internal sealed record Launch(Places Places, string EnvironmentName, IReadOnlyDictionary<string, string?> Overrides)
{
    /// <summary>Where the host listens unless it is told otherwise.</summary>
    public const string DefaultUrl = "http://localhost:5000";

    private const string DataKey = "data";
    private const string PostgresKey = "postgres";
    private const string MunicipalitiesKey = "Municipalities:Folder";
    private const string PluginsKey = "Plugins:Folder";

    /// <summary>Whether development tokens, demo families and helpful errors are on.</summary>
    public bool IsDevelopment => EnvironmentName == Environments.Development;

    /// <summary>A launch with these options, from where this process came from.</summary>
    public static Launch With(string? urls = null, string? data = null, string? postgres = null, Places? places = null, string? environment = null,
        string? municipalities = null, string? plugins = null)
    {
        places ??= Places.Here;
        var overrides = new Dictionary<string, string?>();
        Put("urls", urls);
        Put(DataKey, data);
        Put(PostgresKey, postgres);
        Put(MunicipalitiesKey, municipalities);
        Put(PluginsKey, plugins);
        return new(places, environment ?? EnvironmentOf(places), overrides);

        void Put(string key, string? value)
        {
            if (value is not null)
            {
                overrides[key] = value;
            }
        }
    }

    /// <summary>The folder of databases and keys: <c>data</c> where the command is typed, unless told otherwise.</summary>
    public static string DataFolder(IConfiguration configuration) => configuration[DataKey] ?? configuration["Storage:Folder"] ?? "data";

    /// <summary>The folder of private keys: <c>keys</c> in the data folder, unless told otherwise.</summary>
    public static string KeysFolder(IConfiguration configuration) => configuration["Keys:Folder"] ?? Path.Combine(DataFolder(configuration), "keys");

    /// <summary>A builder with this launch's configuration and with logs on standard error: standard output belongs to the command.</summary>
    public WebApplicationBuilder CreateBuilder()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "Netvaerk.Host",
            EnvironmentName = EnvironmentName,
            // appsettings.json is one of the files in config/.
            ContentRootPath = Directory.Exists(Places.Config) ? Places.Config : Places.Root,
        });
        builder.Configuration.AddInMemoryCollection(Overrides);
        builder.WebHost.ConfigureKestrel(static kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Whoever sends headers or a body by the drop holds a connection and gets nothing else done: the slowest mobile network is faster than this.
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 1_000, gracePeriod: TimeSpan.FromSeconds(3));
            kestrel.Limits.MinResponseDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        });
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null)
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.Logging.ClearProviders().AddConsole(static console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        // At Information the framework writes each request's address, where a GET carries the query with what is asked about whom.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning);
        return builder;
    }

    private static string EnvironmentOf(Places places) =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") is { Length: > 0 } named ? named
        : places.IsCheckout ? Environments.Development
        : Environments.Production;
}
