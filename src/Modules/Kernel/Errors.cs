using System.Globalization;

namespace Netvaerk.Kernel;

/// <summary>What went wrong, so that a client that knows nothing else can show it: a code, a sentence in the reader's language and both languages beside it.</summary>
[InterfaceType("Error")]
public interface IError
{
    /// <summary>The error's name for programs; it never changes.</summary>
    string Code { get; }

    /// <summary>What went wrong and what to do, in the language of Accept-Language; Danish by default.</summary>
    string Message { get; }

    /// <summary>The same sentence in both languages.</summary>
    Text Text { get; }

    /// <summary>The path to the input field that it is about, outermost first; null where it is about none.</summary>
    IReadOnlyList<string>? Path { get; }
}

/// <summary>An answer that is an error: something the caller can read and act on, never a fault of the host.</summary>
/// <param name="code">The error's name for programs.</param>
/// <param name="text">What to tell the caller.</param>
/// <param name="path">The path to the input field that it is about.</param>
public abstract class DomainError(string code, Text text, params string[] path) : Exception(text.En), IError
{
    /// <inheritdoc/>
    public string Code => code;

    /// <inheritdoc/>
    public override string Message => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? text.En : text.Da;

    /// <inheritdoc/>
    public Text Text => text;

    /// <inheritdoc/>
    public IReadOnlyList<string>? Path => path.Length == 0 ? null : path;
}

/// <summary>A rule of the method or of the case's state says no.</summary>
public sealed class RuleBroken(BrokenRule rule, params string[] path) : DomainError(rule.Code, rule.Text, path);

/// <summary>The input cannot be understood as it stands.</summary>
public sealed class InvalidInput(BrokenRule rule, params string[] path) : DomainError(rule.Code, rule.Text, path);

/// <summary>The caller can see this, but may not do that to it.</summary>
public sealed class NotAllowed(BrokenRule rule) : DomainError(rule.Code, rule.Text);

/// <summary>There is nothing of that id, or nothing that the caller may know of: the two look alike.</summary>
public sealed class NotFound(params string[] path) : DomainError("NOT_FOUND", Sentence, path)
{
    private static readonly Text Sentence = new(
        "Det findes ikke, eller du har ikke adgang til det.",
        "It does not exist, or you have no access to it.");
}

/// <summary>Somebody else changed it first. Read it again, and decide again.</summary>
/// <param name="currentVersion">The version that stands now; 0 where it could not be learnt.</param>
public sealed class Conflict(long currentVersion) : DomainError("CONFLICT", Sentence, "input", "version")
{
    private static readonly Text Sentence = new(
        "En anden har ændret det, siden du hentede det. Hent det igen, og tag stilling på ny.",
        "Somebody has changed it since you read it. Read it again and decide anew.");

    /// <summary>The version that stands now.</summary>
    public long CurrentVersion => currentVersion;
}

/// <summary>The idempotency key has been used for another request.</summary>
public sealed class IdempotencyKeyReused() : DomainError("IDEMPOTENCY_KEY_REUSED", Sentence, "input", "idempotencyKey")
{
    private static readonly Text Sentence = new(
        "Nøglen er allerede brugt til en anden forespørgsel. Brug en ny nøgle til hver ny handling.",
        "The key has been used for another request. Take a new key for every new action.");
}

/// <summary>The read could not be recorded, so nothing was read.</summary>
public sealed class AuditUnavailable() : DomainError("AUDIT_UNAVAILABLE", Sentence)
{
    private static readonly Text Sentence = new(
        "Opslaget kunne ikke logges, og derfor vises intet. Prøv igen om lidt.",
        "The read could not be recorded, so nothing is shown. Try again in a while.");
}

/// <summary>Too many are asking at once.</summary>
public sealed class Busy() : DomainError("BUSY", Sentence)
{
    private static readonly Text Sentence = new(
        "Der er travlt lige nu. Intet er gemt; prøv igen om lidt.",
        "It is busy right now. Nothing was saved; try again in a while.");
}

/// <summary>The municipality is out of service on this host; the others are not.</summary>
public sealed class OutOfService() : DomainError("MUNICIPALITY_OUT_OF_SERVICE", Sentence)
{
    private static readonly Text Sentence = new(
        "Kommunens opsætning kan ikke bruges lige nu. Driften har fået besked om hvorfor.",
        "The municipality's set-up cannot be used right now. The operators have been told why.");
}

/// <summary>Nobody is signed in, or not with a token that counts for the municipality it claims.</summary>
public sealed class NotSignedIn() : DomainError("UNAUTHENTICATED", Sentence)
{
    private static readonly Text Sentence = new("Log ind for at fortsætte.", "Sign in to continue.");
}
