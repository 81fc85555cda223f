using Netvaerk.GraphQL.Tests.Execution.Support;
using Netvaerk.GraphQL.Types;
using static Netvaerk.GraphQL.Tests.Execution.Support.Make;

namespace Netvaerk.GraphQL.Tests.Execution;

public class NullPropagationTests
{
    [Theory]
    [InlineData("{ ok { no } }", """{"data":{"ok":{"no":null}}}""")]
    [InlineData("{ ok { text must } after: hello }", """{"errors":[E("ok","must")],"data":{"ok":null,"after":"hi"}}""")]
    [InlineData("{ hello sure { must } }", """{"errors":[E("sure","must")],"data":null}""")]
    [InlineData("{ list { must } }", """{"errors":[E("list",0,"must")],"data":{"list":[null,null]}}""")]
    [InlineData("{ sureItems { must } }", """{"errors":[E("sureItems",0,"must")],"data":{"sureItems":null}}""")]
    [InlineData("{ words }", """{"errors":[E("words",1)],"data":{"words":null}}""")]
    [InlineData("{ grid { text } }", """{"data":{"grid":[[{"text":"t"},null],null]}}""")]
    [InlineData("{ grid { text must } }", """{"errors":[E("grid",0,0,"must")],"data":{"grid":[[null,null],null]}}""")]
    public async Task Null_rises_to_the_nearest_place_that_allows_it(string document, string expected)
    {
        var text = await Engine().Ask(document);

        Assert.Equal(expected, Short(text));
    }

    [Fact]
    public async Task The_first_error_that_rises_ends_its_object_and_earlier_errors_stay()
    {
        var text = await Engine().Ask("{ ok { fail must again: must fail2: fail } }");

        Assert.Equal("""{"errors":[E("ok","fail"),E("ok","must")],"data":{"ok":null}}""", Short(text));
    }

    [Fact]
    public async Task No_more_errors_are_kept_than_an_answer_may_hold()
    {
        var aliases = string.Join(' ', Enumerable.Range(0, 50).Select(n => $"f{n}: fail"));

        var text = await Engine().Ask($"{{ ok {{ {aliases} }} }}");

        Assert.Equal(20, text.Split("\"path\"").Length - 1);
        Assert.Contains("\"f49\":null", text);
    }

    private static EngineUnderTest Engine()
    {
        var item = Object(
            "Item",
            Get("text", Text, _ => "t"),
            Get<string?>("no", Text, _ => null),
            Get<string?>("must", Text.NonNull, row => row is "second" ? "there" : null),
            Get<string>("fail", Text, _ => throw new GraphQLException("BAD", "bad")));
        return new EngineUnderTest(Schema(Object(
            "Query",
            Get("hello", Text, _ => "hi"),
            Get("ok", item, row => row),
            Get("sure", item.NonNull, row => row),
            Get("list", item.List, row => new object?[] { row, null }),
            Get("sureItems", item.NonNull.List, row => new object[] { row, row }),
            Call("words", Text.NonNull.List, (_, _) => new[] { "a", null, "b" }),
            Get("grid", item.List.List, row => new object?[] { new object?[] { row, null }, null }))));
    }

    /// <summary>Leaves of each error its path.</summary>
    private static string Short(string answer) => System.Text.RegularExpressions.Regex.Replace(
        answer, """\{"message":[^{]*\{[^}]*\}\],"path":\[([^\]]*)\](,"extensions":\{[^}]*\})?\}""", "E($1)");
}
