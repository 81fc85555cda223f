using System.Runtime.CompilerServices;

namespace Netvaerk.Kernel;

/// <summary>
/// The fold over the layers of one policy: each layer sees the answer of the one beneath, and every new reason is stamped with the layer that
/// gave it. A plugin is called through this one seam: what it throws, and an answer that is none, fails the operation.
/// </summary>
/// <typeparam name="TPolicy">The policy.</typeparam>
/// <param name="municipality">The municipality's slug, for whoever looks after failures.</param>
/// <param name="above">The layers above the method, lowest first.</param>
/// <param name="failures">Where failures are counted.</param>
public sealed class RuleLayers<TPolicy>(string municipality, IReadOnlyList<RuleLayer<TPolicy>> above, PolicyFailures failures)
    where TPolicy : IPolicy
{
    /// <summary>Asks every layer, beginning with the method's answer.</summary>
    /// <param name="method">What the method says.</param>
    /// <param name="ask">The member to call.</param>
    /// <param name="sound">What any answer must satisfy, for example that a length is more than nothing.</param>
    /// <param name="member">The member's name.</param>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public Answer<T> Ask<T>(
        Answer<T> method, Func<TPolicy, Answer<T>, Answer<T>> ask, Func<T, bool>? sound = null, [CallerMemberName] string member = "") =>
        Fold(method.StampedBy(Layer.Method), ask, (above, beneath, layer) => above.StampedBy(layer, beneath.Because),
            (above, _) => above.Because.Count > 0 && above.Value is not null && sound?.Invoke(above.Value) != false, member);

    /// <summary>Asks every layer for the criteria of a child.</summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public Criteria Ask(Criteria method, Func<TPolicy, Criteria, Criteria> ask, [CallerMemberName] string member = "") =>
        Fold(method.StampedBy(Layer.Method), ask, (above, beneath, layer) => above.StampedBy(layer, beneath),
            (above, _) => above.All.All(one => one is { Answer: not null, Demand: not null, Inputs: not null }), member);

    /// <summary>Asks every layer for the remarks beside a verdict. One that takes a remark away has failed.</summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public Remarks Ask(Remarks method, Func<TPolicy, Remarks, Remarks> ask, [CallerMemberName] string member = "") =>
        Fold(method.StampedBy(Layer.Method), ask, (above, beneath, layer) => above.StampedBy(layer, beneath),
            (above, beneath) => beneath.All.All(above.All.Contains), member);

    private T Fold<T>(T answer, Func<TPolicy, T, T> ask, Func<T, T, Layer, T> stamp, Func<T, T, bool> sound, string member)
    {
        foreach (var (layer, policy) in above)
        {
            answer = stamp(layer is Layer.Plugin ? Guarded(answer, policy, ask, sound, member) : ask(policy, answer), answer, layer);
        }

        return answer;
    }

    private T Guarded<T>(T beneath, TPolicy policy, Func<TPolicy, T, T> ask, Func<T, T, bool> sound, string member)
    {
        T answer;
        try
        {
            PolicyWorker.Asks(typeof(TPolicy), member);
            answer = ask(policy, beneath);
        }
        catch (Exception thrown)
        {
            throw failures.Record(municipality, $"{typeof(TPolicy).Name}.{member}", "threw", thrown);
        }

        return answer is not null && sound(answer, beneath)
            ? answer
            : throw failures.Record(municipality, $"{typeof(TPolicy).Name}.{member}", "gave no usable answer", null);
    }
}

/// <summary>One layer's policy.</summary>
/// <typeparam name="TPolicy">The policy.</typeparam>
/// <param name="Layer">Which layer.</param>
/// <param name="Policy">Its rules.</param>
public sealed record RuleLayer<TPolicy>(Layer Layer, TPolicy Policy)
    where TPolicy : IPolicy;
