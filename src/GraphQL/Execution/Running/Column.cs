namespace Netvaerk.GraphQL.Execution.Running;

/// <summary>One value for each row (or, within a list, for each item): null, a <see cref="FieldFailure"/>, a leaf, a list or an object.</summary>
internal sealed class Column(object?[] values, int count)
{
    /// <summary>How many values there are.</summary>
    public int Count => count;

    /// <summary>The values; the array may be longer.</summary>
    public object?[] Values => values;

    /// <summary>Of lists of objects: the items of all lists, one after the other.</summary>
    public Column? Items { get; set; }

    /// <summary>Of lists of objects: where the items of list <c>n</c> begin; one entry more than there are lists.</summary>
    public int[] Starts { get; set; } = [];

    /// <summary>Of objects: the rows that they became, one set per type met.</summary>
    public List<RowSet> Sets { get; set; } = [];

    /// <summary>Of objects: in which set each stands; null when all stand in the first.</summary>
    public int[]? SetOf { get; set; }

    /// <summary>Of objects: at which row each stands; null when none was left out.</summary>
    public int[]? RowOf { get; set; }

    /// <summary>Where an object's fields are found.</summary>
    public (RowSet Set, int Row) Find(int slot) => (Sets[SetOf?[slot] ?? 0], RowOf?[slot] ?? slot);
}
