using System.Text;

namespace Netvaerk.Host.Commands;

/// <summary>The host's commands. The first one is meant when none is named.</summary>
internal static class CommandList
{
    private static readonly Option Data = new("--data", "DIR");
    private static readonly Option Postgres = new("--postgres", "\"Host=…;Username=…\"");
    private static readonly Option Municipalities = new("--municipalities", "DIR");
    private static readonly Option Plugins = new("--plugins", "DIR");

    /// <summary>Every command.</summary>
    public static IReadOnlyList<Command> All { get; } =
    [
        new("run", new("Starter værten. Er der ingen kommando, er det denne.", "Starts the host. Without a command it is this one."),
            [new("--urls", "URL"), Data, Postgres, Municipalities, Plugins], FilesTaken.None, RunCommand.Run),
        new("token", new("Skriver en adgangsnøgle til udvikling, og intet andet.", "Prints a development token, and nothing else."),
            [new("--municipality", "SLUG"), new("--role", "ROLE", Times.Repeated), new("--subject", "ID"), new("--name", "NAME"), Data, Municipalities, Plugins],
            FilesTaken.None, TokenCommand.Run),
        new("check", new("Kontrollerer kommunernes filer og plugins.", "Checks the municipalities' files and plugins."),
            [Municipalities, Plugins], FilesTaken.Any, CheckCommand.Run),
        new("migrate", new("Bringer hver kommunes database ajour.", "Brings every municipality's database up to date."),
            [Data, Postgres, Municipalities, Plugins], FilesTaken.None, Migrate),
        new("schema", new("Skriver GraphQL-skemaet, og kontrollerer de betroede dokumenter.", "Prints the GraphQL schema, and checks the trusted documents."), [], FilesTaken.None, SchemaCommand.Run),
        new("help", new("Viser denne hjælp.", "Shows this help."), [], FilesTaken.None, HelpCommand.Run),
    ];

    private static async Task<int> Migrate(CommandLine line)
    {
        await using var host = Program.Build(line.Launch());
        return await MigrateCommand.Run(host.Services, Console.Out, CancellationToken.None);
    }

    /// <summary>Does what was typed. A mistake in it is answered in both languages on standard error, with exit code 1.</summary>
    public static async Task<int> Execute(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        try
        {
            var line = CommandLine.Read(args, All);
            return await line.Command.Run(line);
        }
        catch (UsageError mistake)
        {
            await Console.Error.WriteLineAsync($"{mistake.Text.Da}\n{mistake.Text.En}");
            return 1;
        }
    }
}
