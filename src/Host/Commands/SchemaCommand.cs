namespace Netvaerk.Host.Commands;

/// <summary>Prints the schema; and holds the trusted documents against it, if the configuration names a folder of them.</summary>
internal static class SchemaCommand
{
    /// <summary>The schema goes to standard output, what is wrong with trusted documents to standard error: a release can be checked before it serves.</summary>
    /// <returns>1 if anything is wrong with them.</returns>
    public static async Task<int> Run(CommandLine line)
    {
        await using var host = Program.Build(line.Launch());
        await Console.Out.WriteAsync(host.Services.PrintGraphQLSchema());
        try
        {
            return host.Services.CheckTrustedDocuments() is { Count: > 0 } mistakes ? throw NotTrusted(new(mistakes)) : 0;
        }
        catch (TrustedDocumentsException mistakes)
        {
            throw NotTrusted(mistakes);
        }
    }

    /// <summary>What is wrong with trusted documents, all of it.</summary>
    public static UsageError NotTrusted(TrustedDocumentsException mistakes) => new(
        $"De betroede dokumenter (GraphQL:TrustedDocuments) kan ikke bruges. {mistakes.Message}",
        $"The trusted documents (GraphQL:TrustedDocuments) cannot be used. {mistakes.Message}");
}
