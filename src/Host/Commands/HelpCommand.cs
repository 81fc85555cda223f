namespace Netvaerk.Host.Commands;

/// <summary>Shows what the host can be asked to do.</summary>
internal static class HelpCommand
{
    /// <summary>Writes every command with its options to standard output.</summary>
    public static async Task<int> Run(CommandLine line)
    {
        await Console.Out.WriteLineAsync("Netvaerk [COMMAND] [OPTIONS]");
        foreach (var command in CommandList.All)
        {
            await Console.Out.WriteLineAsync($"\n{command.Name}{string.Concat(command.Options.Select(Shown))}{(command.Files == FilesTaken.Any ? " [FILE…]" : "")}");
            await Console.Out.WriteLineAsync($"    {command.Summary.Da}\n    {command.Summary.En}");
        }

        await Console.Out.WriteLineAsync($"\nROLE: {string.Join(", ", RoleNames.All)}");
        return 0;
    }

    private static string Shown(Option option) =>
        option.Times == Times.Repeated ? $" [{option.Name} {option.Value}]…" : $" [{option.Name} {option.Value}]";
}
