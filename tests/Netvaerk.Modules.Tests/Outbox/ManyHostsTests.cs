using Netvaerk.Kernel;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Tests.Outbox;

public class ManyHostsTests
{
    private readonly Postbox postbox = new();

    [Theory, EveryEngine]
    public async Task Two_hosts_on_one_database_hand_no_message_on_twice(Engine engine)
    {
        await using var databases = await Postbox.Host(engine, postbox);
        await databases.Publish("First");
        await using var beside = Postbox.HostBeside(databases, postbox);
        for (var round = 0; round < 5; round++)
        {
            for (var at = 0; at < 6; at++)
            {
                await databases.Publish($"Sample {round} {at}");
            }

            await Task.WhenAll(Task.Run(() => databases.Round()), Task.Run(() => beside.Round()));
        }

        Assert.Equal(31, postbox.Arrived.Count);
        Assert.Equal(Enumerable.Range(1, 31), postbox.Notices.Select(notice => (int)notice.Number).Order());
    }

    [Theory, EveryEngine]
    public async Task What_a_host_died_over_arrives_by_another_one_under_the_same_id(Engine engine)
    {
        await using var databases = await Postbox.Host(engine, postbox);
        var (dying, arrived) = (new CancellationTokenSource(), new TaskCompletionSource<OutboxNotice>());
        await databases.Publish("Sample");

        // It arrives, and the host dies before it has marked it.
        postbox.OnTheWay = (notice, _) =>
        {
            arrived.SetResult(notice);
            dying.Cancel();
            return Task.Delay(Timeout.Infinite, CancellationToken.None);
        };
        var dispatcher = (OutboxDispatcher)databases.Services.GetService(typeof(OutboxDispatcher))!;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => dispatcher.Round(databases.Places[0].Slug, dying.Token));

        var heir = new Postbox();
        await using var beside = Postbox.HostBeside(databases, heir);
        await beside.Round();
        Assert.Empty(heir.Arrived);

        beside.Clock.Advance(TimeSpan.FromMinutes(1));
        await beside.Round();
        Assert.Equal(await arrived.Task with { Attempt = 2 }, Assert.Single(heir.Notices));
    }

    [Theory, EveryEngine]
    public async Task A_municipality_that_is_stuck_holds_up_no_other(Engine engine)
    {
        await using var databases = await Postbox.Host(engine, postbox, municipalities: 2);
        var stuck = new TaskCompletionSource();
        var first = await databases.Publish("Stuck", at: 0);
        var second = await databases.Publish("Free", at: 1);
        postbox.OnTheWay = (notice, _) => notice.Concerns == first ? stuck.Task : Task.CompletedTask;
        var waiting = databases.Round(0);
        await databases.Round(1);
        Assert.Equal((databases.Places[1].Slug, second), (postbox.Arrived.Single().Municipality, postbox.Notices.Single().Concerns));
        stuck.SetResult();
        await waiting;
        Assert.Equal(2, postbox.Arrived.Count);
    }
}
