namespace Netvaerk.Municipalities;

/// <summary>
/// The rules that other municipalities publish, as their files say. Whether they have accepted them stands in a database of their own, which nobody
/// from outside reads.
/// </summary>
public sealed class PublishedRules
{
    private readonly Func<string, MunicipalityInForce?> find;

    internal PublishedRules(Func<string, MunicipalityInForce?> find) => this.find = find;

    /// <summary>The rules of a day.</summary>
    /// <exception cref="PolicyFailed">The other municipality's own rule failed.</exception>
    /// <exception cref="NotFound">There is no such municipality, or none that publishes its rules: the two look alike.</exception>
    public IReadOnlyList<RuleInForce> Of(string slug, DateOnly on) =>
        find(slug) is { File.PublishesRules: true } other && other.Slug == slug ? RulesInWords.Of(other.ForDay(on), other.Guard) : throw new NotFound("slug");
}
