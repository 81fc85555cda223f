namespace Netvaerk.Host.Commands;

/// <summary>One thing that the host does when it is called with its name.</summary>
/// <param name="Name">The word on the command line.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Options">The options that it understands; each takes a value.</param>
/// <param name="Files">Whether words without a dash are files for it.</param>
/// <param name="Run">Does it; the answer is the process's exit code.</param>
internal sealed record Command(string Name, Text Summary, IReadOnlyList<Option> Options, FilesTaken Files, Func<CommandLine, Task<int>> Run);

/// <summary>An option of a command.</summary>
/// <param name="Name">With its dashes.</param>
/// <param name="Value">What to write after it, as the help shows it.</param>
/// <param name="Times">How often it may be given.</param>
internal sealed record Option(string Name, string Value, Times Times = Times.Once);

/// <summary>How often an option may be given.</summary>
internal enum Times
{
    /// <summary>Once at most.</summary>
    Once,

    /// <summary>As often as needed.</summary>
    Repeated,
}

/// <summary>Whether a command takes files.</summary>
internal enum FilesTaken
{
    /// <summary>A word without a dash is a mistake.</summary>
    None,

    /// <summary>Words without a dash are files.</summary>
    Any,
}

/// <summary>The command line asks for something that is not there, or not in that way.</summary>
/// <param name="text">What is wrong and what to write instead.</param>
internal sealed class UsageError(Text text) : Exception(text.En)
{
    /// <summary>A usage error in both languages.</summary>
    public UsageError(string da, string en) : this(new Text(da, en))
    {
    }

    /// <summary>What is wrong and what to write instead.</summary>
    public Text Text => text;
}
