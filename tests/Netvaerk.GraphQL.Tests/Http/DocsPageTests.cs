using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Netvaerk.GraphQL.Http.Docs;
using Netvaerk.GraphQL.Types.Sdl;

namespace Netvaerk.GraphQL.Tests.Http;

/// <summary>The schema as a page to read and search.</summary>
public sealed partial class DocsPageTests(LibraryHost host) : IClassFixture<LibraryHost>
{
    private static readonly Uri Docs = new("/graphql/docs", UriKind.Relative);

    [Fact]
    public async Task It_holds_every_type_and_every_field_and_every_link_leads_somewhere()
    {
        var page = await host.Client.GetStringAsync(Docs, TestContext.Current.CancellationToken);
        var ids = Ids().Matches(page).Select(found => found.Groups[1].Value).ToHashSet();
        var asked = await host.Read("{ __schema { types { name fields { name } inputFields { name } enumValues { name } } } }", "__schema", "types");
        foreach (var type in asked.EnumerateArray().Where(type => !type.GetProperty("name").GetString()!.StartsWith("__", StringComparison.Ordinal)))
        {
            var name = type.GetProperty("name").GetString()!;
            Assert.Contains(name, ids);
            foreach (var kind in new[] { "fields", "inputFields", "enumValues" }.Where(kind => type.GetProperty(kind).ValueKind is System.Text.Json.JsonValueKind.Array))
                Assert.All(type.GetProperty(kind).EnumerateArray(), member => Assert.Contains($"{name}.{member.GetProperty("name").GetString()}", ids));
        }

        Assert.Empty(Links().Matches(page).Select(found => found.Groups[1].Value).Except(ids));
    }

    [Fact]
    public async Task It_loads_nothing_and_a_browser_runs_only_the_script_that_stands_in_it()
    {
        using var answer = await host.Client.GetAsync(Docs, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotMatch("(src|@import|url\\()=?[\"']?(https?:)?//", page);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        foreach (var tag in new[] { "style", "script" })
        {
            var inside = Regex.Match(page, $"<{tag}>(.*?)</{tag}>", RegexOptions.Singleline).Groups[1].Value;
            Assert.True(inside.Length > 100);
            Assert.Contains($"{tag}-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(inside)))}'", policy, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_has_it_gets_it_only_once_more_when_it_has_changed()
    {
        using var first = await host.Client.GetAsync(Docs, TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, Docs);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await host.Client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void What_descriptions_and_defaults_hold_is_text_and_never_markup()
    {
        var schema = SchemaFromSdl.Build("""
            "A <script>alert(1)</script> & `code`."
            type Query { "Old." old(text: String = "<b>"): Int @deprecated(reason: "Use <new>.") }
            """);
        var page = DocsPage.Of(schema, [new("Ask", "{ old(text: \"<i>\") }", ["old"])]);
        Assert.Contains("A &lt;script&gt;alert(1)&lt;/script&gt; &amp; <code>code</code>.", page, StringComparison.Ordinal);
        Assert.Contains("= &quot;&lt;b&gt;&quot;", page, StringComparison.Ordinal);
        Assert.Contains("Deprecated: Use &lt;new&gt;.", page, StringComparison.Ordinal);
        Assert.Contains("<summary>Example: Ask</summary><pre>{ old(text: &quot;&lt;i&gt;&quot;) }</pre>", page, StringComparison.Ordinal);
    }

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Ids();

    [GeneratedRegex(" href=\"#([^\"]+)\"")]
    private static partial Regex Links();
}
