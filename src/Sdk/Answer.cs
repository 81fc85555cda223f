using System.Text.Json.Serialization;

namespace Netvaerk.Sdk;

/// <summary>A rule's answer: a value and at least one reason for it.</summary>
/// <typeparam name="T">What is answered.</typeparam>
public sealed class Answer<T> : IEquatable<Answer<T>>
{
    /// <summary>An answer with the reasons given, the decisive one last.</summary>
    /// <exception cref="ArgumentException">There is no reason, or one of them is null.</exception>
    [JsonConstructor]
    public Answer(T value, IReadOnlyList<Reason> because)
    {
        ArgumentNullException.ThrowIfNull(because);
        var own = because.ToArray();
        if (own.Length == 0 || Array.IndexOf(own, null) >= 0)
            throw new ArgumentException("An answer has at least one reason.", nameof(because));
        (Value, Because) = (value, Array.AsReadOnly(own));
    }

    /// <summary>An answer with one reason.</summary>
    public Answer(T value, Reason reason)
        : this(value, [reason])
    {
    }

    /// <summary>What is answered.</summary>
    public T Value { get; }

    /// <summary>Why, in the order in which the layers spoke; the last reason is the one that decided.</summary>
    public IReadOnlyList<Reason> Because { get; }

    /// <summary>Another value for the reason given; the reasons beneath are kept.</summary>
    public Answer<T> But(T value, Reason reason) => new(value, [.. Because, reason]);

    /// <summary>The same value, with one reason more.</summary>
    public Answer<T> And(Reason reason) => But(Value, reason);

    /// <summary>Equal when value and reasons are.</summary>
    public bool Equals(Answer<T>? other) =>
        other is not null && EqualityComparer<T>.Default.Equals(Value, other.Value) && Because.SequenceEqual(other.Because);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Answer<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, Because.Count, Because[^1]);

    /// <inheritdoc/>
    public override string ToString() => $"{Value}, because {Because[^1].Sentence.En}";
}
