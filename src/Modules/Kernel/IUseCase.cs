namespace Netvaerk.Kernel;

/// <summary>The input of one thing that somebody does.</summary>
public interface IInput
{
    /// <summary>
    /// A key that the client draws for this action. The same key with the same input does the thing once, however often it is sent; it is kept for 7 days.
    /// </summary>
    Guid IdempotencyKey { get; }
}

/// <summary>One thing that somebody does: a check of the input, then its effect, within the unit of work that <c>UseCases</c> opens.</summary>
/// <typeparam name="TInput">What it is done with.</typeparam>
public interface IUseCase<in TInput> where TInput : IInput
{
    /// <summary>Does it.</summary>
    /// <returns>The id of what it was done to.</returns>
    /// <exception cref="DomainError">It cannot be done; nothing has been changed.</exception>
    Task<Guid> Do(TInput input, CancellationToken ct);
}
