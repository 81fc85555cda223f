using System.Net;
using Netvaerk.GraphQL.Http;

namespace Netvaerk.GraphQL.Tests.Http;

public sealed class TrustedDocumentTests(TrustedHost trusted, LibraryHost open) : IClassFixture<TrustedHost>, IClassFixture<LibraryHost>
{
    private const string Modern = "application/graphql-response+json";
    private static readonly string Hello = TrustedHost.Sha256(TrustedHost.Hello);
    private static readonly string Unknown = TrustedHost.Sha256("{ hello }");

    public static TheoryData<string> WaysToSendAnId =>
    [
        $$"""{"documentId":"sha256:{{Hello}}"}""",
        $$"""{"documentId":"{{Hello}}"}""",
        $$"""{"id":"{{Hello}}"}""",
        $$"""{"query":null,"id":"{{Hello}}"}""",
        $$"""{"query":"","id":"{{Hello}}","documentId":"sha256:{{Hello}}"}""",
        $$$$"""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{{Hello}}}}"}}}""",
        $$$$"""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"sha256:{{{{Hello}}}}"}}}""",
        $$$$"""{"query":"{ hello }\n","extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{{Hello}}}}"}}}""",
    ];

    [Theory]
    [MemberData(nameof(WaysToSendAnId))]
    public async Task ADocumentIsNamedByItsId(string body)
    {
        using var answer = await trusted.Post(body);

        Assert.Equal("""{"data":{"hello":"hello you"}}""", await Text(answer));
    }

    [Theory]
    [InlineData("documentId", "sha256:{0}")]
    [InlineData("documentId", "{0}")]
    [InlineData("id", "{0}")]
    [InlineData("extensions", """{{"persistedQuery":{{"version":1,"sha256Hash":"{0}"}}}}""")]
    public async Task ADocumentIsGotByItsId(string parameter, string value)
    {
        using var answer = await trusted.GetBy(parameter, string.Format(null, value, Hello));

        Assert.Equal("""{"data":{"hello":"hello you"}}""", await Text(answer));
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData(null)]
    public async Task ADocumentOfAMapIsNamedByTheMapsIdAndByItsOwn(string? id)
    {
        using var answer = await trusted.Post($$"""{"id":"{{id ?? TrustedHost.Sha256(TrustedHost.Named)}}","operationName":"Two"}""");

        Assert.Equal("""{"data":{"hello":"hello two"}}""", await Text(answer));
    }

    [Fact]
    public async Task AMutationIsSentByItsIdAndNotGot()
    {
        var id = TrustedHost.Sha256(TrustedHost.Rename);
        using var sent = await trusted.Post($$"""{"documentId":"sha256:{{id}}"}""");
        using var got = await trusted.GetBy("documentId", id);

        Assert.StartsWith("""{"data":{"renameAuthor":""", await Text(sent), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, got.StatusCode);
    }

