namespace Netvaerk.Kernel;

/// <summary>Something that happened, as those who follow it learn of it: ids only. The rest is read under the follower's own rights.</summary>
/// <param name="Number">Its place among the municipality's messages.</param>
/// <param name="Concerns">The id of what it happened to.</param>
public sealed record Happening(long Number, Guid Concerns)
{
    /// <summary>When it was last found that the follower may see it.</summary>
    internal DateTimeOffset SeenAt { get; init; }
}

/// <summary>Tells this municipality's other hosts that there is news.</summary>
public interface IOtherHosts
{
    /// <summary>Says that messages up to that number can be read. A failure is no more than a delay: the others look by themselves too.</summary>
    Task Tell(string slug, long number, CancellationToken ct);

    /// <summary>Says how far something has come that this host does. What is not heard is made up for by the next report.</summary>
    /// <param name="run">What it is, as a key from which nothing can be read.</param>
    /// <param name="progress">How far.</param>
    Task Tell(string run, Progress progress);
}

/// <summary>For a host that stands alone.</summary>
internal sealed class NoOtherHosts : IOtherHosts
{
    public Task Tell(string slug, long number, CancellationToken ct) => Task.CompletedTask;

    public Task Tell(string run, Progress progress) => Task.CompletedTask;
}

/// <summary>What somebody followed was theirs to follow and no longer is: a relation to the case, or a post, has ended.</summary>
public sealed class FollowingEnded() : DomainError("SUBSCRIPTION_ENDED", Sentence)
{
    private static readonly Text Sentence = new(
        "Du har ikke længere adgang til det, du fulgte. Der kommer ikke flere opdateringer.",
        "You no longer have access to what you followed. There will be no more updates.");
}

/// <summary>More happened than the follower took in: what was missed must be read anew.</summary>
public sealed class FollowingTooSlow() : DomainError("SUBSCRIPTION_TOO_SLOW", Sentence)
{
    private static readonly Text Sentence = new(
        "Der skete mere, end forbindelsen kunne nå at sende. Hent det hele igen, og følg det på ny.",
        "More happened than the connection could carry. Read it all again and follow it anew.");
}
