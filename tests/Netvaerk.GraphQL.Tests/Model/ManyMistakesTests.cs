using Netvaerk.GraphQL.Tests.Library;
using Netvaerk.GraphQL.Tests.ManyMistakes;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Tests.Model
{
    public sealed class ManyMistakesTests
    {
        /// <summary>One of each kind, and what is said of it: enough to find the line of code.</summary>
        private static readonly string[] Said =
        [
            "\"Letters.not a name\" is no name in GraphQL.",
            "\"Letters.true\" is no name in GraphQL.",
            "\"Query.no-name\" is no name in GraphQL.",
            "ChoiceInput.must must be nullable, since exactly one field of ChoiceInput is given.",
            "Colours.Red is the same number as Colours.CRIMSON, so that an answer could not tell which is meant.",
            "Dictionary<System.String, System.Int32> cannot be part of the schema: it is neither a class or record of its own nor a known scalar. See Fields.Map.",
            "Fields.ByReference takes number by reference, and nobody can give that.",
            "Fields.Generic is generic, and a field has one type.",
            "Fields.InstanceField is no field, for it is not static: fields are public static methods.",
            "Fields.Orphan takes a parent (thing), and a field of an operation has none.",
            "Fields.RootlessById answers node: it takes one Guid, which is the id, services and nothing else.",
            "Fields.Silent returns nothing, and a field has a value.",
            "Input object EndlessInput contains itself without end, by what must be given: again.",
            "Input object HollowInput needs one or more fields.",
            "Letters.FIRST_LETTER is defined twice: Letters.Alpha is called like another value.",
            "Mutations.Quiet returns nothing: a mutation returns what it changed.",
            "Mutations.Twofold takes a record named input and something beside it.",
            "Named.name is of type String!, but Doubtful.name of type String.",
            "Netvaerk.GraphQL.Tests.ManyMistakes.INamed (named) is neither a registered service nor a record that a client can give. See Fields.Taking.",
            "Query.old is deprecated and does not name, in backticks, what takes its place.",
            "Query.old is deprecated and does not say since when, as a date (2026-01-31).",
            "Query.older is deprecated in favour of gone, which is nothing in the schema.",
            "Query.things is paged, so Fields.Things must return a Page<T>.",
            "Query.torn(number:) cannot be deprecated while it is required.",
            "Rootless is a node, but no [NodeResolver] returns it.",
            "Subscriptions.Counted takes Int32 as its event (number), and Subscriptions.Words gives String.",
            "Subscriptions.Idle is neither a subscription, which has [Subscribe], nor the stream of one.",
            "Subscriptions.Listed names no public static method that opens its stream of events: one that returns IAsyncEnumerable<T>.",
            "System.Object cannot be part of the schema: it is neither a class or record of its own nor a known scalar. See Fields.Anything.",
            """The default of Query.defaulted(number:), "many", does not fit the type Int!.""",
            "The default of letter, 9, is no value of Letters. See Fields.Letter.",
            "The id id does not say of which type it is: use [ID<T>]. See Fields.ByAnyId.",
            "The id id is of type DateOnly, and ids are Guid or string. See Fields.ById.",
            "The name Query.__hidden must not begin with two underscores, which are introspection's.",
            "ThingFields.Length takes Doubtful as its parent (thing), and is a field of Thing.",
            "TwinsInput.url is defined twice, by Netvaerk.GraphQL.Tests.ManyMistakes.Twins.",
            "Type Rootless lacks the field id of interface Node.",
            "Union Either needs one or more member types.",
        ];

        [Fact]
        public void EachKindOfMistakeIsNamedWithWhereItIs_AllInOneStart()
        {
            var wrong = Assert.Throws<SchemaException>(() => TestSchema.Of(TestSchema.TypesBeside(typeof(Fields))));
            Assert.Equal(Said, wrong.Mistakes);
        }
    }
}

namespace Netvaerk.GraphQL.Tests.ManyMistakes
{
#pragma warning disable CA1822, CA1069, CA1027, CA1008, CA1028, CA1034
    /// <summary>Two numbers that are one.</summary>
    internal enum Colours
    {
        /// <summary>One.</summary>
        Crimson = 1,

        /// <summary>The same.</summary>
        Red = 1,
    }

    /// <summary>Two names that are one.</summary>
    internal enum Letters
    {
        /// <summary>One.</summary>
        FirstLetter,

        /// <summary>The same.</summary>
        [GraphQLName("FIRST_LETTER")]
        Alpha,

        /// <summary>No name.</summary>
        [GraphQLName("not a name")]
        Beta,

        /// <summary>A word of the language.</summary>
        [GraphQLName("true")]
        Gamma,
    }

    /// <summary>Holds itself.</summary>
    internal sealed record Endless
    {
        /// <summary>For ever.</summary>
        public required Endless Again { get; init; }
    }

    /// <summary>Two fields of one name.</summary>
    /// <param name="URL">One.</param>
    /// <param name="Url">The other.</param>
    internal sealed record Twins(string URL, string Url);

    /// <summary>One of two.</summary>
    /// <param name="Must">Cannot be left out.</param>
    /// <param name="May">Can.</param>
    [OneOf]
    internal sealed record Choice(string Must, string? May);

    /// <summary>Nothing is in it.</summary>
    internal sealed record Hollow;

