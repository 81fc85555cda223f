using static Netvaerk.Host.Tests.Hostile.Draft;

namespace Netvaerk.Host.Tests.Hostile;

/// <summary>Documents that are too deep, too wide, or larger than they look.</summary>
internal static class DeepAndWide
{
    private static readonly (string What, string Before, string Open, string Inside, string Close, string After)[] Nestings =
    [
        ("selections", "", "{ a ", "", "}", ""),
        ("selections of a mutation", "mutation ", "{ a ", "", "}", ""),
        ("selections of a fragment", "{ ...F } fragment F on Query ", "{ a ", "", "}", ""),
        ("inline fragments", "", "{ ... ", "{ a }", "}", ""),
        ("fragments on a type", "", "{ ... on Query ", "{ a }", "}", ""),
        ("lists", "{ nodes(ids: ", "[", "", "]", ") { id } }"),
        ("objects", "{ nodes(ids: ", "{a:", "1", "}", ") { id } }"),
        ("objects in lists", "{ nodes(ids: ", "[{a:", "1", "}]", ") { id } }"),
        ("lists in a directive", "{ a @include(if: ", "[", "", "]", ") }"),
        ("types", "query($x: ", "[", "Int", "]", ") { a }"),
        ("default values", "query($x: Int = ", "[", "", "]", ") { a }"),
        ("default values of a type", "type A { a(x: Int = ", "[", "", "]", "): Int }"),
    ];

    public static IEnumerable<HostileRequest> All(Draft draft) => Deep(draft).Concat(Wide(draft)).Concat(Bombs(draft)).Concat(Merges(draft)).Concat(Introspection(draft));

    private static IEnumerable<HostileRequest> Deep(Draft draft)
    {
        foreach (var depth in new[] { 201, 2_000, 20_000 })
        {
            foreach (var (what, before, open, inside, close, after) in Nestings)
            {
                yield return draft.Document($"{depth} {what}", before + Times(depth, open) + inside + Times(depth, close) + after, "TOO_DEEP");
                yield return draft.Document($"{depth} {what}, never closed", before + Times(depth, open), "TOO_DEEP");
            }
        }

        foreach (var rounds in new[] { 9, 30, 95 })
            yield return draft.Document($"{rounds} rounds from family to series", $"{{ families {{ nodes {Times(rounds, "{ series { family ")} {{ id }} {Times(rounds, "} }")} }} }}", "TOO_DEEP");
    }

