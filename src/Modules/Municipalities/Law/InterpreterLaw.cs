namespace Netvaerk.Municipalities.Law;

/// <summary>Who may interpret, as the law of a day says: data, not code, says from when and how old.</summary>
internal static class InterpreterLaw
{
    public static Answer<int> YoungestAge(DateOnly on)
    {
        var basis = LegalBasis.On("interpreter-age", on);
        return basis.Number is { } years
            ? new(years, new Reason("interpreter.age", $"En tolk skal være fyldt {years} år, når det ikke kun handler om praktiske og uproblematiske ting.",
                $"An interpreter is {years} or older, unless it is about practical and unproblematic things only.", basis.Citation.Da)
            { Layer = Layer.Law })
            : new(0, new Reason("interpreter.age-not-settled", "Loven satte ikke nogen aldersgrænse den dag, men et barn bør ikke tolke for sin familie.",
                "The law set no age that day, but a child should not interpret for its family.", basis.Citation.Da)
            { Layer = Layer.Law });
    }
}
