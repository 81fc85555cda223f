using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.Kernel;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Storage;

namespace Netvaerk.Tests.Outbox;

/// <summary>What arrived outside, and what shall go wrong on the way.</summary>
internal sealed class Postbox
{
    public ConcurrentQueue<(string Municipality, OutboxNotice Notice)> Arrived { get; } = new();

    public Func<OutboxNotice, CancellationToken, Task> OnTheWay { get; set; } = static (_, _) => Task.CompletedTask;

    public IEnumerable<OutboxNotice> Notices => Arrived.Select(one => one.Notice);

    public static Task<TestDatabases> Host(Engine engine, Postbox postbox, int municipalities = 1, OutboxOptions? options = null) =>
        TestDatabases.Start(engine, Sample.Module, municipalities, services => Register(services, postbox, options));

    public static TestDatabases HostBeside(TestDatabases databases, Postbox postbox) =>
        databases.Beside(Sample.Module, more: services => Register(services, postbox, null));

    private static void Register(IServiceCollection services, Postbox postbox, OutboxOptions? options)
    {
        services.AddSingleton(postbox).AddOutboxHandler<Postman>("post", "sample.added");
        if (options is not null)
        {
            services.AddSingleton(options);
        }
    }
}

internal sealed class Postman(Postbox postbox, CurrentMunicipality municipality) : IOutboxHandler
{
    public async Task Deliver(OutboxNotice notice, CancellationToken ct)
    {
        await postbox.OnTheWay(notice, ct);
        postbox.Arrived.Enqueue((municipality.Slug, notice));
    }
}

internal static class Rounds
{
    public static async Task<Guid> Publish(this TestDatabases databases, string name, int at = 0)
    {
        await using var session = databases.As("anna", at: at);
        return await session.Run<AddSample, AddSampleInput>(new(Guid.CreateVersion7(), name));
    }

    public static async Task<Guid[]> PublishMany(this TestDatabases databases, int count)
    {
        var ids = new Guid[count];
        for (var at = 0; at < count; at++)
        {
            ids[at] = await databases.Publish($"Sample {at}");
        }

        return ids;
    }

    public static Task Round(this TestDatabases databases, int at = 0) =>
        databases.Services.GetRequiredService<OutboxDispatcher>().Round(databases.Places[at].Slug, TestContext.Current.CancellationToken);

    public static async Task<List<OutboxDelivery>> Deliveries(this TestDatabases databases)
    {
        await using var session = databases.As("anna");
        await using var db = await session.Lease();
        return [.. db.Set<OutboxDelivery>().OrderBy(row => row.Number)];
    }
}
