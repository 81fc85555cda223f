namespace Netvaerk.Benchmarks.InProcess;

/// <summary>A nested list from memory, 50 × 3 × 5, so that only the server's own work is measured.</summary>
[QueryType]
internal static class MemoryQueries
{
    private static readonly Course[] All =
    [
        .. Enumerable.Range(1, 50).Select(course => new Course(course, $"Course {course}",
        [
            .. Enumerable.Range(1, 3).Select(step => new Step($"Step {step}", new DateOnly(2026, 1, 1).AddDays(course + step), 60 + step,
            [
                .. Enumerable.Range(1, 5).Select(person => new Person($"Person {course} {step} {person}", person % 2 == 0)),
            ])),
        ])),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Course> Courses() => All;
}

/// <summary>The outermost of three.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Steps">Its parts.</param>
internal sealed record Course(int Number, string Title, IReadOnlyList<Step> Steps);

/// <summary>The middle one.</summary>
/// <param name="Title">Its title.</param>
/// <param name="On">Its day.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="People">Who takes part.</param>
internal sealed record Step(string Title, DateOnly On, int Minutes, IReadOnlyList<Person> People);

/// <summary>The innermost.</summary>
/// <param name="Name">The name.</param>
/// <param name="Invited">Whether they were invited.</param>
internal sealed record Person(string Name, bool Invited);
