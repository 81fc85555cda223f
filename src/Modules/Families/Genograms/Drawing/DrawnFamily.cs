namespace Netvaerk.Families;

/// <summary>A genogram as one reader may see it: who is shown with a name, and who of the network stands around.</summary>
/// <param name="Record">The people and lines.</param>
/// <param name="Labels">What to call each person, by key.</param>
/// <param name="IndexKeys">The children the case is about.</param>
/// <param name="Around">Those who are shown around the family and not in it.</param>
internal sealed record DrawnFamily(
    GenogramRecord Record, IReadOnlyDictionary<string, Text> Labels, IReadOnlySet<string> IndexKeys, IReadOnlySet<string> Around)
{
    /// <summary>Those who stand in the generations.</summary>
    internal GenogramRecord Kin => Record with
    {
        Persons = [.. Record.Persons.Where(person => !Around.Contains(person.Key))],
        Partnerships = [.. Record.Partnerships.Where(one => !Around.Contains(one.One) && !Around.Contains(one.Other))],
        Parentages = [.. Record.Parentages.Where(one => !Around.Contains(one.Child) && !Around.Contains(one.Parent))],
    };
}
