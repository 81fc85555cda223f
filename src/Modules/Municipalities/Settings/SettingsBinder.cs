using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Netvaerk.Municipalities.Settings;

/// <summary>Turns JSON into settings records, strictly: what it does not know or cannot read is a problem with a place, never ignored.</summary>
internal sealed class SettingsBinder(SettingsProblems problems)
{
    public object? Bind(JsonPart part, Type type)
    {
        problems.Remember(part);
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(OwnSettings) ? Free(part) is { } own ? new OwnSettings(own) : null
            : type == typeof(JsonElement) ? Free(part)
            : Scalar(type) is { } scalar ? Value(part, type, scalar)
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? List(part, type.GetGenericArguments()[0])
            : Record(part, type);
    }

    private object? Record(JsonPart part, Type type)
    {
        var needed = SettingNames.Settings(type).Where(one => one.IsDefined(typeof(RequiredMemberAttribute))).Select(SettingNames.Of).ToList();
        if (!Expect(part, JsonValueKind.Object, needed.Count == 0 ? new("et objekt { … }", "an object { … }")
            : new($"et objekt {{ … }} med {Say.List(needed, "og")}", $"an object {{ … }} with {Say.List(needed, "and")}")))
        {
            return null;
        }

        // Records of settings have a constructor without parameters; "required" binds the file, not reflection.
        var record = Activator.CreateInstance(type)!;
        var settings = SettingNames.Settings(type).ToDictionary(SettingNames.Of);
        HashSet<string> seen = [];
        foreach (var (name, member) in part.Members)
        {
            if (!seen.Add(name))
            {
                Twice(member);
            }
            else if (settings.TryGetValue(name, out var setting))
            {
                Set(record, setting, member);
            }
            else
            {
                Unknown(member, name, settings.Keys);
            }
        }

        foreach (var (name, setting) in settings.Where(one => one.Value.IsDefined(typeof(RequiredMemberAttribute)) && !seen.Contains(one.Key)))
        {
            problems.Add(part.Path, $"Egenskaben »{name}« mangler.", $"The property \"{name}\" is missing.");
        }

        return record;
    }

    private void Set(object record, PropertyInfo setting, JsonPart member)
    {
        if (Bind(member, setting.PropertyType) is { } value)
        {
            setting.SetValue(record, value);
            Within(setting.GetCustomAttribute<RangeAttribute>(), value, member);
        }
    }

    private void Within(RangeAttribute? range, object value, JsonPart member)
    {
        // A range on a list is one of its items.
        if (value is IList list)
        {
            foreach (var (item, one) in list.Count == member.Items.Count ? member.Items.Zip(list.Cast<object>()) : [])
            {
                Within(range, one, item);
            }

            return;
        }

        if (range?.IsValid(value) is not false)
        {
            return;
        }

        var (least, most) = (Number(range.Minimum), Number(range.Maximum));
        problems.Add(member.Path, member.At,
            $"Tallet er {(range.MinimumIsExclusive ? "mere end" : "mindst")} {least} og højst {most}.",
            $"The number is {(range.MinimumIsExclusive ? "more than" : "at least")} {least} and at most {most}.");
    }

    private static string Number(object bound) => Convert.ToString(bound, CultureInfo.InvariantCulture)!;

