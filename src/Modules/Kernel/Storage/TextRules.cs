namespace Netvaerk.Kernel;

/// <summary>What is said of a text that cannot be kept, whether a column, an input or a sealed text would have held it.</summary>
public static class TextRules
{
    /// <summary>There is no room for it.</summary>
    public static readonly BrokenRule TooLong = new("kernel.text-too-long", "Teksten er for lang. Forkort den.", "The text is too long. Shorten it.");

    /// <summary>It holds U+0000.</summary>
    public static readonly BrokenRule Unreadable = new(
        "kernel.text-unreadable",
        "Teksten indeholder et tegn, som ikke kan gemmes. Skriv den igen.", "The text holds a character that cannot be stored. Write it again.");
}
