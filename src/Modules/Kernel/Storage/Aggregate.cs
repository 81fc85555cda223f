namespace Netvaerk.Kernel;

/// <summary>What is changed as a whole and by one at a time: whoever decides on an older version gets <see cref="Conflict"/>.</summary>
public abstract class Aggregate
{
    /// <summary>Its id, in the order of creation.</summary>
    public Guid Id { get; protected init; } = Ids.Next();

    /// <summary>How often it has been saved: 1 when new, raised whenever it or one of its parts changes.</summary>
    public long Version { get; internal set; }
}

/// <summary>A row that belongs to a family's case. Audit and read records collect these: a case <em>is</em> the id of a family.</summary>
public interface IOfFamily
{
    /// <summary>Whose it is.</summary>
    Guid FamilyId { get; }
}
