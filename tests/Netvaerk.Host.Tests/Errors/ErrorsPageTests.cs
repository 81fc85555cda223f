using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.GraphQL;
using Netvaerk.Kernel;

namespace Netvaerk.Host.Tests.Errors;

/// <summary>Every error can be shown and acted on, and is written down where a frontend developer finds it.</summary>
public sealed partial class ErrorsPageTests
{
    private static readonly string Root = Places.Here.Root;
    private static readonly Lazy<ErrorsPage> Page = new(Read);

    [Fact]
    public async Task The_page_of_errors_says_what_the_code_says()
    {
        var path = Path.Combine(Root, "docs", "errors.md");
        var written = Page.Value.Write();
        if (Environment.GetEnvironmentVariable("NETVAERK_ACCEPT") == "1")
        {
            await File.WriteAllTextAsync(path, written, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), written);
    }

    [Fact]
    public void Every_rule_has_a_sentence_in_both_languages() =>
        Assert.Empty(Page.Value.Rules.Where(rule => !IsSentence(rule.Text.Da) || !IsSentence(rule.Text.En) || rule.Text.Da == rule.Text.En).Select(rule => rule.Code));

    [Fact]
    public void No_rule_is_left_that_nothing_can_break() => Assert.Empty(Page.Value.Rules.Where(rule => !Page.Value.IsUsed(rule)).Select(rule => rule.Code));

    [Fact]
    public void Every_code_that_the_server_gives_is_known_with_its_sentences()
    {
        var given = Directory.GetFiles(Path.Combine(Root, "src", "GraphQL"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith("KnownError.cs", StringComparison.Ordinal))
            .SelectMany(file => Given().Matches(File.ReadAllText(file)).Select(found => found.Groups["code"].Value))
            .Where(code => code != "UNAUTHENTICATED").Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Contains("TOO_DEEP", given);
        Assert.Contains("SYNTAX_ERROR", given);
        Assert.Equal(given, KnownError.All.Select(error => error.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Whatever_a_mutation_answers_with_can_be_shown_by_who_knows_only_Error()
    {
        await using var host = Program.Build(Launch.With(environment: "Development"));
        var schema = host.Services.PrintGraphQLSchema();
        var unions = Unions().Matches(schema);
        Assert.True(unions.Count > 15);
        var unknown = from union in unions
                      from member in union.Groups["members"].Value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                      where !Regex.IsMatch(schema, $@"^type {member} implements [^{{]*\bError\b", RegexOptions.Multiline)
                      select member;
        Assert.Empty(unknown.Distinct());
    }

    private static bool IsSentence(string text) => text.Length > 10 && text[^1] is '.' or '?' && !text.Contains('{', StringComparison.Ordinal);

    private static ErrorsPage Read()
    {
        using var host = Program.Build(Launch.With(environment: "Development"));
        return new([.. host.Services.GetServices<ModuleAssembly>().Select(module => module.Assembly)]);
    }

    [GeneratedRegex("""(Code = |RefuseIf\(|\d{3}, |GraphQLException\(|Beyond\([^"]*|\? |public const string \w+ = |FieldErrorException\([^"]*)"(?<code>[A-Z]+(_[A-Z]+)*)"(?! ?=>)""")]
    private static partial Regex Given();

    [GeneratedRegex(@"^union \w+Error = (?<members>[^\n]+(\n  \|[^\n]+)*)", RegexOptions.Multiline)]
    private static partial Regex Unions();
}
