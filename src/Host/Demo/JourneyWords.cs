using System.Globalization;
using System.Text.Json.Nodes;
using Netvaerk.Host.SignIn;

namespace Netvaerk.Host.Demo;

/// <summary>
/// What the words of a journey stand for: <c>@name</c> what an earlier step kept, <c>@today+14</c> a date, <c>@birthday:11</c> the birth date of somebody who
/// turned 11 forty days ago, <c>@subject:ROLE</c> and <c>@name:ROLE</c> an invented person, <c>@weekend</c> a reason where today is no working day and nothing
/// otherwise; <c>{ "@each": "@list", "give": … }</c> one thing per item, which is <c>@item</c> in it.
/// </summary>
internal sealed class JourneyWords(DateOnly today, Func<string, DemoPerson> who)
{
    private const int DaysSinceBirthday = 40;

    private readonly Dictionary<string, JsonNode?> kept = [];

    /// <summary>Remembers something under a name.</summary>
    public void Keep(string name, JsonNode? value) => kept[name] = value?.DeepClone();

    /// <summary>The same with every word replaced.</summary>
    public JsonNode? Read(JsonNode? node) => node switch
    {
        JsonObject each when each["@each"] is { } list => Each(list, each["give"]!),
        JsonObject fields => Fields(fields),
        JsonArray items => new JsonArray([.. items.Select(Read)]),
        JsonValue value when value.TryGetValue<string>(out var text) && text.StartsWith('@') => Word(text[1..])?.DeepClone(),
        _ => node?.DeepClone(),
    };

    private JsonArray Each(JsonNode list, JsonNode give)
    {
        var made = new JsonArray();
        foreach (var item in Read(list)!.AsArray())
        {
            Keep("item", item);
            made.Add(Read(give));
        }

        return made;
    }

    private JsonObject Fields(JsonObject fields)
    {
        var read = new JsonObject();
        foreach (var (name, value) in fields)
        {
            // A word that stands for nothing leaves its field out.
            if (Read(value) is { } known)
            {
                read[name] = known;
            }
        }

        return read;
    }

    private JsonNode? Word(string word) => word.Split(':') switch
    {
        ["subject", var role] => who(role).Subject,
        ["name", var role] => who(role).Name,
        ["birthday", var years] => Date(today.AddDays(-DaysSinceBirthday).AddYears(-int.Parse(years, CultureInfo.InvariantCulture))),
        ["weekend"] => DanishCalendar.IsWorkingDay(today) ? null : "Familien kan kun i dag.",
        [var one] when one.StartsWith("today", StringComparison.Ordinal) => Date(today.AddDays(one.Length == 5 ? 0 : int.Parse(one[5..], CultureInfo.InvariantCulture))),
        _ => kept[word],
    };

    private static string Date(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
