using System.Text;
using Netvaerk.GraphQL.Execution.Output;
using Netvaerk.GraphQL.Tests.Execution.Support;
using Netvaerk.GraphQL.Types;
using static Netvaerk.GraphQL.Tests.Execution.Support.Make;

namespace Netvaerk.GraphQL.Tests.Execution;

public class OutputTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("æøå 💚", "æøå 💚")]
    [InlineData("a\"b\\c", "a\\\"b\\\\c")]
    [InlineData("\b\t\n\f\r\u0001\u001f", "\\b\\t\\n\\f\\r\\u0001\\u001f")]
    public void Text_is_escaped_only_where_it_must_be(string text, string expected) =>
        Assert.Equal($"\"{expected}\"", Written(output => output.WriteText(text)));

    [Fact]
    public void Half_a_character_leaves_as_the_escape_it_came_as() =>
        Assert.Equal("\"x\\ud83dy\\udc9a\"", Written(output => output.WriteText("x\ud83dy\udc9a")));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "0")]
    [InlineData(0.5, "0.5")]
    [InlineData(-12.25, "-12.25")]
    [InlineData(1e20, "100000000000000000000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(1.5e300, "1.5e+300")]
    [InlineData(1e-6, "0.000001")]
    [InlineData(1e-7, "1e-7")]
    [InlineData(1.25e-9, "1.25e-9")]
    [InlineData(9007199254740993, "9007199254740992")]
    [InlineData(123456789012345680, "123456789012345680")]
    public void Numbers_look_as_in_ECMAScript(double value, string expected) =>
        Assert.Equal(expected, Written(output => output.WriteDouble(value)));

    [Fact]
    public async Task Values_go_out_in_the_form_of_their_scalar()
    {
        var any = new ScalarType("Any");
        var day = new EnumType("Day") { Values = { new EnumValue("MON", DayOfWeek.Monday) } };
        var query = Object(
            "Query",
            Get("int", Int, _ => 7),
            Get("none", Int, _ => (int?)null),
            Get("some", Int, _ => (int?)8),
            Get("float", BuiltInScalars.Float, _ => 1.5),
            Get("id", BuiltInScalars.Id, _ => new Guid("0193f5a0-7c1e-7b6a-9d0e-2f4c8a1b3d5e")),
            Get("day", day, _ => DayOfWeek.Monday),
            Get("noDay", day, _ => (DayOfWeek?)null),
            Get("days", day.List, _ => new[] { DayOfWeek.Monday }),
            Get("date", any, _ => new DateOnly(2026, 11, 30)),
            Get("time", any, _ => new DateTimeOffset(2026, 11, 30, 13, 0, 0, TimeSpan.FromHours(1))),
            Get("length", any, _ => TimeSpan.FromMinutes(90)),
            Get("map", any, _ => (object)new Dictionary<string, object?> { ["a"] = new object?[] { 1.0, null, "x" } }));

        var text = await new EngineUnderTest(Schema(query)).Ask("{ int none some float id day noDay days date time length map }");

        Assert.Equal(
            """{"data":{"int":7,"none":null,"some":8,"float":1.5,"id":"0193f5a0-7c1e-7b6a-9d0e-2f4c8a1b3d5e","day":"MON","noDay":null,"days":["MON"],"date":"2026-11-30","time":"2026-11-30T13:00:00+01:00","length":"PT1H30M","map":{"a":[1,null,"x"]}}}""", text);
    }

    [Fact]
    public async Task What_a_scalar_cannot_hold_is_an_error_at_the_field()
    {
        var query = Object("Query", Get("big", Int, _ => 3_000_000_000L), Get("fits", Int, _ => 5L));

        var text = await new EngineUnderTest(Schema(query)).Ask("{ big fits }");

        Assert.EndsWith("""],"data":{"big":null,"fits":5}}""", text);
    }

    private static string Written(Action<AnswerBuffer> write)
    {
        using var buffer = new AnswerBuffer();
        write(buffer);
        return Encoding.UTF8.GetString(buffer.Written.Span);
    }
}