    [Fact]
    public async Task ASubscriptionIsOpenedByItsId()
    {
        using var answer = await trusted.GetBy("documentId", TrustedHost.Sha256(TrustedHost.Came), "text/event-stream");

        Assert.Contains("""data: {"data":{"bookCame":{"title":"Book 0"}}}""", await Text(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"query":"{ hello }"}""", "TRUSTED_DOCUMENTS_ONLY")]
    [InlineData("""{"query":"{ __schema { types { name } } }"}""", "TRUSTED_DOCUMENTS_ONLY")]
    [InlineData("""{"query":"{ hello }\n"}""", "TRUSTED_DOCUMENTS_ONLY")]
    [InlineData("""{"query":"{ hello }","id":"HELLO"}""", "DOCUMENT_MISMATCH")]
    [InlineData("""{"query":"{ hello }","id":"UNKNOWN"}""", "PERSISTED_QUERY_NOT_FOUND")]
    [InlineData("""{"id":"UNKNOWN"}""", "PERSISTED_QUERY_NOT_FOUND")]
    [InlineData("""{"documentId":"md5:0123456789abcdef0123456789abcdef"}""", "PERSISTED_QUERY_NOT_FOUND")]
    public async Task NothingElseIsExecuted(string body, string code)
    {
        body = body.Replace("UNKNOWN", Unknown, StringComparison.Ordinal).Replace("HELLO", Hello, StringComparison.Ordinal);
        using var modern = await trusted.Post(body, Modern);
        using var plain = await trusted.Post(body);
        using var streamed = await trusted.Post(body, "text/event-stream");

        Assert.Equal((400, code), ((int)modern.StatusCode, await LibraryHost.Code(modern)));
        Assert.Equal((200, code), ((int)plain.StatusCode, await LibraryHost.Code(plain)));
        Assert.Contains($"\"code\":\"{code}\"", await Text(streamed), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query", "{ hello }", "TRUSTED_DOCUMENTS_ONLY")]
    [InlineData("id", "nothing", "PERSISTED_QUERY_NOT_FOUND")]
    public async Task NothingElseIsGot(string parameter, string value, string code)
    {
        using var answer = await trusted.GetBy(parameter, value);

        Assert.Equal(code, await LibraryHost.Code(answer));
    }

    [Theory]
    [InlineData("""{"id":"a","documentId":"b"}""")]
    [InlineData("""{"id":7}""")]
    [InlineData("""{"id":"\ud800"}""")]
    [InlineData("""{"id":"","query":""}""")]
    [InlineData("""{"extensions":{"persistedQuery":7}}""")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":2,"sha256Hash":"a"}}}""")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"\ud800"}}}""")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1}}}""")]
    public async Task AnIdThatIsNoneIsRefused(string body)
    {
        using var answer = await trusted.Post(body);

        Assert.Equal((HttpStatusCode.BadRequest, "BAD_REQUEST"), (answer.StatusCode, await LibraryHost.Code(answer)));
    }

    [Fact]
    public async Task AServerWithoutAFolderExecutesTheQueryBesideItsOwnId()
    {
        using var alone = await open.Post($$"""{"id":"{{Unknown}}"}""");
        using var both = await open.Post($$"""{"query":"{ hello }","id":"{{Unknown}}"}""");
        using var wrong = await open.Post($$"""{"query":"{ hello }","id":"{{Hello}}"}""");

        Assert.Equal("PERSISTED_QUERY_NOT_SUPPORTED", await LibraryHost.Code(alone));
        Assert.Equal("""{"data":{"hello":"hello you"}}""", await Text(both));
        Assert.Equal("DOCUMENT_MISMATCH", await LibraryHost.Code(wrong));
    }

    [Theory]
    [InlineData("persisted.json", """{"KNOWN":"{ hello  }"}""", "persisted.json: the document KNOWN is not what its id says")]
    [InlineData("persisted.json", """{"sha256:KNOWN":"{ hello  }"}""", "persisted.json: the document KNOWN is not what its id says")]
    [InlineData("persisted.json", """{"a":{"text":"{ hello }"}}""", "persisted.json: this is no JSON object")]
    [InlineData("persisted.json", """{"a":null}""", "persisted.json: this is no JSON object")]
    [InlineData("persisted.json", """["{ hello }"]""", "persisted.json: this is no JSON object")]
    [InlineData("persisted.json", "nothing", "persisted.json: this is no JSON object")]
    [InlineData("persisted.json", """{"a":"{ hello }","a":"{ dear }"}""", "persisted.json: the id a already names another document")]
    [InlineData("Hello.graphql", "\u00ff", "Hello.graphql: this is no UTF-8")]
    public void AFileThatCannotBeTrustedStopsTheStartByItsName(string name, string content, string message)
    {
        var folder = Directory.CreateTempSubdirectory("netvaerk-trusted-");
        File.WriteAllText(Path.Combine(folder.FullName, name), content.Replace("KNOWN", Unknown, StringComparison.Ordinal), System.Text.Encoding.Latin1);

        var refused = Assert.Throws<TrustedDocumentsException>(() => TrustedDocuments.Of(new() { TrustedDocuments = folder.FullName }));

        Assert.StartsWith(Path.Combine(folder.FullName, message.Replace("KNOWN", Unknown, StringComparison.Ordinal)), refused.Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void AFolderThatIsNotThereStopsTheStart()
    {
        var nowhere = Path.Combine(Path.GetTempPath(), $"netvaerk-{Guid.CreateVersion7()}");

        Assert.Contains(nowhere, Assert.Throws<TrustedDocumentsException>(() => TrustedDocuments.Of(new() { TrustedDocuments = nowhere })).Message, StringComparison.Ordinal);
        Assert.Throws<TrustedDocumentsException>(() => TrustedDocuments.Of(new() { AcceptedDocuments = AcceptedDocuments.Trusted }));
    }

    [Fact]
    public void DocumentsThatTheSchemaCannotAnswerStopTheStart_EachNamedAtOnce()
    {
        using var folder = new Folder(("Gone.graphql", "{ hello\n  gone }"), ("persisted.json", """{"a":"{ hello","b":"{ hello }"}"""));

        var refused = Assert.Throws<TrustedDocumentsException>(() => new Own(options => options.TrustedDocuments = folder.Path));

        Assert.Equal(
            [
                $"{folder.Path}/Gone.graphql: document {TrustedHost.Sha256("{ hello\n  gone }")} (2,3): Cannot query field \"gone\" on type \"Query\".",
                $"{folder.Path}/persisted.json: document a (1,8): Syntax Error: Expected Name, found <EOF>.",
            ],
            refused.Mistakes);
    }

    [Fact]
    public async Task WhereTheyAreRefusedInsteadTheOthersAreExecuted()
    {
        using var folder = new Folder(("persisted.json", """{"a":"{ gone }","b":"{ hello }"}"""));
        await using var host = new Own(options => (options.TrustedDocuments, options.TrustedMistakes) = (folder.Path, TrustedMistakes.Refuse));
        await host.InitializeAsync();
        using var broken = await host.Post("""{"id":"a"}""");
        using var sound = await host.Post("""{"id":"b"}""");

        Assert.Equal("VALIDATION_FAILED", await LibraryHost.Code(broken));
        Assert.Equal("""{"data":{"hello":"hello you"}}""", await Text(sound));
    }

    [Fact]
    public void EveryFileThatCannotBeTrustedIsNamedAtOnce()
    {
        using var folder = new Folder(("a.json", "nothing"), ("b.json", $$"""{"{{Unknown}}":"{ hello  }"}"""));

        Assert.Equal(2, Assert.Throws<TrustedDocumentsException>(() => TrustedDocuments.Of(new() { TrustedDocuments = folder.Path })).Mistakes.Count);
    }

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private sealed class Own(Action<GraphQLOptions> configure) : LibraryHost(configure);

    private sealed class Folder : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("netvaerk-trusted-");

        public Folder(params (string Name, string Content)[] files)
        {
            foreach (var (name, content) in files)
                File.WriteAllText(System.IO.Path.Combine(folder.FullName, name), content);
        }

        public string Path => folder.FullName;

        public void Dispose() => folder.Delete(recursive: true);
    }
}
