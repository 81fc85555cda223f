using System.Globalization;
using System.Xml;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL;

/// <summary>The scalar of each CLR type that has one.</summary>
internal static class Scalars
{
    private const string Rfc3339 = "https://www.rfc-editor.org/rfc/rfc3339#section-5.6";

    public static readonly ScalarType Date = TextScalar.Of<DateOnly>(
        "Date", "A calendar date without time or zone, `2026-11-30`.", Rfc3339, DateText.Date, DateText.Write);

    public static readonly ScalarType DateTime = TextScalar.Of<DateTimeOffset>(
        "DateTime", "A point in time with its offset from UTC, `2026-11-30T13:00:00+01:00`. The offset is required.",
        "https://scalars.graphql.org/andimarek/date-time.html", DateText.DateTime, DateText.Write);

    public static readonly ScalarType LocalTime = TextScalar.Of<TimeOnly>(
        "LocalTime", "A time of day without date or zone, `13:00:00`.", Rfc3339, DateText.Time, DateText.Write);

    public static readonly ScalarType Duration = TextScalar.Of<TimeSpan>(
        "Duration", "A length of time in days, hours, minutes and seconds as ISO 8601 writes it, `PT2H30M`. Months and years have no fixed length and are refused.",
        "https://www.rfc-editor.org/rfc/rfc3339#appendix-A", DurationText.Read, XmlConvert.ToString);

    public static readonly ScalarType Uuid = TextScalar.Of<Guid>(
        "UUID", "A universally unique identifier, `0193f5a0-7c1e-7b6a-9d0e-2f4c8a1b3d5e`.", "https://www.rfc-editor.org/rfc/rfc9562",
        text => Guid.TryParseExact(text, "D", out var id) ? id : null, id => id.ToString("D"));

    public static readonly ScalarType Url = TextScalar.OfObject<Uri>(
        "URL", "An absolute web address, `https://example.org/a?b=1`: `http` or `https`, and no other scheme.", "https://www.rfc-editor.org/rfc/rfc3986",
        // A Uri overlooks blanks around it.
        text => !text.Any(char.IsWhiteSpace) && Uri.IsWellFormedUriString(text, UriKind.Absolute) && new Uri(text) is var url && IsWeb(url) ? url : null, url => IsWeb(url) ? url.AbsoluteUri : null);

    private static readonly Dictionary<Type, ScalarType> ByType = new()
    {
        [typeof(string)] = BuiltInScalars.String,
        [typeof(bool)] = BuiltInScalars.Boolean,
        [typeof(byte)] = BuiltInScalars.Int,
        [typeof(short)] = BuiltInScalars.Int,
        [typeof(int)] = BuiltInScalars.Int,
        [typeof(float)] = BuiltInScalars.Float,
        [typeof(double)] = BuiltInScalars.Float,
        [typeof(long)] = NumberScalars.Long,
        [typeof(decimal)] = NumberScalars.Decimal,
        [typeof(DateOnly)] = Date,
        [typeof(DateTimeOffset)] = DateTime,
        [typeof(TimeOnly)] = LocalTime,
        [typeof(TimeSpan)] = Duration,
        [typeof(Guid)] = Uuid,
        [typeof(Uri)] = Url,
    };

    public static ScalarType? Of(Type clr) => ByType.GetValueOrDefault(Nullable.GetUnderlyingType(clr) ?? clr);

    /// <summary>Makes of what the language holds the CLR type that is asked for: Int is an int to it and Float a double.</summary>
    public static Func<object?, object?> Conversion(Type core) =>
        core == typeof(byte) || core == typeof(short) || core == typeof(float) ? value => value is null ? null : Narrow(value, core) : static value => value;

    /// <summary>A scalar's value as the text it is written as.</summary>
    public static string Text(object value) => Convert.ToString(Of(value.GetType())!.Serialize(value).Value, CultureInfo.InvariantCulture)!;

    // A page that shows an address makes a link of it: javascript: and data: must not come in, nor file: go out.
    private static bool IsWeb(Uri url) => url.IsAbsoluteUri && url.Host.Length > 0 && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp);

    private static object Narrow(object value, Type core)
    {
        try
        {
            return Convert.ChangeType(value, core, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            throw new GraphQLException("BAD_INPUT", $"{value} is outside the range that is accepted here.");
        }
    }
}
