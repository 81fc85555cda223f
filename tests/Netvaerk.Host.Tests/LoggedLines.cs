using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Netvaerk.Host.Tests;

/// <summary>Keeps what is logged, with every part of each exception.</summary>
internal sealed class LoggedLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull
    {
        lines.Enqueue($"{state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{formatter(state, exception)} {exception}");

    public override string ToString() => string.Join('\n', lines);

    public void Dispose()
    {
    }
}