    /// <summary>Nobody belongs to it.</summary>
    [UnionType]
    internal interface IEither;

    /// <summary>Has a name.</summary>
    [InterfaceType]
    internal interface INamed
    {
        /// <summary>The name.</summary>
        string Name { get; }
    }

    /// <summary>Has one, perhaps.</summary>
    /// <param name="Name">The name.</param>
    internal sealed record Doubtful(string? Name) : INamed
    {
        string INamed.Name => Name ?? "";
    }

    /// <summary>A node without an id.</summary>
    /// <param name="Name">The name.</param>
    [Node]
    internal sealed record Rootless(string Name);

    /// <summary>Something.</summary>
    /// <param name="Name">The name.</param>
    internal sealed record Thing(string Name);

    [QueryType]
    internal sealed class Fields
    {
        /// <summary>Is lost.</summary>
        public string InstanceField() => "";

        /// <summary>Says nothing.</summary>
        public static void Silent()
        {
        }

        /// <summary>Could be anything.</summary>
        public static T Generic<T>(T thing) => thing;

        /// <summary>Wants it back.</summary>
        /// <param name="number">Which.</param>
        public static int ByReference(ref int number) => number;

        /// <summary>Colours.</summary>
        public static Colours Colour() => Colours.Red;

        /// <summary>Letters.</summary>
        /// <param name="letter">One of them, or not.</param>
        public static Letters Letter(Letters letter = (Letters)9) => letter;

        /// <summary>Introspection's.</summary>
        [GraphQLName("__hidden")]
        public static int Hidden() => 1;

        /// <summary>No name at all.</summary>
        [GraphQLName("no-name")]
        public static int Unnamed() => 1;

        /// <summary>Gives a type that nobody can give.</summary>
        /// <param name="named">An interface.</param>
        public static int Taking(INamed named) => named.Name.Length;

        /// <summary>Takes what has no end.</summary>
        /// <param name="endless">Without end.</param>
        /// <param name="twins">Two of a name.</param>
        /// <param name="choice">One of two.</param>
        /// <param name="hollow">Nothing.</param>
        public static int Given(Endless endless, Twins twins, Choice choice, Hollow hollow) => 1;

        /// <summary>A default of another kind.</summary>
        /// <param name="number">How many.</param>
        public static int Defaulted([DefaultValue("many")] int number) => number;

        /// <summary>An id that is a date.</summary>
        /// <param name="id">Which.</param>
        public static int ById([ID<Thing>] DateOnly id) => id.Year;

        /// <summary>An id of nobody knows what.</summary>
        /// <param name="id">Which.</param>
        public static int ByAnyId([ID] Guid id) => id.Version;

        /// <summary>Either.</summary>
        public static IEither? Either() => null;

        /// <summary>Named.</summary>
        public static INamed Named() => new Doubtful(null);

        /// <summary>A thing.</summary>
        public static Thing Thing() => new("");

        /// <summary>Paged, and no page.</summary>
        [UsePaging]
        public static IReadOnlyList<Thing> Things() => [];

        /// <summary>Anything.</summary>
        public static object Anything() => 1;

        /// <summary>By name.</summary>
        public static Dictionary<string, int> Map() => [];

        /// <summary>An orphan.</summary>
        /// <param name="thing">Whose it is.</param>
        public static int Orphan([Parent] Thing thing) => thing.Name.Length;

        /// <summary>A node by two ids.</summary>
        /// <param name="other">The other.</param>
        [NodeResolver]
        public static Rootless? RootlessById([ID<Rootless>] Guid id, Guid other) => id == other ? null : new("");

        /// <summary>Older.</summary>
        [GraphQLDeprecated("Do not use.")]
        public static int Old() => 1;

        /// <summary>Older still.</summary>
        [GraphQLDeprecated("Since 2026-01-31: use `gone`.")]
        public static int Older() => 1;

        /// <summary>Must be given, and must not.</summary>
        /// <param name="number">Which.</param>
        public static int Torn([GraphQLDeprecated("Since 2026-01-31: use `Query.colour`.")] int number) => number;
    }

    [ObjectType<Thing>]
    internal static class ThingFields
    {
        /// <summary>Of another.</summary>
        public static int Length([Parent] Doubtful thing) => thing.Name!.Length;
    }

    [MutationType]
    internal static class Mutations
    {
        /// <summary>Says nothing.</summary>
        /// <param name="number">Which.</param>
        public static Task Quiet(int number) => Task.FromResult(number);

        /// <summary>Two inputs.</summary>
        /// <param name="input">One.</param>
        /// <param name="number">The other.</param>
        public static Thing Twofold(Twins input, int number) => new($"{input}{number}");
    }

    [SubscriptionType]
    internal static class Subscriptions
    {
        /// <summary>No stream.</summary>
        [Subscribe(With = nameof(Numbers))]
        public static int Listed([EventMessage] int number) => number;

        public static List<int> Numbers() => [];

        /// <summary>Another event.</summary>
        [Subscribe(With = nameof(Words))]
        public static int Counted([EventMessage] int number) => number;

        public static async IAsyncEnumerable<string> Words()
        {
            await Task.Yield();
            yield return "";
        }

        /// <summary>Neither.</summary>
        public static int Idle() => 1;
    }
}
