using Microsoft.Extensions.DependencyInjection;
using Netvaerk.Kernel;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Storage;

namespace Netvaerk.Tests.Outbox;

public class DeliveryTests
{
    private readonly Postbox postbox = new();

    [Theory, EveryEngine]
    public async Task Messages_arrive_once_and_in_order(Engine engine)
    {
        await using var databases = await Postbox.Host(engine, postbox);
        var ids = await databases.PublishMany(5);
        await databases.Round();
        await databases.Round();
        Assert.Equal(ids, postbox.Notices.Select(notice => notice.Concerns));
        Assert.Equal([1, 2, 3, 4, 5], postbox.Notices.Select(notice => notice.Number));
        Assert.All(postbox.Arrived, one => Assert.Equal((databases.Places[0].Slug, "sample.added", 1), (one.Municipality, one.Notice.Topic, one.Notice.Attempt)));
        Assert.All(await databases.Deliveries(), row => Assert.True(row is { DueAt: null, DeliveredAt: not null, Reason: null, Attempts: 1 }));
    }

    [Theory, EveryEngine]
    public async Task Of_a_use_case_that_was_taken_back_nobody_hears(Engine engine)
    {
        await using var databases = await Postbox.Host(engine, postbox);
        await using var session = databases.As("anna");
        foreach (var end in (string[])["rule", "rights", "crash"])
        {
            await Assert.ThrowsAnyAsync<Exception>(() => session.Run<AddSample, AddSampleInput>(new(Guid.CreateVersion7(), "Sample", end)));
        }

        await databases.Round();
        Assert.Empty(postbox.Arrived);
    }

    [Theory, EveryEngine]
    public async Task A_handler_that_fails_is_tried_again_after_a_delay_that_grows_and_holds_up_no_other_message(Engine engine)
    {
        await using var databases = await Postbox.Host(engine, postbox);
        var ids = await databases.PublishMany(3);
        postbox.OnTheWay = (notice, _) => notice.Concerns == ids[0] && notice.Attempt < 3 ? throw new IOException("Anna's mailbox is full.") : Task.CompletedTask;
        await databases.Round();
        Assert.Equal(ids[1..], postbox.Notices.Select(notice => notice.Concerns));
        var first = (await databases.Deliveries())[0];
        Assert.Equal((1, nameof(IOException), databases.Clock.GetUtcNow().AddSeconds(5)), (first.Attempts, first.Reason, first.DueAt));

        databases.Clock.Advance(TimeSpan.FromSeconds(4));
        await databases.Round();
        Assert.Equal(1, (await databases.Deliveries())[0].Attempts);

        databases.Clock.Advance(TimeSpan.FromSeconds(1));
        await databases.Round();
        Assert.Equal(databases.Clock.GetUtcNow().AddSeconds(20), (await databases.Deliveries())[0].DueAt);

        databases.Clock.Advance(TimeSpan.FromSeconds(20));
        await databases.Round();
        Assert.Equal([.. ids[1..], ids[0]], postbox.Notices.Select(notice => notice.Concerns));
        Assert.Equal([1, 1, 3], postbox.Notices.Select(notice => notice.Attempt));
    }

    [Theory, EveryEngine]
    public async Task After_the_last_attempt_a_message_is_laid_aside_with_the_reason(Engine engine)
    {
        await using var databases = await Postbox.Host(engine, postbox, options: new() { MostAttempts = 3 });
        await databases.Publish("Sample");
        postbox.OnTheWay = (_, _) => throw new IOException("Anna's mailbox is full.");
        for (var round = 0; round < 5; round++)
        {
            await databases.Round();
            databases.Clock.Advance(TimeSpan.FromDays(1));
        }

        var row = Assert.Single(await databases.Deliveries());
        Assert.True(row is { Attempts: 3, DueAt: null, DeliveredAt: null, Reason: nameof(IOException) });
    }

