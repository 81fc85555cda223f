using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Netvaerk.Host.Database;
using Netvaerk.Kernel;

namespace Netvaerk.Tests.Engines;

/// <summary>
/// Real databases of a few invented municipalities (<c>alfa</c>, <c>beta</c>, …) on one engine, gone when disposed of:
/// <c>await using var databases = await TestDatabases.Start(engine, [typeof(StaffModule).Assembly]);</c>
/// </summary>
public sealed class TestDatabases : IAsyncDisposable
{
    private static readonly string Templates = ScratchFolder.Named("template");
    private readonly ServiceProvider services;
    private bool isGuest;

    private TestDatabases(Engine engine, ServiceProvider services, StorageOptions options, IReadOnlyList<MunicipalityPlace> places) =>
        (Engine, this.services, Options, Places) = (engine, services, options, places);

    public Engine Engine { get; }

    public IReadOnlyList<MunicipalityPlace> Places { get; }

    public IServiceProvider Services => services;

    /// <summary>A clock that stands at noon of 2 March 2026 until it is moved.</summary>
    public FakeTimeProvider Clock => (FakeTimeProvider)services.GetRequiredService<TimeProvider>();

    internal StorageOptions Options { get; }

    internal MunicipalityDatabases All => services.GetRequiredService<MunicipalityDatabases>();

    /// <param name="engine">On which engine.</param>
    /// <param name="modules">The modules whose entities, use cases and rules there are.</param>
    /// <param name="municipalities">How many municipalities.</param>
    /// <param name="more">What else the modules need.</param>
    public static Task<TestDatabases> Start(
        Engine engine, IReadOnlyCollection<Assembly> modules, int municipalities = 1, Action<IServiceCollection>? more = null) =>
        Start(engine, modules, SchemaSource.Model, Names(municipalities), more);

    internal static async Task<TestDatabases> Start(
        Engine engine, IReadOnlyCollection<Assembly> modules, SchemaSource schema, IReadOnlyList<MunicipalityPlace> places, Action<IServiceCollection>? more = null)
    {
        var folder = Directory.CreateTempSubdirectory("netvaerk-data-").FullName;
        var options = new StorageOptions
        {
            Folder = folder,
            KeysFolder = Path.Combine(folder, "keys"),
            TemplateFolder = Path.Combine(Templates, schema + "-" + string.Join('-', modules.Select(module => module.GetName().Name!.Split('.')[^1]).Order())),
            Schema = schema,
            Postgres = engine == Engine.Postgres ? await PostgresAtHand.ConnectionString : null,
        };
        return Start(engine, modules, options, places, more);
    }

    /// <summary>Another host on the same databases.</summary>
    internal TestDatabases Beside(
        IReadOnlyCollection<Assembly> modules, IReadOnlyList<MunicipalityPlace>? places = null, StorageOptions? options = null, Action<IServiceCollection>? more = null)
    {
        var beside = Start(Engine, modules, options ?? Options, places ?? Places, more);
        beside.isGuest = true;
        return beside;
    }

    internal static IReadOnlyList<MunicipalityPlace> Names(int count)
    {
        string[] letters = ["alfa", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta"];
        var unlike = Guid.CreateVersion7().ToString("n")[^8..];
        return [.. Enumerable.Range(0, count).Select(at => new MunicipalityPlace($"{letters[at % 8]}-{unlike}-{at}", $"{900 + at}"))];
    }

    /// <summary>Signs in at a municipality, by default the first.</summary>
    public Session As(string subject, Role role = Role.Facilitator, int at = 0)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallerScope>()
            .Enter(Places[at].Slug, new Caller(subject, subject, new HashSet<Role> { role }, "case work"));
        return new Session(scope);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (isGuest)
        {
            return;
        }

        if (Options.Postgres is not null)
        {
            await PostgresAtHand.Drop(Places.Select(place => place.Slug));
        }

        if (Directory.Exists(Options.Folder))
        {
            Directory.Delete(Options.Folder, recursive: true);
        }
    }

    private static TestDatabases Start(
        Engine engine, IReadOnlyCollection<Assembly> modules, StorageOptions options, IReadOnlyList<MunicipalityPlace> places, Action<IServiceCollection>? more)
    {
        var services = new ServiceCollection();

        // One logger factory for all: EF makes a service provider, and builds the model, for each.
        services.AddLogging().AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 11, 0, 0, TimeSpan.Zero)));
        services.AddKernel();
        foreach (var module in modules)
        {
            services.AddModule(module);
        }

        services.AddDatabases(options).AddSingleton<IReadOnlyCollection<MunicipalityPlace>>(places);
        more?.Invoke(services);
        return new(engine, services.BuildServiceProvider(validateScopes: true), options, places);
    }
}

/// <summary>One caller's request: services of its own, signed in.</summary>
public sealed class Session(AsyncServiceScope scope) : IAsyncDisposable
{
    public T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public Task<Guid> Run<TUseCase, TInput>(TInput input) where TUseCase : IUseCase<TInput> where TInput : IInput =>
        Get<UseCases>().Run(Get<TUseCase>(), input, TestContext.Current.CancellationToken);

    public ValueTask<NetvaerkDb> Lease() => Get<Databases>().Lease(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
