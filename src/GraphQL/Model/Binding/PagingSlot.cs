using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Model;

/// <summary>How many items a page has unless the client says, and at most.</summary>
internal readonly record struct PageLimits(int Default, int Max);

/// <summary>The four arguments of a connection, checked and opened for the method that fetches the page.</summary>
internal static class PagingSlot
{
    /// <summary>Declares the arguments. They come first, so that their places are known.</summary>
    public static Slot Declare(Field field, string coordinate, PageLimits limits)
    {
        field.Arguments.Add(new("first", BuiltInScalars.Int) { Description = $"How many items from the beginning or after `after`; {limits.Default} unless `last` is given, {limits.Max} at most." });
        field.Arguments.Add(new("after", BuiltInScalars.String) { Description = "The cursor of the item that the page follows." });
        field.Arguments.Add(new("last", BuiltInScalars.Int) { Description = $"How many items from the end or before `before`; {limits.Max} at most." });
        field.Arguments.Add(new("before", BuiltInScalars.String) { Description = "The cursor of the item that the page precedes." });
        return context => Read(context, coordinate, limits);
    }

    private static object Read(ResolverContext context, string coordinate, PageLimits limits)
    {
        var (first, last) = ((int?)context.Arguments[0], (int?)context.Arguments[2]);
        if (first is not null && last is not null)
            throw new BadPage("Give first or last, not both.");

        if (first < 0 || last < 0)
            throw new BadPage("A page cannot hold fewer than no items.");

        if ((first ?? last) > limits.Max)
            throw new PageTooLarge((first ?? last)!.Value, limits.Max);

        return new PagingArguments(
            first ?? (last is null ? limits.Default : null),
            Cursor.Open(coordinate, (string?)context.Arguments[1]),
            last,
            Cursor.Open(coordinate, (string?)context.Arguments[3]),
            context.Field.Selects("totalCount"));
    }
}