    private void Unknown(JsonPart member, string name, IEnumerable<string> known)
    {
        var near = SettingNames.Nearest(name, known);
        problems.Add(member.Path, member.At,
            $"Egenskaben »{name}« findes ikke.{(near is null ? "" : $" Mente du »{near}«?")}",
            $"There is no property \"{name}\".{(near is null ? "" : $" Did you mean \"{near}\"?")}");
    }

    private IList? List(JsonPart part, Type item)
    {
        if (!Expect(part, JsonValueKind.Array, new("en liste [ … ]", "a list [ … ]")))
        {
            return null;
        }

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (var value in part.Items.Select(one => Bind(one, item)).Where(one => one is not null))
        {
            list.Add(value);
        }

        return list;
    }

    // What others read: any object at all, as long as each of its properties has one value.
    private JsonElement? Free(JsonPart part)
    {
        Once(part);
        return Expect(part, JsonValueKind.Object, new("et objekt { … }", "an object { … }")) ? part.Value : null;
    }

    private void Once(JsonPart part)
    {
        HashSet<string> seen = [];
        foreach (var (name, member) in part.Members)
        {
            if (!seen.Add(name))
            {
                Twice(member);
            }

            Once(member);
        }

        foreach (var item in part.Items)
        {
            Once(item);
        }
    }

    private void Twice(JsonPart member) => problems.Add(member.Path, member.At, "Egenskaben står der to gange.", "The property stands there twice.");

    private object? Value(JsonPart part, Type type, Text expected)
    {
        var value = Parse(part.Value, type);
        if (value is null)
        {
            var near = type.IsEnum && part.Value.ValueKind is JsonValueKind.String
                ? SettingNames.Nearest(part.Value.GetString()!, Enum.GetValues(type).Cast<Enum>().Select(SettingNames.Of))
                : null;
            problems.Add(part.Path, part.At,
                $"Her skal stå {expected.Da}.{(near is null ? "" : $" Mente du »{near}«?")}",
                $"Expected {expected.En}.{(near is null ? "" : $" Did you mean \"{near}\"?")}");
        }

        return value;
    }

    private static object? Parse(JsonElement value, Type type) => (value.ValueKind, type) switch
    {
        (JsonValueKind.String, _) when type == typeof(string) => value.GetString() is { } words && words.Trim().Length > 0 ? words : null,
        (JsonValueKind.Number, _) when type == typeof(int) => Whole(value),
        (JsonValueKind.Number, _) when type == typeof(double) => value.GetDouble(),
        (JsonValueKind.Number, _) when type == typeof(decimal) => value.TryGetDecimal(out var amount) ? amount : null,
        (JsonValueKind.True or JsonValueKind.False, _) when type == typeof(bool) => value.GetBoolean(),
        (JsonValueKind.String, _) when type == typeof(DateOnly) =>
            DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        (JsonValueKind.String, _) when type == typeof(TimeOnly) =>
            TimeOnly.TryParseExact(value.GetString(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
        (JsonValueKind.String, _) when type == typeof(Uri) => Address(value.GetString()!),
        (JsonValueKind.String, _) when type.IsEnum => Enum.GetValues(type).Cast<Enum>().FirstOrDefault(one => SettingNames.Of(one) == value.GetString()),
        _ => null,
    };

    // 7.0 is a whole number, here as in the schema.
    private static int? Whole(JsonElement value) =>
        value.TryGetInt32(out var whole) ? whole
        : value.TryGetDecimal(out var number) && decimal.IsInteger(number) && number is >= int.MinValue and <= int.MaxValue ? (int)number
        : null;

    // A path is a whole address too to some machines, and one of a file.
    private static Uri? Address(string words) =>
        Regex.IsMatch(words, SettingsSchema.WebAddress) && Uri.TryCreate(words, UriKind.Absolute, out var address) ? address : null;

    private static Text? Scalar(Type type) =>
        type == typeof(string) ? new("en tekst", "a text")
        : type == typeof(int) ? new("et helt tal", "a whole number")
        : type == typeof(double) || type == typeof(decimal) ? new("et tal", "a number")
        : type == typeof(bool) ? new("true eller false", "true or false")
        : type == typeof(DateOnly) ? new("en dato som 2027-03-01", "a date like 2027-03-01")
        : type == typeof(TimeOnly) ? new("et klokkeslæt som 17:00", "a time like 17:00")
        : type == typeof(Uri) ? new("en hel adresse, https://…", "a whole address, https://…")
        : type.IsEnum ? Names(type)
        : null;

    private static Text Names(Type type)
    {
        var names = Enum.GetValues(type).Cast<Enum>().Select(SettingNames.Of).ToList();
        return new($"en af {Say.List(names, "og")}", $"one of {Say.List(names, "and")}");
    }

    private bool Expect(JsonPart part, JsonValueKind kind, Text expected)
    {
        if (part.Value.ValueKind == kind)
        {
            return true;
        }

        problems.Add(part.Path, part.At, $"Her skal stå {expected.Da}.", $"Expected {expected.En}.");
        return false;
    }
}