    [Theory, EveryEngine]
    public async Task What_can_never_arrive_is_laid_aside_at_once(Engine engine)
    {
        await using var databases = await Postbox.Host(engine, postbox);
        await databases.Publish("Sample");
        postbox.OnTheWay = (_, _) => throw new DeliveryImpossible("no-address");
        await databases.Round();
        Assert.True((await databases.Deliveries()).Single() is { Attempts: 1, DueAt: null, DeliveredAt: null, Reason: "no-address" });
    }

    [Theory, EveryEngine]
    public async Task A_handler_that_hangs_loses_its_turn(Engine engine)
    {
        await using var databases = await Postbox.Host(engine, postbox, options: new() { Patience = TimeSpan.FromSeconds(30) });
        var ids = await databases.PublishMany(2);
        var hanging = new TaskCompletionSource();
        postbox.OnTheWay = (notice, _) =>
        {
            hanging.TrySetResult();
            return notice.Concerns == ids[0] ? Task.Delay(Timeout.Infinite, CancellationToken.None) : Task.CompletedTask;
        };
        var round = databases.Round();
        await hanging.Task;
        databases.Clock.Advance(TimeSpan.FromSeconds(30));
        await round;
        Assert.Equal(ids[1], Assert.Single(postbox.Notices).Concerns);
        Assert.Equal("timed-out", (await databases.Deliveries())[0].Reason);
    }

    [Theory, EveryEngine]
    public async Task What_everybody_has_had_for_long_is_forgotten_and_what_was_laid_aside_stays(Engine engine)
    {
        await using var databases = await Postbox.Host(engine, postbox);
        var ids = await databases.PublishMany(2);
        postbox.OnTheWay = (notice, _) => notice.Concerns == ids[0] ? throw new DeliveryImpossible("no-address") : Task.CompletedTask;
        await databases.Round();
        databases.Clock.Advance(TimeSpan.FromDays(15));
        await databases.Round();
        Assert.Equal(1, Assert.Single(await databases.Deliveries()).Number);

        // Numbers go on from where they were.
        await databases.Publish("Third");
        await databases.Round();
        Assert.Equal(3, (await databases.Deliveries())[^1].Number);
    }

    [Theory, EveryEngine]
    public async Task The_host_hands_on_what_is_committed_without_being_asked(Engine engine)
    {
        await using var databases = await Postbox.Host(engine, postbox);
        var dispatcher = databases.Services.GetRequiredService<OutboxDispatcher>();
        var arrived = new SemaphoreSlim(0);
        postbox.OnTheWay = (notice, _) => notice.Attempt == 1 ? throw new IOException() : Task.FromResult(arrived.Release());
        await dispatcher.StartAsync(default);
        await databases.Publish("Sample");
        await Until(async () => (await databases.Deliveries()) is [{ Reason: not null }]);

        // The clock stands: until it moves nothing is due again. The call is set just after the failure is noted.
        Assert.Equal(0, arrived.CurrentCount);
        while (!await arrived.WaitAsync(20))
        {
            databases.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await dispatcher.StopAsync(default);
    }

    [Theory, EveryEngine]
    public async Task Without_a_nudge_the_next_look_finds_what_was_left(Engine engine)
    {
        await using var databases = await Postbox.Host(engine, new Postbox());
        await databases.Publish("Sample");

        // Another host, which nobody nudged.
        await using var beside = Postbox.HostBeside(databases, postbox);
        var dispatcher = beside.Services.GetRequiredService<OutboxDispatcher>();
        await dispatcher.StartAsync(default);
        await Until(() =>
        {
            beside.Clock.Advance(TimeSpan.FromSeconds(30));
            return Task.FromResult(!postbox.Arrived.IsEmpty);
        });
        await dispatcher.StopAsync(default);
        Assert.Equal("sample.added", Assert.Single(postbox.Notices).Topic);
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var patience = TimeSpan.FromSeconds(30); !await holds(); patience -= TimeSpan.FromMilliseconds(20))
        {
            Assert.True(patience > TimeSpan.Zero, "It never came about.");
            await Task.Delay(20);
        }
    }
}
