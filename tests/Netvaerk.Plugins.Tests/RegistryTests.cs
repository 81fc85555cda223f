using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.Host.Plugins;

namespace Netvaerk.Plugins.Tests;

/// <summary>The municipalities of a host: found by slug or number, some out of service while the others serve.</summary>
public sealed class RegistryTests
{
    [Theory]
    [InlineData("hilleroed", "219", "29189366")]
    [InlineData("kolding", "621", "29189897")]
    [InlineData("skive", "779", "29189579")]
    [InlineData("roskilde", "265", "29189404")]
    [InlineData("aarhus", "751", "55133018")]
    [InlineData("broendby", "153", "65113015")]
    [InlineData("fredensborg", "210", "29188335")]
    public void A_municipality_is_found_by_slug_code_and_CVR_number(string slug, string code, string cvr)
    {
        using var host = Host();
        var registry = host.GetRequiredService<MunicipalityRegistry>();
        Assert.All(new[] { slug, code, cvr }, key => Assert.Equal(slug, registry.Find(key)!.Slug));
        Assert.Null(registry.Find("000"));
    }

    [Fact]
    public void A_broken_file_takes_its_own_municipality_out_of_service_and_no_other()
    {
        var folder = Directory.CreateTempSubdirectory("netvaerk-test-");
        foreach (var file in MunicipalityLoader.FilesOf(Towns.Checkout.Municipalities))
        {
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        }

        var kolding = Path.Combine(folder.FullName, "kolding.json");
        File.WriteAllText(kolding, File.ReadAllText(kolding).Replace("\"ages\"", "\"aegs\"", StringComparison.Ordinal));
        using var host = Host(folder.FullName);
        var registry = host.GetRequiredService<MunicipalityRegistry>();
        Assert.Throws<OutOfService>(() => registry["kolding"]);
        Assert.Equal(6, registry.All.Count(one => one.InForce is not null));
        Assert.Equal("hilleroed", registry["hilleroed"].Slug);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Check_names_file_line_and_property_and_fails()
    {
        var folder = Directory.CreateTempSubdirectory("netvaerk-test-");
        var file = Path.Combine(folder.FullName, "testrup.json");
        await File.WriteAllTextAsync(file, "{\n  \"slug\": \"testrup\",\n  \"nmae\": \"Testrup\",\n  \"code\": \"999\",\n  \"ruleSets\": []\n}\n", TestContext.Current.CancellationToken);
        var (code, output) = await Check(folder.FullName, "testrup.json");
        Assert.Equal(1, code);
        Assert.StartsWith("testrup.json(3,3): nmae: Egenskaben »nmae« findes ikke. Mente du »name«? / There is no property \"nmae\". Did you mean \"name\"?\n", output, StringComparison.Ordinal);
        Assert.Equal((0, ""), await Check(folder.FullName));
        folder.Delete(recursive: true);
    }

    private static async Task<(int Code, string Output)> Check(string folder, params string[] files)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(PluginShelf).Assembly.Location, "check", .. files]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }

    private static ServiceProvider Host(string? folder = null) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
        .AddKernel()
        .AddSingleton<IPluginShelf>(new PluginShelf(new(Towns.Checkout.Plugins, Allowed: null)))
        .AddMunicipalities(_ => folder ?? Towns.Checkout.Municipalities)
        .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
}
