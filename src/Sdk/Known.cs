namespace Netvaerk.Sdk;

/// <summary>A fact that somebody may know: known, unknown or not asked (kendt, ukendt, ikke spurgt).</summary>
/// <typeparam name="T">The fact. Not asked is the default, so that silence is never taken for a "no".</typeparam>
public readonly record struct Known<T>
    where T : notnull
{
    private readonly T? value;

    private Known(Knowledge state, T? value, string? grounds) => (State, this.value, Grounds) = (state, value, grounds);

    /// <summary>Whether the fact is known, unknown or was never asked for.</summary>
    public Knowledge State { get; }

    /// <summary>What the judgement rests on, in the words of the one who made it. Never shown to a plugin.</summary>
    public string? Grounds { get; }

    /// <summary>The fact itself.</summary>
    /// <exception cref="InvalidOperationException">It is not known.</exception>
    public T Value => IsKnown ? value! : throw new InvalidOperationException("The fact is not known.");

    /// <summary>Whether there is a <see cref="Value"/>.</summary>
    public bool IsKnown => State is Knowledge.Known;

    /// <summary>Asked, and nobody knows.</summary>
    public static Known<T> Unknown { get; } = new(Knowledge.Unknown, default, null);

    /// <summary>Nobody has asked.</summary>
    public static Known<T> NotAsked { get; }

    /// <summary>A known fact, with the grounds it was judged on.</summary>
    public static Known<T> Judged(T value, string? grounds) => new(Knowledge.Known, value, grounds);

    /// <summary>Asked and not known, with a remark on why.</summary>
    public static Known<T> UnknownBecause(string grounds) => new(Knowledge.Unknown, default, grounds);

    /// <summary>A known fact that needs no grounds.</summary>
    public static implicit operator Known<T>(T value) => new(Knowledge.Known, value, null);

    /// <summary>Whether the fact is known and is the one given.</summary>
    public bool Is(T other) => IsKnown && EqualityComparer<T>.Default.Equals(value, other);

    /// <summary>Whether the fact is known and the test holds for it.</summary>
    public bool Is(Func<T, bool> test) => IsKnown && test(value!);

    /// <summary>The same fact without the words it was judged on.</summary>
    public Known<T> WithoutGrounds() => new(State, value, null);

    /// <inheritdoc/>
    public override string ToString() => IsKnown ? $"{value}" : $"{State}";
}

/// <summary>What is known of a fact.</summary>
public enum Knowledge
{
    /// <summary>Nobody has asked (ikke spurgt).</summary>
    NotAsked,

    /// <summary>Asked, but nobody knows (ved ikke).</summary>
    Unknown,

    /// <summary>Known (kendt).</summary>
    Known,
}
