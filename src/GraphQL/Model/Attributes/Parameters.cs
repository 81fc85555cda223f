namespace Netvaerk.GraphQL;

/// <summary>The parameter receives the object whose field is being resolved.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute : Attribute;

/// <summary>The parameter comes from the request's services. Registered types are recognised without it.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute : Attribute;

/// <summary>The parameter of a subscription's method receives the event.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;

/// <summary>On a subscription's method: the method of the same class that opens the stream of events.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SubscribeAttribute : Attribute
{
    /// <summary>The name of a public static method that returns <see cref="IAsyncEnumerable{T}"/> of the event's type.</summary>
    public string? With { get; set; }
}

/// <summary>
/// On a service: what it answers is fetched once per request, however many rows ask, so that a field under a list may await it without a loader. A service whose
/// constructor takes loaders needs no mark.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface)]
public sealed class OncePerRequestAttribute : Attribute;
