namespace Netvaerk.Families;

[QueryType]
internal static class GenogramQueries
{
    /// <summary>A genogram (genogram) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<Genogram?> Genogram([ID<Genogram>] Guid id, GenogramById genograms, CancellationToken ct) => genograms.LoadAsync(id, ct);
}

[ObjectType<Family>]
internal static class FamilyGenogramFields
{
    /// <summary>The family over its generations (genogram), for those who lead the case and for the family; null where none was recorded.</summary>
    public static Task<Genogram?> Genogram([Parent] Family family, GenogramByFamily genograms, CancellationToken ct) => genograms.LoadAsync(family.Id, ct);
}

/// <summary>Somebody in a genogram, as you may see them.</summary>
/// <param name="Key">What the genogram calls the person.</param>
/// <param name="Label">What is written under the symbol: the name, or what the person is to the family where there is none.</param>
/// <param name="Person">What was recorded, without a name.</param>
/// <param name="IsIndex">Whether the case is about this child (indeksperson).</param>
/// <param name="IsAround">Whether the person stands around the family and not in its generations.</param>
internal sealed record PersonInGenogram(string Key, Text Label, GenogramPerson Person, bool IsIndex, bool IsAround);

/// <summary>What a genogram holds, as you may see it.</summary>
/// <param name="Persons">The people.</param>
/// <param name="Partnerships">Who are or were partners (parforhold).</param>
/// <param name="Parentages">Whose parent somebody is (forældreskab).</param>
/// <param name="Ties">Who is tied to whom (relationer).</param>
internal sealed record GenogramContent(
    IReadOnlyList<PersonInGenogram> Persons, IReadOnlyList<Partnership> Partnerships, IReadOnlyList<Parentage> Parentages, IReadOnlyList<Tie> Ties);

[ObjectType<Genogram>]
internal static class GenogramFields
{
    /// <summary>What it holds (indhold); null where it is withheld, or the family's data have been erased.</summary>
    public static async Task<GenogramContent?> Content([Parent] Genogram genogram, GenogramReader reader, CancellationToken ct) =>
        await reader.Read(genogram.FamilyId, ct) is { } family
            ? new(
                [.. family.Record.Persons.Select(person => new PersonInGenogram(
                    person.Key, family.Labels[person.Key], person with { Name = null }, family.IndexKeys.Contains(person.Key), family.Around.Contains(person.Key)))],
                family.Record.Partnerships, family.Record.Parentages, family.Record.Ties)
            : null;

    /// <summary>That it is withheld from you, and why.</summary>
    public static async Task<Withheld?> ContentWithheld([Parent] Genogram genogram, Identities identities, CancellationToken ct) =>
        await identities.MayKnowNetwork(genogram.FamilyId, ct) ? null : new(GenogramReader.Closed);

    /// <summary>
    /// The picture (SVG), by a link that holds for a few minutes and for you alone; null where the content is withheld. Fetch it with your token; the read is
    /// recorded.
    /// </summary>
    /// <param name="shows">What it shows.</param>
    /// <param name="language">Which language it speaks.</param>
    public static async Task<DocumentLink?> Picture(
        [Parent] Genogram genogram, GenogramReader reader, DocumentLinks links, CancellationToken ct,
        GenogramPictureKind shows = GenogramPictureKind.Family, Language language = Language.Da) =>
        await reader.Read(genogram.FamilyId, ct) is null
            ? null
            : await links.For(GenogramPicture.KindOfDocument, genogram.Id, GenogramPicture.Variant(language, shows), ct);

    /// <summary>What the picture shows, in words (tekst i stedet for billedet); null where the content is withheld.</summary>
    /// <param name="shows">What the picture shows.</param>
    public static async Task<Text?> Words(
        [Parent] Genogram genogram, GenogramReader reader, CancellationToken ct, GenogramPictureKind shows = GenogramPictureKind.Family) =>
        await reader.Read(genogram.FamilyId, ct) is { } family ? GenogramWords.Of(family, shows is GenogramPictureKind.WithNetwork) : null;
}

[MutationType]
internal static class GenogramMutations
{
    /// <summary>Records a family's genogram, or changes it.</summary>
    public static async Task<Genogram?> RecordGenogram(
        RecordGenogramInput input, RecordGenogram useCase, UseCases run, GenogramById genograms, CancellationToken ct) =>
        await genograms.LoadAsync(await run.Run(useCase, input, ct), ct);
}

internal sealed class GenogramById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<Genogram>(reading, scheduler, options)
{
    protected override string Group => "genogram";

    protected override IQueryable<Genogram> Visible(NetvaerkDb db, Caller caller) => db.Genograms(caller);

    protected override Guid Key(Genogram row) => row.Id;
}

internal sealed class GenogramByFamily(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : BatchDataLoader<Guid, Genogram>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<Guid, Genogram>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        var ids = keys.ToArray();
        var found = await reading.List(
            db => db.Genograms(reading.Caller).Where(one => Microsoft.EntityFrameworkCore.EF.Parameter(ids).Contains(one.FamilyId)), "genogram", cancellationToken);
        return found.ToDictionary(one => one.FamilyId);
    }
}
