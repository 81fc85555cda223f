using System.Reflection;
using System.Text.RegularExpressions;
using Netvaerk.Kernel;

namespace Netvaerk.Tests.Architecture;

/// <summary>What resolvers read begins with what the caller may see: nothing in a Graph folder starts from a whole table.</summary>
public partial class ReadingTests
{
    // Each stands here with the reason for which it may. One that is no longer needed fails too.
    private static readonly string[] MayReadTables =
    [
        // The default of ByParent; who may rely on it stands in SeenWithTheirParent.
        "Kernel/Graph/Loaders.cs ByParent.Visible",

        // The directory of staff is open to whoever is signed in to the municipality.
        "Staff/Graph/StaffGraph.cs StaffById.Visible",
        "Staff/Graph/StaffGraph.cs StaffQueries.Facilitators",
        "Staff/Graph/StaffGraph.cs StaffQueries.Staff",

        // Who stands in for whom must be known to everybody who may have to turn to them.
        "Staff/Graph/DeputyGraph.cs DeputyById.Visible",
        "Staff/Graph/DeputyGraph.cs DeputyQueries.Deputies",
    ];

    // Rows that hold nothing which the caller, having been shown their parent, may not see. Each parent is loaded by a Visible of its own.
    private static readonly string[] SeenWithTheirParent =
    [
        "MembersByFamily", "CustodyByFamily", "ChildrenBySeries",
        "ChildrenByReferral", "QuestionsByReferral", "DecisionsByReferral", "InvolvedByReferral", "NotificationsByReferral", "ReleasesByReferral", "RecusalsByReferral",
    ];

    [Fact]
    public void No_resolver_reads_a_whole_table()
    {
        var found = GraphSources().SelectMany(source => TablesIn(source.File, source.Code)).ToList();

        Assert.True(GraphSources().Count > 20, "The Graph folders were not found.");
        Assert.Equal(MayReadTables.Order(), found.Where(one => !one.Sees).Select(one => one.Where).Distinct().Order());
        Assert.Contains(found, one => one.Sees);
    }

    [Fact]
    public void No_resolver_writes_SQL_or_looks_up_by_key() =>
        Assert.DoesNotContain(GraphSources(), source => PastTheQuery().IsMatch(source.Code));

    [Fact]
    public void Sealed_words_are_no_field() =>
        Assert.DoesNotContain(
            Solution.ModuleAssemblies.SelectMany(assembly => assembly.GetTypes())
                .Where(type => type.IsAssignableTo(typeof(IOfFamily)) || type.IsAssignableTo(typeof(Aggregate))).SelectMany(type => type.GetProperties()),
            property => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(SealedText));

    [Fact]
    public void Rows_that_are_seen_with_their_parent_are_counted_out()
    {
        var relying =
            from type in Solution.ModuleAssemblies.SelectMany(assembly => assembly.GetTypes())
            where type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(ByParent<>)
            where type.GetMethod("Visible", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is null
            select type.Name;

        Assert.Equal(SeenWithTheirParent.Order(), relying.Order());
    }

    private static List<(string File, string Code)> GraphSources() =>
        [.. Solution.Sources("src/Modules").Where(source => source.File.Contains("/Graph/"))];

    private static IEnumerable<(string Where, bool Sees)> TablesIn(string file, string code)
    {
        foreach (var table in Table().Matches(code).Cast<Match>())
        {
            var type = Last(TypeName(), code, table.Index);
            var member = Last(MemberName(), code, table.Index);
            var body = code[member.Index..End(code, table.Index)];

            // A Visible, or a helper that answers with a query, is a place for it: as long as it asks who is calling.
            var sees = member.Value.Contains("IQueryable<") && AsksTheCaller().IsMatch(body[(body.IndexOf(')') + 1)..]);
            yield return ($"{file["src/Modules/".Length..]} {type.Groups["name"].Value}.{member.Groups["name"].Value}", sees);
        }
    }

    // A member ends where the next one or the end of its class begins.
    private static int End(string code, int after) => EndOfMember().Match(code, after) is { Success: true } end ? end.Index : code.Length;

    private static Match Last(Regex regex, string code, int before) => regex.Matches(code).Last(match => match.Index < before);

    [GeneratedRegex(@"\.\s*Set<")]
    private static partial Regex Table();

    [GeneratedRegex(@"\.\s*(FromSql\w*|SqlQuery\w*|ExecuteSql\w*|Find(Async)?<|Database\b|Entry\()")]
    private static partial Regex PastTheQuery();

    [GeneratedRegex(@"^(\}|    (public|protected|internal|private) )", RegexOptions.Multiline)]
    private static partial Regex EndOfMember();

    [GeneratedRegex(@"\b[cC]aller\b")]
    private static partial Regex AsksTheCaller();

    [GeneratedRegex(@"^(public|internal)[^\n]*?\b(class|record) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeName();

    [GeneratedRegex(@"^    (public|protected|internal|private)[^\n=(]*? (?<name>\w+)(<\w+>)?\([^\n]*", RegexOptions.Multiline)]
    private static partial Regex MemberName();
}
