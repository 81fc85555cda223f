namespace Netvaerk.GraphQL.Validation;

/// <summary>How far validation goes.</summary>
/// <param name="MaxErrors">After so many errors it stops.</param>
/// <param name="MaxWeight">How many fields a document may have with every fragment written out where it is spread.</param>
/// <param name="MaxComparisons">How many comparisons are made to say which fields conflict, once it is known that some do.</param>
/// <param name="MaxIntrospection">How many of introspection's lists of fields, interfaces and members may stand within each other.</param>
/// <param name="Suggestions">Do messages say what may have been meant? They would tell of names that the caller was not told of.</param>
internal sealed record ValidationOptions(
    int MaxErrors = 20, long MaxWeight = 20_000, long MaxComparisons = 100_000, int MaxIntrospection = 2, Suggestions Suggestions = Suggestions.Hidden)
{
    public static readonly ValidationOptions Default = new();

    /// <summary>Every error of every document, as a comparison with another implementation needs it.</summary>
    public static readonly ValidationOptions Unlimited = new(int.MaxValue, long.MaxValue, long.MaxValue);
}

internal enum Suggestions
{
    Hidden,
    Shown,
}
