using System.Globalization;

namespace Netvaerk.Municipalities;

/// <summary>Numbers as they are said in Danish and English.</summary>
internal static class Say
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    public static Text Hours(TimeSpan length) => length == TimeSpan.FromHours(1)
        ? new("1 time", "1 hour")
        : new(string.Create(Danish, $"{length.TotalHours:0.##} timer"), string.Create(CultureInfo.InvariantCulture, $"{length.TotalHours:0.##} hours"));

    public static string Capital(string words) => char.ToUpper(words[0], Danish) + words[1..];

    public static string List(IEnumerable<string> words, string and)
    {
        var all = words.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {and} {all[^1]}";
    }
}
