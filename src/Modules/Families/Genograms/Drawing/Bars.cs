namespace Netvaerk.Families;

/// <summary>A line of a union, level or upright; <c>Child</c> counts the union's children where it leads to one.</summary>
internal readonly record struct Line(int Number, int X1, int Y1, int X2, int Y2, BarKind Kind, int Child)
{
    internal bool IsUpright => X1 == X2 && Y1 != Y2;
}

/// <summary>What a line is for.</summary>
internal enum BarKind
{
    /// <summary>Joins partners who stand next to each other.</summary>
    Side,

    /// <summary>Joins partners who do not, beneath their row.</summary>
    Bracket,

    /// <summary>The bar that children hang from.</summary>
    Sibship,
}

/// <summary>A level line beneath a row, with what comes down to it and what hangs from it.</summary>
internal sealed record Bar(int Number, int Row, BarKind Kind, IReadOnlyList<(int X, int Row)> From, IReadOnlyList<(int X, int Row)> To)
{
    internal int Lane { get; set; } = 1;

    internal int Left { get; } = From.Concat(To).Min(one => one.X);

    internal int Right { get; } = From.Concat(To).Max(one => one.X);

    internal bool Covers(int x) => x >= Left && x <= Right;
}
