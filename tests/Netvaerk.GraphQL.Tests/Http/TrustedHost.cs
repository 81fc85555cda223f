using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Netvaerk.GraphQL.Tests.Http;

/// <summary>The library, where nothing but four trusted documents is executed.</summary>
public sealed class TrustedHost : LibraryHost
{
    public const string Hello = "{ hello }\n";
    public const string Named = "query One { hello(name: \"one\") } query Two { hello(name: \"two\") }";
    public const string Rename = "mutation { renameAuthor(input: { author: \"x\", name: \"y\" }) { author { name } } }";
    public const string Came = "subscription { bookCame(count: 1) { title } }";

    private readonly DirectoryInfo folder;

    public TrustedHost() : this(Directory.CreateTempSubdirectory("netvaerk-trusted-"))
    {
    }

    private TrustedHost(DirectoryInfo folder) : base(options =>
    {
        Fill(folder);
        (options.TrustedDocuments, options.AcceptedDocuments) = (folder.FullName, AcceptedDocuments.Trusted);
    }) => this.folder = folder;

    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Delete(recursive: true);
    }

    // One as it is, one as Relay's compiler names it, two as GraphQL Code Generator does.
    private static void Fill(DirectoryInfo folder)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "Hello.graphql"), Hello);
        File.WriteAllText(Path.Combine(folder.FullName, "persisted.json"), JsonSerializer.Serialize(new Dictionary<string, string> { ["0123456789abcdef0123456789abcdef"] = Named }));
        File.WriteAllText(
            Path.Combine(folder.CreateSubdirectory("web").FullName, "persisted-documents.json"),
            JsonSerializer.Serialize(new Dictionary<string, string> { [Sha256(Rename)] = Rename, ["sha256:" + Sha256(Came)] = Came }));
        File.WriteAllText(Path.Combine(folder.FullName, "README.md"), "No document.");
    }
}
