using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Netvaerk.Host.Tests.Statements;

/// <summary>Keeps the statements that a host sends to its databases.</summary>
internal sealed class StatementLog : ILoggerProvider, ILogger
{
    public const string Category = "Microsoft.EntityFrameworkCore.Database.Command";

    // Looked up every few seconds by whichever request comes then: part of no read.
    private const string SignIns = "staff_ended_sign_in";
    private readonly ConcurrentQueue<string> statements = new();

    /// <summary>The statements since the last time, each without what it was given.</summary>
    public IReadOnlyList<string> Taken()
    {
        var taken = new List<string>();
        while (statements.TryDequeue(out var statement))
        {
            taken.Add(statement);
        }

        return taken;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id != RelationalEventId.CommandExecuted.Id)
        {
            return;
        }

        var statement = $"{((IEnumerable<KeyValuePair<string, object?>>)state!).Single(part => part.Key == "commandText").Value}";
        if (!statement.Contains(SignIns, StringComparison.Ordinal))
        {
            statements.Enqueue(statement);
        }
    }

    public void Dispose()
    {
    }
}
