using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Netvaerk.GraphQL.Types;

/// <summary>Something found by its name.</summary>
internal interface IMember
{
    string Name { get; }
}

/// <summary>Members in the order they were added, each name once. Closed when the schema is frozen.</summary>
internal sealed class Members<T> : IReadOnlyList<T> where T : class, IMember
{
    private readonly List<T> members = [];
    private readonly Dictionary<string, T> byName = new(StringComparer.Ordinal);
    private bool isSealed;

    public int Count => members.Count;

    public T this[int index] => members[index];

    public void Add(T member)
    {
        if (isSealed)
            throw new InvalidOperationException($"The schema is frozen: {member.Name} comes too late.");
        if (!byName.TryAdd(member.Name, member))
            throw new ArgumentException($"There is already a member named {member.Name}.", nameof(member));
        members.Add(member);
    }

    /// <summary>Adds a member, in place of one of the same name if there is one.</summary>
    public void Replace(T member)
    {
        if (byName.Remove(member.Name, out var replaced))
            members.Remove(replaced);
        Add(member);
    }

    public T? Find(string name) => byName.GetValueOrDefault(name);

    public bool TryFind(string name, [NotNullWhen(true)] out T? member) => byName.TryGetValue(name, out member);

    public bool Contains(string name) => byName.ContainsKey(name);

    internal void Seal() => isSealed = true;

    public List<T>.Enumerator GetEnumerator() => members.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => members.GetEnumerator();
}
