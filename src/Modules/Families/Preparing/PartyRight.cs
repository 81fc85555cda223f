using System.Text.Json;
using Netvaerk.Municipalities;

namespace Netvaerk.Families;

/// <summary>
/// A case type in which a child has rights of its own as a party (partsrettigheder), from which age, and when that holds. It is a list, and data: there is no
/// age from which a child is a party in general. What stands in it is general knowledge of Danish law, for people to check.
/// </summary>
public sealed record PartyRight
{
    private static readonly IReadOnlyList<PartyRight> Everything = Read();

    /// <summary>The code of the case type.</summary>
    public required string CaseType { get; init; }

    /// <summary>The case type in words.</summary>
    public required Text Words { get; init; }

    /// <summary>From which age, in completed years.</summary>
    public required int FromAge { get; init; }

    /// <summary>The first day it holds.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day it holds; null while it does.</summary>
    public DateOnly? ValidTo { get; init; }

    internal static IReadOnlyList<PartyRight> HoldingOn(DateOnly day) => [.. Everything.Where(one => one.ValidFrom <= day && (one.ValidTo is null || day <= one.ValidTo))];

    internal static PartyRightAnswer Ask(FamilyMember child, string caseType, DateOnly on)
    {
        var law = LegalBasis.Find("party-rights", on)?.Citation.Da ?? "Almindelig viden om dansk ret";
        if (HoldingOn(on).FirstOrDefault(one => one.CaseType == caseType) is not { } listed)
        {
            return new(Has: false, [new("party.not-listed", "Sagstypen står ikke på listen, så barnet har ikke egne partsrettigheder efter den.",
                "The case type is not on the list, so the child has no rights of its own as a party by it.", law)]);
        }

        if (child.AgeOn(on) is not { } age)
        {
            return new(Has: null, [new("party.age-not-known", "Barnets fødselsdag er ikke registreret, så det kan ikke afgøres.", "The child's birthday is not recorded, so it cannot be told.", law)]);
        }

        return new(age >= listed.FromAge, [new("party.age", $"{listed.Words.Da}: fra {listed.FromAge} år. Barnet er {age}.", $"{listed.Words.En}: from {listed.FromAge} years. The child is {age}.", law)]);
    }

    private static PartyRight[] Read()
    {
        using var file = typeof(PartyRight).Assembly.GetManifestResourceStream("party-rights.json")!;
        return JsonSerializer.Deserialize<PartyRight[]>(file, JsonSerializerOptions.Web)!;
    }
}

/// <summary>Whether a child is a party of its own in a case type.</summary>
/// <param name="Has">Whether it is; null where that cannot be told.</param>
/// <param name="Because">Why.</param>
public sealed record PartyRightAnswer(bool? Has, IReadOnlyList<Reason> Because);
