using System.Text.RegularExpressions;
using System.Xml;

namespace Netvaerk.GraphQL;

/// <summary>Lengths of time as ISO 8601 writes them, without units of no fixed length.</summary>
internal static partial class DurationText
{
    public static TimeSpan? Read(string text)
    {
        if (!Form().IsMatch(text))
            return null;

        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (OverflowException)
        {
            return null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^-?P(?=[0-9T])([0-9]{1,8}D)?(T(?=[0-9])([0-9]{1,9}H)?([0-9]{1,9}M)?([0-9]{1,9}(\.[0-9]{1,7})?S)?)?\z")]
    private static partial Regex Form();
}
