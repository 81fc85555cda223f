namespace Netvaerk.Host.Commands;

/// <summary>What was typed after the host's name, understood.</summary>
/// <param name="Command">The command.</param>
/// <param name="Options">Its options with their values, in the order given.</param>
/// <param name="Files">The words without a dash.</param>
internal sealed record CommandLine(Command Command, ILookup<string, string> Options, IReadOnlyList<string> Files)
{
    /// <summary>Reads what was typed. Without a command the host runs.</summary>
    /// <exception cref="UsageError">A command, an option or its value is unknown, missing or one too many.</exception>
    public static CommandLine Read(IReadOnlyList<string> args, IReadOnlyList<Command> commands)
    {
        var named = args.Count > 0 && !args[0].StartsWith('-');
        var command = named ? commands.FirstOrDefault(known => known.Name == args[0]) ?? throw UnknownCommand(args[0], commands)
            : args.Count > 0 && args[0] is "--help" or "-h" or "-?" ? commands.First(known => known.Name == "help")
            : commands[0];
        var rest = new Queue<string>(named || command.Name == "help" ? args.Skip(1) : args);
        var options = new List<(string Name, string Value)>();
        var files = new List<string>();
        while (rest.TryDequeue(out var word))
        {
            if (word.StartsWith('-'))
            {
                options.Add(ReadOption(command, word, rest, options));
            }
            else
            {
                files.Add(command.Files == FilesTaken.Any ? word : throw new UsageError(
                    $"»{word}« hører ikke til her. Kommandoen {command.Name} tager kun tilvalg, der begynder med --.",
                    $"'{word}' does not belong here. The command {command.Name} takes only options that begin with --."));
            }
        }

        return new(command, options.ToLookup(option => option.Name, option => option.Value), files);
    }

    /// <summary>The value of an option that is given once at most.</summary>
    public string? One(string option) => Options[option].SingleOrDefault();

    /// <summary>The value of an option that has to be given.</summary>
    /// <exception cref="UsageError">It is not.</exception>
    public string Required(string option) => One(option) ?? throw Missing(option);

    /// <summary>How the host is to be launched for this command.</summary>
    public Launch Launch() => Host.Launch.With(
        One("--urls"), One("--data"), One("--postgres"), municipalities: Folder("--municipalities"), plugins: Folder("--plugins"));

    // A folder that is misspelt would be a host without municipalities.
    private string? Folder(string option) => One(option) is not { } folder || Directory.Exists(folder) ? One(option) : throw new UsageError(
        $"Mappen »{folder}«, som {option} nævner, findes ikke.", $"The folder '{folder}' that {option} names is not there.");

    internal static UsageError Missing(string option) => new($"Tilvalget {option} mangler.", $"The option {option} is missing.");

    private static (string, string) ReadOption(Command command, string word, Queue<string> rest, List<(string Name, string Value)> before)
    {
        var (name, value) = word.Split('=', 2) is [var left, var right] ? (left, right) : (word, null);
        var option = command.Options.FirstOrDefault(known => known.Name == name) ?? throw UnknownOption(command, name);
        if (option.Times == Times.Once && before.Exists(given => given.Name == name))
        {
            throw new UsageError($"{name} kan kun angives én gang.", $"{name} can be given only once.");
        }

        // "--data --urls x" is a forgotten value, not a folder called --urls.
        var next = value is null && rest.TryPeek(out var peeked) && !peeked.StartsWith("--", StringComparison.Ordinal) ? rest.Dequeue() : value;
        return string.IsNullOrWhiteSpace(next)
            ? throw new UsageError($"{name} mangler en værdi: {name} {option.Value}.", $"{name} lacks a value: {name} {option.Value}.")
            : (name, next);
    }

    private static UsageError UnknownCommand(string name, IReadOnlyList<Command> commands)
    {
        var known = string.Join(", ", commands.Select(command => command.Name));
        return new($"Kommandoen »{name}« findes ikke. Kommandoerne er: {known}.", $"There is no command '{name}'. The commands are: {known}.");
    }

    private static UsageError UnknownOption(Command command, string name)
    {
        var known = command.Options.Count == 0 ? null : string.Join(", ", command.Options.Select(option => option.Name));
        return known is null
            ? new($"Kommandoen {command.Name} har ingen tilvalg, og dermed ikke »{name}«.", $"The command {command.Name} has no options, so not '{name}'.")
            : new($"Kommandoen {command.Name} har ikke tilvalget »{name}«. Den har: {known}.", $"The command {command.Name} has no option '{name}'. It has: {known}.");
    }
}
