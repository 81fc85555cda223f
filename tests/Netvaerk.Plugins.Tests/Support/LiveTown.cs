using Microsoft.Extensions.Logging.Abstractions;
using Netvaerk.Host.Plugins;

namespace Netvaerk.Plugins.Tests;

/// <summary>A folder of settings files and one of plugins, both changed while they are in force.</summary>
internal sealed class LiveTown : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("netvaerk-test-");
    private readonly PluginShelf shelf;
    private MunicipalityRegistry? registry;

    public LiveTown(PolicyLimits? limits = null)
    {
        shelf = Plugins.Shelf(null);
        Options = shelf.Options();
        shelf = new(Options) { Options = () => Options };
        Limits = limits;
    }

    public PluginFolder Plugins { get; } = new();

    public PluginOptions Options { get; set; }

    public PolicyLimits? Limits { get; }

    public MunicipalityRegistry Registry => registry ??= new(new(Towns.Loader(shelf, Limits), shelf, folder.FullName), NullLogger<MunicipalityRegistry>.Instance);

    public MunicipalityEntry Entry(string slug = "testrup") => Registry.All.Single(one => one.Slug == slug);

    public Rulebook Rules(string slug = "testrup") => new(Registry[slug]);

    public string File(string slug = "testrup") => Path.Combine(folder.FullName, slug + ".json");

    public static string Json(string slug = "testrup", int hours = 2, string code = "999", string plugin = "") => $$"""
        { "slug": "{{slug}}", "name": "{{hours}}", "code": "{{code}}",
          "ruleSets": [{ "validFrom": "2020-01-01", {{(plugin.Length > 0 ? $"\"plugin\": \"{plugin}\"," : "")}}
            "meetings": { "length": { "hours": {{hours}}, "hoursWithInterpreter": {{hours}}, "source": "Testrup" } } }] }
        """;

    public LiveTown With(string json, string slug = "testrup")
    {
        System.IO.File.WriteAllText(File(slug), json);
        return this;
    }

    /// <summary>Looks until a change that rests has been seen and taken.</summary>
    public LiveTown Settle()
    {
        Registry.Look();
        Registry.Look();
        return this;
    }

    public LiveTown WithHours(string plugin, int hours) => WithLength(plugin, $"standard.But(TimeSpan.FromHours({hours}), new(\"a\", \"b\", \"c\", \"d\"))");

    public LiveTown WithLength(string plugin, string answer)
    {
        Plugins.With(plugin, "IMeetingPolicy", $"public Answer<TimeSpan> Length(MeetingFacts meeting, Answer<TimeSpan> standard) => {answer};");
        return this;
    }

    public double Hours(string slug = "testrup") => Rules(slug).Length(new(), Towns.Today).Value.TotalHours;

    public void Dispose()
    {
        shelf.Dispose();
        Plugins.Dispose();
        folder.Delete(recursive: true);
    }
}
