namespace Netvaerk.Sdk.Testing;

/// <summary>Something that a municipality's rules must not be or do, and what to do about it.</summary>
/// <param name="Rule">Which of the kit's rules it breaks.</param>
/// <param name="Place">Where: a class and its member, or a file with line and column.</param>
/// <param name="Sentence">What is wrong, and what to do.</param>
public sealed record Finding(ConformanceRule Rule, string Place, Text Sentence)
{
    // Something of the plugin still runs, and holds on to it.
    internal bool IsHanging { get; init; }

    /// <summary>One line, as editors find it: <c>place: dansk / English</c>.</summary>
    public override string ToString() => $"{Place}: {Sentence.Da} / {Sentence.En}";

    // With its assembly before its class, in the way of compilers.
    internal Finding Of(string plugin) => this with { Place = $"{plugin}.dll(1,1): {Place}" };
}

/// <summary>What the kit looks at.</summary>
public enum ConformanceRule
{
    /// <summary>The settings file is right, and the plugin it names can be taken into use.</summary>
    Loads,

    /// <summary>No reference to files, network, processes, reflection, clocks, randomness or threads. Read from metadata, never run.</summary>
    References,

    /// <summary>No static state that can change.</summary>
    StaticState,

    /// <summary>An answer for all facts, unknown ones too, and no exception.</summary>
    Answers,

    /// <summary>The same facts get the same answer: twice, in parallel, and on a machine that speaks another language.</summary>
    SameAnswer,

    /// <summary>Every reason in Danish and English, with a rule's name and a source.</summary>
    Reasons,

    /// <summary>Every answer within the bounds that hold for all municipalities, and within the law.</summary>
    Bounds,

    /// <summary>Every override is reached and changes something.</summary>
    Overrides,

    /// <summary>Nothing keeps the plugin in memory once it is no longer used.</summary>
    Unloads,
}
