namespace Netvaerk.Sdk;

/// <summary>Something a person reads, in Danish and in English, side by side.</summary>
/// <param name="Da">The Danish words, as you would say them to a parent.</param>
/// <param name="En">The same in English.</param>
public sealed record Text(string Da, string En)
{
    /// <summary>The Danish words; never empty.</summary>
    public string Da { get; init; } = Said(Da, nameof(Da));

    /// <summary>The English words; never empty.</summary>
    public string En { get; init; } = Said(En, nameof(En));

    private static string Said(string words, string language) =>
        string.IsNullOrWhiteSpace(words) ? throw new ArgumentException("A text says something in both languages.", language) : words;
}
