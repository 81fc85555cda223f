namespace Netvaerk.Kernel;

/// <summary>What a module keeps of a family that no family key seals, and that must not outlive the key: it is deleted when the key is destroyed.</summary>
public interface IErasedWithFamily
{
    /// <summary>Deletes it, for good. Repeating it does nothing.</summary>
    /// <param name="db">The municipality's database, in its own turn to write.</param>
    /// <param name="familyId">The family.</param>
    /// <param name="ct">Stops the waiting.</param>
    Task Erase(NetvaerkDb db, Guid familyId, CancellationToken ct);
}
