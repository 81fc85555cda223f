using System.Text.Json;
using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Tests.Model;

public sealed class ScalarTests
{
    [Theory]
    [InlineData("Date", "2024-02-29")]
    [InlineData("LocalTime", "13:00:00")]
    [InlineData("LocalTime", "13:00:00.5")]
    [InlineData("DateTime", "2026-11-30T13:00:00Z")]
    [InlineData("DateTime", "2026-11-30T13:00:00+01:00")]
    [InlineData("Duration", "PT2H30M")]
    [InlineData("Duration", "-P1DT0.5S")]
    [InlineData("UUID", "0193f5a0-7c1e-7b6a-9d0e-2f4c8a1b3d5e")]
    [InlineData("URL", "https://example.org/a?b=1")]
    public void TextReadsBackAsItself(string scalar, string text) =>
        Assert.Equal(text, Scalar(scalar).Serialize(Read(scalar, text).Value!).Value);

    [Theory]
    [InlineData("Date", "2023-02-29")]
    [InlineData("Date", "2024-2-29")]
    [InlineData("Date", "2024-02-29T00:00:00Z")]
    [InlineData("LocalTime", "24:00:00")]
    [InlineData("LocalTime", "13:00")]
    [InlineData("LocalTime", "13:00:00.")]
    [InlineData("DateTime", "2026-11-30T13:00:00")]
    [InlineData("DateTime", "2026-11-30T13:00:00+25:00")]
    [InlineData("DateTime", "2026-11-30 13:00:00Z")]
    [InlineData("Duration", "P1M")]
    [InlineData("Duration", "P")]
    [InlineData("Duration", "PT")]
    [InlineData("Duration", "P99999999D")]
    [InlineData("UUID", "0193f5a07c1e7b6a9d0e2f4c8a1b3d5e")]
    [InlineData("URL", "/only/a/path")]
    [InlineData("Date", "2024-02-29\n")]
    [InlineData("Date", "")]
    [InlineData("Date", " 2024-02-29")]
    [InlineData("Date", "24-02-29")]
    [InlineData("Date", "２０２４-02-29")]
    [InlineData("Date", "+002024-02-29")]
    [InlineData("LocalTime", "13:00:60")]
    [InlineData("LocalTime", "13:00:00Z")]
    [InlineData("LocalTime", "13:00:00,5")]
    [InlineData("LocalTime", "1:00:00")]
    [InlineData("DateTime", "2026-11-30T13:00:00 +01:00")]
    [InlineData("DateTime", "2026-11-30T13:00:00+0100")]
    [InlineData("DateTime", "2026-11-30T13:00Z")]
    [InlineData("DateTime", "2026-02-30T13:00:00Z")]
    [InlineData("DateTime", "2026-11-30")]
    [InlineData("Duration", "P1Y")]
    [InlineData("Duration", "PT1")]
    [InlineData("Duration", "2:30:00")]
    [InlineData("Duration", "PT1M1H")]
    [InlineData("UUID", "{0193f5a0-7c1e-7b6a-9d0e-2f4c8a1b3d5e}")]
    [InlineData("UUID", "0193f5a0-7c1e-7b6a-9d0e-2f4c8a1b3d5")]
    [InlineData("UUID", "0193f5a0-7c1e-7b6a-9d0e-2f4c8a1b3d5g")]
    [InlineData("URL", "")]
    [InlineData("URL", "example.org")]
    [InlineData("URL", "https://")]
    [InlineData("URL", "ftp://example.org/a")]
    [InlineData("URL", "javascript:alert(1)")]
    [InlineData("URL", "data:text/html,hej")]
    [InlineData("URL", "file:///etc/hosts")]
    [InlineData("URL", "mailto:a@example.org")]
    [InlineData("URL", "//example.org/a")]
    [InlineData("URL", "https://example.org/a b")]
    [InlineData("URL", " https://example.org/")]
    public void WhatIsNotInTheFormatIsRefused(string scalar, string text) => Assert.False(Read(scalar, text).IsOk);

    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    [InlineData("[\"2024-02-29\"]")]
    [InlineData("{}")]
    public void WhatIsNoTextIsRefused(string json)
    {
        var given = JsonDocument.Parse(json).RootElement;
        Assert.All(Textual, name => Assert.False(Scalar(name).ParseValue(given).IsOk));
    }

    [Fact]
    public void AValueOfAnotherKindIsNotWrittenOut() =>
        Assert.All([.. Textual, "Long", "Decimal"], name => Assert.False(Scalar(name).Serialize(new object()).IsOk));

    [Theory, InlineData("ftp://example.org/"), InlineData("javascript:alert(1)"), InlineData("file:///etc/hosts"), InlineData("/only/a/path")]
    public void AnAddressThatIsNotOfTheWebIsNotWrittenOut(string url) =>
        Assert.False(Scalar("URL").Serialize(new Uri(url, UriKind.RelativeOrAbsolute)).IsOk);

    [Fact]
    public void ALiteralIsReadAsTheVariableIs() => Assert.All(Textual, name =>
    {
        Assert.False(Scalar(name).ParseLiteral(Parser.ParseValue("\"neither\""), null).IsOk);
        Assert.False(Scalar(name).ParseLiteral(Parser.ParseValue("12"), null).IsOk);
    });

    [Theory]
    [InlineData("9223372036854775807", true)]
    [InlineData("-9223372036854775808", true)]
    [InlineData("9223372036854775808", false)]
    [InlineData("1.0", false)]
    [InlineData("\"1\"", false)]
    public void LongIsWholeAndOf64Bits(string json, bool accepted) =>
        Assert.Equal(accepted, Scalar("Long").ParseValue(JsonDocument.Parse(json).RootElement).IsOk);

    [Fact]
    public void EveryScalarSaysWhereItIsSpecified() =>
        Assert.All(["Date", "LocalTime", "DateTime", "Duration", "UUID", "URL", "Long", "Decimal"], name => Assert.NotNull(Scalar(name).SpecifiedBy));

    private static readonly string[] Textual = ["Date", "LocalTime", "DateTime", "Duration", "UUID", "URL"];

    private static Coerced Read(string scalar, string text) => Scalar(scalar).ParseValue(JsonSerializer.SerializeToElement(text));

    private static ScalarType Scalar(string name) =>
        new[] { typeof(DateOnly), typeof(TimeOnly), typeof(DateTimeOffset), typeof(TimeSpan), typeof(Guid), typeof(Uri), typeof(long), typeof(decimal) }
            .Select(type => Scalars.Of(type)!).First(type => type.Name == name);
}
