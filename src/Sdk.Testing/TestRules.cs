using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging.Abstractions;
using Netvaerk.Kernel;
using Netvaerk.Municipalities;

namespace Netvaerk.Sdk.Testing;

/// <summary>A municipality's rules as a host would ask them, for tests of your own.</summary>
public static class TestRules
{
    /// <summary>The rules of a municipality's file, with its plugins from the folder given: method, file, plugin and law.</summary>
    /// <param name="settingsFile">The municipality's file.</param>
    /// <param name="plugins">The folder where the plugins' assemblies lie; the tests' own unless given.</param>
    /// <exception cref="InvalidOperationException">The file or its plugin is refused; the message says by what.</exception>
    public static Rulebook Of(string settingsFile, string? plugins = null)
    {
        var entry = new MunicipalityLoader(new Folder(plugins ?? AppContext.BaseDirectory), new(new NoMeters(), NullLogger<PolicyFailures>.Instance)).Load(settingsFile);
        return new(entry.InForce ?? throw new InvalidOperationException(string.Join('\n', entry.Errors)));
    }

    private sealed class Folder(string folder) : IPluginShelf
    {
        public IPlugin Load(string name, string? version = null) => PluginUnderTest.Load(Path.Combine(folder, name + ".dll"));
    }

    // Nobody looks after failures in a test: they are thrown at it.
    private sealed class NoMeters : IMeterFactory
    {
        private readonly Meter meter = new(PolicyFailures.MeterName);

        public Meter Create(MeterOptions options) => meter;

        public void Dispose() => meter.Dispose();
    }
}