    private static IEnumerable<HostileRequest> Wide(Draft draft) =>
    [
        draft.Document("101 aliases", $"{{ {Each(101, n => $"a{n}: __typename ")} }}", "TOO_MANY_ALIASES"),
        draft.Document("3,000 aliases", $"{{ {Each(3_000, n => $"a{n}: __typename ")} }}", "TOO_MANY_ALIASES"),
        draft.Document("10,000 aliases", $"{{ {Each(10_000, n => $"a{n}: __typename ")} }}", "TOO_MANY_TOKENS"),
        draft.Document("1,000 aliases of what is read", $"{{ {Each(1_000, n => $"a{n}: viewer {{ name }} ")} }}", "TOO_MANY_ALIASES"),
        draft.Document("5,001 times the same field", $"{{ {Times(5_001, "__typename ")} }}", "TOO_MANY_FIELDS"),
        draft.Document("9,900 times the same field", $"{{ {Times(9_900, "__typename ")} }}", "TOO_MANY_FIELDS"),
        draft.Document("80,000 times the same field", $"{{ {Times(80_000, "__typename ")} }}", "TOO_MANY_TOKENS"),
        draft.Document("4,000 unknown fields", $"{{ {Each(4_000, n => $"nope{n} ")} }}", "VALIDATION_FAILED"),
        draft.Document("201 directives", $"{{ __typename {Times(201, "@skip(if: false) ")} }}", "TOO_MANY_DIRECTIVES"),
        draft.Document("1,400 directives", $"{{ __typename {Times(1_400, "@skip(if: false) ")} }}", "TOO_MANY_DIRECTIVES"),
        draft.Document("5,000 directives", $"{{ __typename {Times(5_000, "@skip(if: false) ")} }}", "TOO_MANY_TOKENS"),
        draft.Document("4,000 unknown directives", $"{{ __typename {Each(4_000, n => $"@d{n} ")} }}", "TOO_MANY_DIRECTIVES"),
        draft.Document("200 times one directive", $"{{ __typename {Times(200, "@skip(if: false) ")} }}", "VALIDATION_FAILED"),
        draft.Document("101 fragments", $"{{ __typename }} {Each(101, n => $"fragment F{n} on Query {{ __typename }} ")}", "TOO_MANY_FRAGMENTS"),
        draft.Document("1,300 fragments", $"{{ __typename }} {Each(1_300, n => $"fragment F{n} on Query {{ __typename }} ")}", "TOO_MANY_FRAGMENTS"),
        draft.Document("150 fragments of one name", $"{{ __typename }} {Times(150, "fragment F on Query { __typename } ")}", "TOO_MANY_FRAGMENTS"),
        draft.Document("2,000 spreads of what is not there", $"{{ {Each(2_000, n => $"...F{n} ")} }}", "VALIDATION_FAILED"),
        draft.Document("2,000 variables that nobody uses", $"query({Each(2_000, n => $"$v{n}: Int ")}) {{ __typename }}", "VALIDATION_FAILED"),
        draft.Document("2,000 variables of one name", $"query({Times(2_000, "$v: Int ")}) {{ __typename }}", "VALIDATION_FAILED"),
        draft.Document("5,000 variables", $"query({Each(5_000, n => $"$v{n}: Int ")}) {{ __typename }}", "TOO_MANY_TOKENS"),
        draft.Document("2,000 variables that nobody declared", $"{{ nodes(ids: [{Each(2_000, n => $"$v{n} ")}]) {{ id }} }}", "VALIDATION_FAILED"),
        draft.Document("3,000 times one argument", $"{{ meetingSeries({Times(3_000, "first: 1 ")}) {{ totalCount }} }}", "VALIDATION_FAILED"),
        draft.Document("3,000 unknown arguments", $"{{ viewer({Each(3_000, n => $"a{n}: 1 ")}) {{ name }} }}", "VALIDATION_FAILED"),
        draft.Document("1,900 operations", Each(1_900, n => $"query Q{n} {{ __typename }} "), "OPERATION_NOT_FOUND"),
        draft.Document("1,900 operations of one name", Times(1_900, "query Q { __typename } "), "VALIDATION_FAILED"),
        draft.Document("3,000 operations without a name", Times(3_000, "{ __typename } "), "VALIDATION_FAILED"),
        draft.Document("1,000 fields of one input", $"mutation {{ draftReferral(input: {{ {Each(1_000, n => $"f{n}: 1 ")} }}) {{ __typename }} }}", "VALIDATION_FAILED"),
    ];

    private static IEnumerable<HostileRequest> Bombs(Draft draft) =>
    [
        draft.Document("a bomb of 2^30 fields", Bomb(30, 2, "..."), "TOO_MANY_FIELDS"),
        draft.Document("a bomb of 3^40 fields", Bomb(40, 3, "..."), "TOO_MANY_FIELDS"),
        draft.Document("a bomb of 20^90 fields", Bomb(90, 20, "..."), "TOO_MANY_FIELDS"),
        draft.Document("a bomb behind inline fragments", Bomb(30, 2, "... on Query { ...", " }"), "TOO_MANY_FIELDS"),
        draft.Document("a bomb behind conditions", Bomb(30, 2, "... @include(if: true) { ...", " }"), "TOO_MANY_FIELDS"),
        draft.Document("a bomb that nothing spreads", $"{{ __typename }} {Bomb(30, 2, "...")[10..]}", "TOO_MANY_FIELDS"),
        draft.Document("a fragment within itself", "{ ...F } fragment F on Query { ...F }", "VALIDATION_FAILED"),
        draft.Document("two fragments within each other", "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }", "VALIDATION_FAILED"),
        draft.Document("a ring of 90 fragments", $"{{ ...F0 }} {Each(90, n => $"fragment F{n} on Query {{ ...F{(n + 1) % 90} }} ")}", "VALIDATION_FAILED"),
        draft.Document("a ring that nothing spreads", $"{{ __typename }} {Each(90, n => $"fragment F{n} on Query {{ ...F{(n + 1) % 90} }} ")}", "VALIDATION_FAILED"),
        draft.Document("a ring through fields", "{ families { nodes { ...A } } } fragment A on Family { series { ...B } } fragment B on MeetingSeries { family { ...A } }", "VALIDATION_FAILED"),
        draft.Document("40 fragments, each within all others", $"{{ ...F0 }} {Each(40, n => $"fragment F{n} on Query {{ {Each(40, m => $"...F{m} ")}}} ")}", "any"),
        draft.Document("a fragment within itself behind a condition", "{ ...F } fragment F on Query { ... @skip(if: true) { ...F } }", "VALIDATION_FAILED"),
    ];

