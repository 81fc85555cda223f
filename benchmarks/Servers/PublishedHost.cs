namespace Netvaerk.Benchmarks.Servers;

/// <summary>The host as <c>dotnet publish -c Release -p:CompiledAhead=true</c> leaves it, or the plain one where nothing can be compiled ahead.</summary>
/// <param name="Folder">Where it lies.</param>
internal sealed record PublishedHost(string Folder)
{
    private string Assembly => Path.Combine(Folder, "Netvaerk.Host.dll");

    public static async Task<PublishedHost> Publish()
    {
        var folder = Path.Combine(Checkout.Root, "artifacts", "benchmarks", "host");
        string[] publish = ["publish", Path.Combine(Checkout.Root, "src", "Host"), "-c", "Release", "-o", folder, "-v", "q"];
        try
        {
            await Run([.. publish, "-p:CompiledAhead=true"]);
        }
        catch (InvalidOperationException failed)
        {
            // The compiler is a package, which this machine may not be able to fetch.
            Console.WriteLine($"Not compiled ahead: {failed.Message}");
            await Run(publish);
        }

        return new(folder);
    }

    /// <summary>Starts it on some databases, on a free port.</summary>
    public Task<Server> Start(string data) => Start(data, new Dictionary<string, string>());

    /// <summary>Starts it with some more in its environment.</summary>
    public Task<Server> Start(string data, IReadOnlyDictionary<string, string> environment) =>
        Start(environment, "--data", data);

    /// <summary>Starts it with whatever options.</summary>
    public Task<Server> Start(IReadOnlyDictionary<string, string> environment, params string[] options) =>
        Server.Start(environment, [Assembly, "--urls", "http://127.0.0.1:0", .. options]);

    /// <summary>What one of its commands prints.</summary>
    public Task<string> Command(params string[] args) => Run([Assembly, .. args]);

    /// <summary>The same with some more in its environment.</summary>
    public Task<string> Command(IReadOnlyDictionary<string, string> environment, params string[] args) => Run(environment, [Assembly, .. args]);

    private static Task<string> Run(params string[] args) => Run(new Dictionary<string, string>(), args);

    private static Task<string> Run(IReadOnlyDictionary<string, string> environment, string[] args) => Printed.By(Server.Dotnet(environment, args));
}
