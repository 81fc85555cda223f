using System.Text;

namespace Netvaerk.Municipalities.Settings;

/// <summary>Collects what is wrong with one file and turns byte offsets into lines and columns.</summary>
internal sealed class SettingsProblems(string file, byte[] bytes)
{
    private readonly List<SettingsError> all = [];
    private readonly Dictionary<string, int> places = [];

    public IReadOnlyList<SettingsError> All => all;

    public void Remember(JsonPart part) => places[part.Path] = part.At;

    public void Add(string property, string da, string en) => Add(property, Place(property), da, en);

    public void Add(string property, int at, string da, string en)
    {
        var before = bytes.AsSpan(0, Math.Min(at, bytes.Length));
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[lineStart..]) + 1;
        all.Add(new(file, line, column, property, new(da, en)));
    }

    // What is missing is shown where it should have stood: at the nearest thing around it that is there.
    private int Place(string property)
    {
        while (!places.ContainsKey(property) && property.Length > 0)
        {
            property = property[..Math.Max(property.LastIndexOfAny(['.', '[']), 0)];
        }

        return places.GetValueOrDefault(property);
    }
}
