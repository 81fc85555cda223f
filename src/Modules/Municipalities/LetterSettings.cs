using System.ComponentModel.DataAnnotations;

namespace Netvaerk.Municipalities;

/// <summary>How invitations leave the house.</summary>
public sealed record LetterSettings
{
    /// <summary>By which way they go. Nothing leaves a new installation by accident: as files into a folder, until the municipality says otherwise.</summary>
    [Says("Hvordan invitationer sendes: som filer i en mappe, eller med e-mail.", "How invitations are sent: as files into a folder, or by e-mail.")]
    public LetterChannel Channel { get; init; }

    /// <summary>The address that they come from. It names the municipality and not the method. Needed where they go by e-mail.</summary>
    [Says("Adressen, invitationer kommer fra. Den må ikke røbe metoden.", "The address that invitations come from. It must not give the method away.", Example = "moeder@testrup.example")]
    [RegularExpression(@"^[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+$")]
    public string? SenderAddress { get; init; }

    /// <summary>Whom to turn to with an answer or a question, as it is written in the letter: an office and its telephone number.</summary>
    [Says("Hvem man kan kontakte, som det står i brevet.", "Whom to turn to, as the letter says it.", Example = "Familieafdelingen, 12 34 56 78")]
    [MaxLength(200)]
    public string? Contact { get; init; }
}

/// <summary>By which way letters go.</summary>
public enum LetterChannel
{
    /// <summary>As files into a folder of the host; nothing leaves it.</summary>
    [Says("Som filer i en mappe hos driften; intet forlader huset.", "As files into a folder of the host; nothing leaves it.")]
    Folder,

    /// <summary>By e-mail, through the server that the host is set up with.</summary>
    [Says("Med e-mail gennem driftens server.", "By e-mail, through the host's server.")]
    Smtp,
}
