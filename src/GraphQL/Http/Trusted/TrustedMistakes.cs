namespace Netvaerk.GraphQL;

/// <summary>What becomes of trusted documents that the schema cannot answer: their fields are gone, say, or they exceed a limit.</summary>
public enum TrustedMistakes
{
    /// <summary>The server does not start, and every mistake is named.</summary>
    StopTheStart,

    /// <summary>Every mistake is logged; whoever asks for such a document is told what is wrong with it, and all others are executed.</summary>
    Refuse,
}
