namespace Netvaerk.GraphQL.Execution.Answers;

/// <summary>Where in the answer the writer stands: response keys and list indexes from the root down.</summary>
internal sealed class AnswerPath
{
    private (string? Key, int Index)[] steps = new (string?, int)[16];
    private int depth;

    /// <summary>Goes down to a field.</summary>
    public void Push(string key) => Push((key, 0));

    /// <summary>Goes down to a list's item.</summary>
    public void Push(int index) => Push((null, index));

    /// <summary>Goes back up.</summary>
    public void Pop() => depth--;

    /// <summary>The path as an error carries it.</summary>
    public IReadOnlyList<object> ToList()
    {
        var path = new object[depth];
        for (var step = 0; step < depth; step++)
            path[step] = (object?)steps[step].Key ?? steps[step].Index;
        return path;
    }

    private void Push((string?, int) step)
    {
        if (depth == steps.Length)
            Array.Resize(ref steps, depth * 2);
        steps[depth++] = step;
    }
}
