using System.Collections;

namespace Netvaerk.GraphQL.Execution.Running;

/// <summary>Lays the lists of a column end to end, so that the objects of all of them are resolved at once.</summary>
internal sealed class ListItems(RentedArrays arrays)
{
    private object?[] items = arrays.Objects(64);
    private int count;

    /// <summary>Makes the column of items and notes where each list begins. What is no list becomes a failure.</summary>
    public void Flatten(Column lists)
    {
        lists.Starts = arrays.Numbers(lists.Count + 1);
        for (var slot = 0; slot < lists.Count; slot++)
        {
            lists.Starts[slot] = count;
            if (lists.Values[slot] is { } value and not FieldFailure)
                lists.Values[slot] = AddOrFailure(value, lists.Starts[slot]);
        }

        lists.Starts[lists.Count] = count;
        lists.Items = new Column(items, count);
    }

    private object AddOrFailure(object list, int start)
    {
        try
        {
            Add(list);
            return list;
        }
        catch (Exception cause)
        {
            count = start;
            return new FieldFailure(cause);
        }
    }

    private void Add(object list)
    {
        // Lists of classes of every kind are this by covariance; structures are boxed one by one.
        if (list is IReadOnlyList<object?> known)
        {
            Reserve(known.Count);
            for (var index = 0; index < known.Count; index++)
                items[count++] = known[index];
            return;
        }

        if (list is not IEnumerable sequence || list is string)
            throw new InvalidOperationException($"A list was expected; the resolver gave a {list.GetType().Name}.");
        foreach (var item in sequence)
        {
            Reserve(1);
            items[count++] = item;
        }
    }

    private void Reserve(int more)
    {
        if (items.Length - count >= more)
            return;
        var larger = arrays.Objects(Math.Max(items.Length * 2, count + more));
        items.AsSpan(0, count).CopyTo(larger);
        items = larger;
    }
}