    private static IEnumerable<HostileRequest> Merges(Draft draft) =>
    [
        draft.Document("700 fields that conflict", $"{{ {Each(700, n => $"nodes(ids: [{n}]) {{ id }} ")} }}", "VALIDATION_FAILED"),
        draft.Document("1,200 selections to be merged", $"{{ {Times(1_200, "viewer { name roles } ")} }}", "data"),
        draft.Document("1,000 inline fragments to be merged", $"{{ {Times(1_000, "... on Query { viewer { name } } ")} }}", "data"),
        draft.Document("90 fragments to be merged", $"{{ {Each(90, n => $"...F{n} ")} }} {Each(90, n => $"fragment F{n} on Query {{ viewer {{ name roles }} }} ")}", "data"),
        draft.Document("90 fragments that conflict", $"{{ {Each(90, n => $"...F{n} ")} }} {Each(90, n => $"fragment F{n} on Query {{ nodes(ids: [{n}]) {{ id }} }} ")}", "VALIDATION_FAILED"),
        draft.Document("conflicts deep down", $"{{ {Each(90, n => $"families {{ nodes {{ series {{ meetings(first: {n}) {{ totalCount }} }} }} }} ")} }}", "VALIDATION_FAILED"),
        draft.Document("100 aliases that conflict", $"{{ {Each(50, n => $"x: viewer {{ name }} x: __typename ")} }}", "VALIDATION_FAILED"),
        draft.Document("fragments on 700 types", $"{{ nodes(ids: []) {{ {Times(700, "... on Family { id } ... on Referral { id } ")} }} }}", "data"),
    ];

    private static IEnumerable<HostileRequest> Introspection(Draft draft) =>
    [
        draft.Document("fields of fields of fields", "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }", "INTROSPECTION_TOO_DEEP"),
        draft.Document("interfaces of interfaces", "{ __type(name: \"Node\") { possibleTypes { interfaces { possibleTypes { name } } } } }", "INTROSPECTION_TOO_DEEP"),
        draft.Document("members through fragments", "{ __schema { types { ...A } } } fragment A on __Type { inputFields { type { ...B } } } fragment B on __Type { inputFields { type { inputFields { name } } } }", "INTROSPECTION_TOO_DEEP"),
        draft.Document("what a list is of, for ever", $"{{ __schema {{ types {{ {Times(18, "ofType { ")} name {Times(18, "} ")} }} }} }}", "TOO_DEEP"),
        draft.Document("100 times one type", $"{{ {Each(100, n => $"t{n}: __type(name: \"Query\") {{ fields {{ name args {{ name }} }} }} ")} }}", "data"),
    ];

    private static string Bomb(int depth, int factor, string before, string after = "") =>
        $"{{ ...F0 }} {Each(depth, n => $"fragment F{n} on Query {{ {Times(factor, $"{before}F{n + 1}{after} ")}}} ")} fragment F{depth} on Query {{ __typename }}";
}
