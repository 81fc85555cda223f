using System.Text.RegularExpressions;

namespace Netvaerk.Tests.Storage;

public partial class BannedQueriesTests
{
    [Fact]
    public void Updates_past_the_change_tracker_raise_the_version_themselves() =>
        Assert.DoesNotContain(Sources(), source => ExecuteUpdate().Matches(source.Text).Any(update => !update.Value.Contains("Version")));

    [Fact]
    public void Documents_in_a_column_are_complex_properties_and_never_owned_entities() =>
        Assert.DoesNotContain(Sources(), source => OwnedJson().IsMatch(source.Text));

    [Fact]
    public void No_query_folds_text_in_the_database() =>
        Assert.DoesNotContain(Sources(), source => source.Text.Contains("EF.Functions.Like") || source.Text.Contains("EF.Functions.ILike"));

    private static IEnumerable<(string File, string Text)> Sources()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "Netvaerk.sln")))
        {
            root = root.Parent;
        }

        return Directory.EnumerateFiles(Path.Combine(root.FullName, "src"), "*.cs", SearchOption.AllDirectories).Select(file => (file, File.ReadAllText(file)));
    }

    [GeneratedRegex(@"\.ExecuteUpdate(Async)?\([^;]*;")]
    private static partial Regex ExecuteUpdate();

    [GeneratedRegex(@"Owns(One|Many)\([^;]*ToJson")]
    private static partial Regex OwnedJson();
}
