using System.Buffers;

namespace Netvaerk.GraphQL.Execution.Running;

/// <summary>The arrays that one operation borrowed; given back together, cleared, when its answer has been written.</summary>
internal sealed class RentedArrays
{
    private readonly List<object?[]> objects = [];
    private readonly List<int[]> numbers = [];

    /// <summary>An array for at least so many values.</summary>
    public object?[] Objects(int length)
    {
        if (length == 0)
            return [];
        var rented = ArrayPool<object?>.Shared.Rent(length);
        objects.Add(rented);
        return rented;
    }

    /// <summary>An array for at least so many numbers.</summary>
    public int[] Numbers(int length)
    {
        var rented = ArrayPool<int>.Shared.Rent(length);
        numbers.Add(rented);
        return rented;
    }

    /// <summary>Gives everything back. Not called when a resolver may still be writing: the collector takes those arrays.</summary>
    public void Return()
    {
        foreach (var rented in objects)
            ArrayPool<object?>.Shared.Return(rented, clearArray: true);
        foreach (var rented in numbers)
            ArrayPool<int>.Shared.Return(rented);
        objects.Clear();
        numbers.Clear();
    }
}
