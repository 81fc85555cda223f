using System.Text.Json;

namespace Netvaerk.Tests.Architecture;

public class MunicipalityNameTests
{
    private static readonly string[] Texts = [".cs", ".csproj", ".props", ".targets", ".json", ".md", ".txt", ".graphql"];

    [Fact]
    public void Nothing_in_the_source_names_a_municipality()
    {
        var names = Names().ToList();
        var files = Solution.Files("src", "*").Where(file => Texts.Contains(Path.GetExtension(file))).ToList();

        Assert.True(names.Count >= 4 * 7 && files.Count > 100, $"{names.Count} names and {files.Count} files were looked at.");
        Assert.Empty(from file in files
                     let text = file + "\n" + Solution.Read(file)
                     from name in names
                     where text.Contains(name, StringComparison.OrdinalIgnoreCase)
                     select $"{file} names {name}");
    }

    // Slug, Danish name without the word for municipality, company number, and the code as it would stand in a comparison.
    private static IEnumerable<string> Names()
    {
        foreach (var file in Solution.Files("config/municipalities", "*.json").Where(file => !file.EndsWith(".schema.json")))
        {
            using var settings = JsonDocument.Parse(Solution.Read(file));
            yield return settings.RootElement.GetProperty("slug").GetString()!;
            yield return settings.RootElement.GetProperty("name").GetString()!.Replace(" Kommune", "");
            yield return settings.RootElement.GetProperty("cvr").GetString()!;
            yield return $"\"{settings.RootElement.GetProperty("code").GetString()}\"";
        }
    }
}
