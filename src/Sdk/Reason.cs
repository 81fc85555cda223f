using System.Text.Json.Serialization;

namespace Netvaerk.Sdk;

/// <summary>Why an answer is as it is (begrundelse): one sentence with its source.</summary>
/// <param name="Rule">The rule's id, for example <c>age.within</c>: stable, so that decisions of different years can be compared.</param>
/// <param name="Sentence">What a caseworker or a parent reads.</param>
/// <param name="Source">Where the rule comes from.</param>
/// <param name="Category">How the sentence must be guarded when it is passed on.</param>
[method: JsonConstructor]
public sealed record Reason(string Rule, Text Sentence, Source Source, ReasonCategory Category = ReasonCategory.Ordinary)
{
    /// <summary>A reason with its two languages written out.</summary>
    public Reason(string rule, string da, string en, Source source, ReasonCategory category = ReasonCategory.Ordinary)
        : this(rule, new Text(da, en), source, category)
    {
    }

    /// <summary>Who said so. Set by the host; what a plugin writes here is overwritten.</summary>
    public Layer? Layer { get; init; }

    /// <summary>The code of the question whose answer is missing, when that is the reason.</summary>
    public string? Asks { get; init; }

    /// <summary>The reason of an answer that turns on something nobody knows yet.</summary>
    public static Reason NotKnown(string rule, Question question, Source source) => new(
        rule,
        $"Det afhænger af et spørgsmål, der ikke er besvaret: {question.Words.Da}",
        $"It turns on a question that has not been answered: {question.Words.En}",
        source)
    { Asks = question.Code };
}

/// <summary>The four layers of rules, lowest first. Each sees the answer of the one beneath.</summary>
public enum Layer
{
    /// <summary>The method as its authors described it (metoden).</summary>
    Method,

    /// <summary>The municipality's settings file (kommunens fil).</summary>
    File,

    /// <summary>The municipality's own code (kommunens plugin).</summary>
    Plugin,

    /// <summary>Danish law (loven), which nobody overrides.</summary>
    Law,
}

/// <summary>How a piece of information about a person must be guarded.</summary>
public enum ReasonCategory
{
    /// <summary>Ordinary personal data (almindelige oplysninger).</summary>
    [Says("Almindelige oplysninger.", "Ordinary personal data.")]
    Ordinary,

    /// <summary>Confidential (fortrolige oplysninger), for example social problems.</summary>
    [Says("Fortrolige oplysninger.", "Confidential information.")]
    Confidential,

    /// <summary>Special category (følsomme oplysninger), for example health.</summary>
    [Says("Følsomme oplysninger.", "A special category of data.")]
    SpecialCategory,

    /// <summary>Criminal offences (oplysninger om strafbare forhold).</summary>
    [Says("Oplysninger om strafbare forhold.", "Criminal offences.")]
    CriminalOffence,
}
