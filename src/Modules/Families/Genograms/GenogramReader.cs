namespace Netvaerk.Families;

/// <summary>
/// Puts a genogram together for one reader: names from where they are kept, as far as the reader may know them now. Those of the family see theirs, those who
/// lead the case see it; nobody else does, and without consent nobody.
/// </summary>
internal sealed class GenogramReader(
    CallerRelations relations, Identities identities, GenogramByFamily genograms, MembersByFamily members, NetworkByFamily network, FamilyKeys keys)
{
    internal static readonly Text Closed = new(
        "Ingen af børnene er med for tiden, så genogrammet vises ikke. Det åbner igen, hvis samtykket gives på ny.",
        "None of the children takes part at present, so the genogram is not shown. It opens again if consent is given anew.");

    internal async Task<DrawnFamily?> Read(Guid familyId, CancellationToken ct)
    {
        if (await genograms.LoadAsync(familyId, ct) is not { } genogram || !await identities.MayKnowNetwork(familyId, ct)
            || genogram.Open(await keys.LoadRequiredAsync(familyId, ct)) is not { } record)
        {
            return null;
        }

        var own = (await members.LoadRequiredAsync(familyId, ct)).ToDictionary(one => one.Id);
        var around = (await network.LoadRequiredAsync(familyId, ct)).ToDictionary(one => one.Id);
        var leads = await relations.Leads(familyId, ct);
        // Whom the reader must not see is not in their network; where such a person is in the picture, nothing but the symbol is left of them.
        var labels = new Dictionary<string, Text>(StringComparer.Ordinal);
        var shown = new List<GenogramPerson>();
        foreach (var person in record.Persons)
        {
            var seen = await Label(person, own, around, ct);
            labels[person.Key] = seen ?? Unnamed(person, own);
            var hidden = !leads && person.NetworkMemberId is { } id && !around.ContainsKey(id);
            shown.Add(hidden ? person with { BornYear = null, DiedYear = null, HasDied = false } : person);
        }

        var blood = record.Partnerships.SelectMany(one => new[] { one.One, one.Other }).Concat(record.Parentages.SelectMany(one => new[] { one.Child, one.Parent })).ToHashSet();
        var outside = record.Persons.Where(person => person.FamilyMemberId is null && !blood.Contains(person.Key)).Select(person => person.Key).ToHashSet();
        if (outside.Count == record.Persons.Count)
        {
            outside.Clear();
        }

        var index = record.Persons.Where(person => person.FamilyMemberId is { } id && own.GetValueOrDefault(id)?.Kinship is Kinship.Child).Select(person => person.Key).ToHashSet();
        return new(record with { Persons = shown }, labels, index, outside);
    }

    private async Task<Text?> Label(
        GenogramPerson person, Dictionary<Guid, FamilyMember> own, Dictionary<Guid, NetworkMember> around, CancellationToken ct)
    {
        if (person.FamilyMemberId is { } member)
        {
            return own.TryGetValue(member, out var known) && await identities.Of(known, ct) is { } identity ? new(identity.Name, identity.Name) : null;
        }

        if (person.NetworkMemberId is { } id)
        {
            return around.TryGetValue(id, out var known) && known.Open(await keys.LoadRequiredAsync(known.FamilyId, ct)) is { } contact ? new(contact.Name, contact.Name) : null;
        }

        return person.Name is { } name ? new(name, name) : null;
    }

    private static Text Unnamed(GenogramPerson person, Dictionary<Guid, FamilyMember> own) =>
        person.FamilyMemberId is { } id && own.TryGetValue(id, out var member) ? Words(member) : new("Uden navn", "No name");

    private static Text Words(FamilyMember member) => member.Kinship switch
    {
        Kinship.Child => new($"Barn {member.Number}", $"Child {member.Number}"),
        Kinship.Mother => new("Mor", "Mother"),
        Kinship.Father => new("Far", "Father"),
        Kinship.CoParent => new("Medforælder", "Co-parent"),
        Kinship.StepParent => new("Stedforælder", "Step-parent"),
        Kinship.Guardian => new("Værge", "Guardian"),
        Kinship.AdultSibling => new("Voksen søskende", "Adult sibling"),
        _ => new("Voksen", "Adult"),
    };
}

/// <summary>The picture of a genogram as a file: <c>da</c> or <c>en</c>, with <c>-network</c> for those around the family too.</summary>
internal sealed class GenogramPicture(GenogramById genograms, GenogramReader reader) : IDocumentSource
{
    internal const string KindOfDocument = "genogram";
    private const string WithNetwork = "-network";

    /// <inheritdoc/>
    public string Kind => KindOfDocument;

    internal static string Variant(Language language, GenogramPictureKind kind) =>
        (language is Language.En ? "en" : "da") + (kind is GenogramPictureKind.WithNetwork ? WithNetwork : "");

    /// <inheritdoc/>
    public async Task<Document?> Open(Guid id, string variant, CancellationToken ct)
    {
        if (await genograms.LoadAsync(id, ct) is not { } genogram || await reader.Read(genogram.FamilyId, ct) is not { } family)
        {
            return null;
        }

        var around = variant.EndsWith(WithNetwork, StringComparison.Ordinal);
        Func<Text, string> say = variant.StartsWith("en", StringComparison.Ordinal) ? text => text.En : text => text.Da;
        var svg = GenogramSvg.Draw(family, say, around, say(GenogramWords.Of(family, around)));
        return new("billede.svg", "image/svg+xml; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(svg));
    }
}

/// <summary>Which language a picture speaks.</summary>
public enum Language
{
    /// <summary>Danish (dansk).</summary>
    Da,

    /// <summary>English (engelsk).</summary>
    En,
}

/// <summary>What a picture of a genogram shows.</summary>
public enum GenogramPictureKind
{
    /// <summary>The family over its generations (genogram).</summary>
    Family,

    /// <summary>The family with those around it and who is there for whom (genogram med netværkskort).</summary>
    WithNetwork,
}
