using Microsoft.Extensions.DependencyInjection;

namespace Netvaerk.Kernel;

/// <summary>
/// Tells somebody outside of a change after it is committed: by mail, by webhook. Registered by
/// <see cref="OutboxHandlers.AddOutboxHandler{T}"/>; made anew for every message, in a scope that has entered the municipality.
/// </summary>
public interface IOutboxHandler
{
    /// <summary>
    /// Hands the message on. Returning means that it has arrived and is never handed over again; throwing means that it is tried again, later and
    /// later. A host that dies between the arrival and the mark hands it over twice: pass <see cref="OutboxNotice.Id"/> on, by which the receiver
    /// tells a repeat. One that is tried again steps aside for those after it; <see cref="OutboxNotice.Number"/> tells their order.
    /// </summary>
    /// <exception cref="DeliveryImpossible">No later attempt can do better.</exception>
    Task Deliver(OutboxNotice notice, CancellationToken ct);
}

/// <summary>A message to hand on: what happened to what. The rest is read by whoever hands it on, as the database stands then.</summary>
/// <param name="Id">The message's id: the same at every attempt.</param>
/// <param name="Number">Its place among the municipality's messages, 1 and on without a gap.</param>
/// <param name="Topic">What happened, <c>module.what</c>.</param>
/// <param name="Concerns">The id of what it happened to.</param>
/// <param name="At">When.</param>
/// <param name="Attempt">Which attempt this is, from 1.</param>
public sealed record OutboxNotice(Guid Id, long Number, string Topic, Guid Concerns, DateTimeOffset At, int Attempt);

/// <summary>Handing this on can never succeed: it is laid aside with the reason at once.</summary>
/// <param name="reason">Why, in a word for programs such as <c>no-address</c>. It is stored: nothing that tells of a person.</param>
public sealed class DeliveryImpossible(string reason) : Exception(reason);

/// <summary>Which handler wants what.</summary>
/// <param name="Name">What its deliveries are kept under.</param>
/// <param name="Topics">What it wants; nothing means everything.</param>
/// <param name="Handler">The handler's class.</param>
internal sealed record OutboxRoute(string Name, IReadOnlyCollection<string> Topics, Type Handler)
{
    public bool Wants(string topic) => Topics.Count == 0 || Topics.Contains(topic);
}

/// <summary>Registers who is told.</summary>
public static class OutboxHandlers
{
    /// <summary>Hands every message of these topics to that handler, also those that were written while no host ran.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="name">What its deliveries are kept under: unique, and never changed once used. At most 50 characters.</param>
    /// <param name="topics">What it wants, <c>module.what</c>; none means all.</param>
    public static IServiceCollection AddOutboxHandler<T>(this IServiceCollection services, string name, params string[] topics)
        where T : class, IOutboxHandler => services.AddScoped<T>().AddSingleton(new OutboxRoute(name, topics, typeof(T)));
}
