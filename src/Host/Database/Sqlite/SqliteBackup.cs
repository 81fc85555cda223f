using Microsoft.Data.Sqlite;

namespace Netvaerk.Host.Database.Sqlite;

/// <summary>A copy of a database while it is in use, through the online backup API: copying the file would miss what stands in the log.</summary>
internal static class SqliteBackup
{
    /// <summary>Copies, and checks the copy's integrity before it takes the name.</summary>
    /// <exception cref="InvalidDataException">The copy is damaged, and with it very likely the original.</exception>
    public static void Take(string file, string copy)
    {
        var unfinished = copy + ".new";
        File.Delete(unfinished);
        using (var from = SqliteConnections.Open(SqliteConnections.For(file)))
        using (var to = SqliteConnections.Open(SqliteConnections.For(unfinished, pooled: false)))
        {
            from.BackupDatabase(to);
            Check(to, file);
        }

        File.Move(unfinished, copy, overwrite: true);
    }

    private static void Check(SqliteConnection copy, string file)
    {
        using var command = copy.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        if (command.ExecuteScalar() is not "ok")
        {
            throw new InvalidDataException($"The backup of {file} is damaged.");
        }
    }
}
