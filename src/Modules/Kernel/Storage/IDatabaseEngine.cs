namespace Netvaerk.Kernel;

/// <summary>A municipality that this host serves, as far as its database must know.</summary>
/// <param name="Slug">Its short name, which names the database: small letters, digits and hyphens.</param>
/// <param name="Code">Its official number (kommunekode), which the database's stamp must show.</param>
public sealed record MunicipalityPlace(string Slug, string Code);

/// <summary>A kind of database: everything that SQLite and PostgreSQL do differently stands behind this.</summary>
public interface IDatabaseEngine
{
    /// <summary>The store of a municipality; nothing is opened yet.</summary>
    MunicipalityStore Open(MunicipalityPlace place);
}

/// <summary>What an exception of the database means.</summary>
public enum StorageFault
{
    /// <summary>Nothing that is known.</summary>
    Other,

    /// <summary>A value that must be unique stands there already.</summary>
    Unique,

    /// <summary>Too many at once; nothing was saved.</summary>
    Busy,
}

/// <summary>A database that must not be served, with the reason, for the operators' eyes.</summary>
/// <param name="reason">Why, naming file or database.</param>
/// <param name="cause">What led to it.</param>
public sealed class StoreRefused(string reason, Exception? cause = null) : Exception(reason, cause);
