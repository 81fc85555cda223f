using System.Data.Common;
using System.Text.RegularExpressions;
using Netvaerk.Kernel;

namespace Netvaerk.Host.Database;

/// <summary>Compares a database's stamp with the municipality that is about to be served from it.</summary>
internal static partial class StampCheck
{
    public const string Query = "SELECT slug, code FROM kernel_stamp";

    public const string QueryWithMigration =
        """SELECT slug, code, (SELECT max("MigrationId") FROM "__EFMigrationsHistory") FROM kernel_stamp""";

    /// <summary>Reads slug and code from the row that the reader stands before; false if there is none.</summary>
    /// <exception cref="StoreRefused">It is another municipality's.</exception>
    public static async Task<bool> Matches(DbDataReader reader, MunicipalityPlace place, string database, CancellationToken ct)
    {
        if (!await reader.ReadAsync(ct))
        {
            return false;
        }

        var (slug, code) = (reader.GetString(0), reader.GetString(1));
        return slug == place.Slug && code == place.Code
            ? true
            : throw new StoreRefused($"{database} is stamped {slug} ({code}) and must not be served as {place.Slug} ({place.Code}).");
    }

    /// <summary>Whether the last migration that was applied is the last of this program.</summary>
    /// <exception cref="StoreRefused">This program does not know it.</exception>
    public static bool IsLatest(string? applied, IReadOnlyList<string> known, string database) =>
        applied is null || known.Contains(applied)
            ? applied == known.LastOrDefault()
            : throw new StoreRefused($"{database} was brought to {applied} by a newer program.");

    /// <summary>A slug becomes part of a file's and a database's name, so it holds nothing that could mean something there.</summary>
    public static string Name(MunicipalityPlace place) =>
        SafeName().IsMatch(place.Slug) ? place.Slug : throw new StoreRefused($"'{place.Slug}' cannot name a database: small letters, digits and hyphens, 40 at most.");

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$")]
    private static partial Regex SafeName();
}
