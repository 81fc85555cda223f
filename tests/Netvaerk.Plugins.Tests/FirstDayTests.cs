namespace Netvaerk.Plugins.Tests;

/// <summary>A rule set begins when its first day begins in Denmark, on the days when the clock is changed too, and not a second before.</summary>
public sealed class FirstDayTests
{
    [Theory]
    [InlineData("2027-01-01", "2026-12-31T22:59:59Z", "2026-12-31T23:00:00Z")]
    [InlineData("2027-07-01", "2027-06-30T21:59:59Z", "2027-06-30T22:00:00Z")]
    [InlineData("2027-03-28", "2027-03-27T22:59:59Z", "2027-03-27T23:00:00Z")]
    [InlineData("2027-03-29", "2027-03-28T21:59:59Z", "2027-03-28T22:00:00Z")]
    [InlineData("2027-10-31", "2027-10-30T21:59:59Z", "2027-10-30T22:00:00Z")]
    [InlineData("2027-11-01", "2027-10-31T22:59:59Z", "2027-10-31T23:00:00Z")]
    public void It_begins_at_midnight_in_denmark(string firstDay, string before, string from)
    {
        var town = Towns.Testrup($$"""
            { "slug": "testrup", "name": "Testrup", "code": "999", "ruleSets": [
              { "validFrom": "2020-01-01" },
              { "validFrom": "{{firstDay}}", "meetings": { "length": { "hours": 3, "hoursWithInterpreter": 3 } } } ] }
            """).InForce!;
        Assert.Equal(("2 hours", RuleSetState.Upcoming, RuleSetState.InForce), Standing(town, before));
        Assert.Equal(("3 hours", RuleSetState.InForce, RuleSetState.Past), Standing(town, from));
    }

    private static (string Length, RuleSetState New, RuleSetState Old) Standing(MunicipalityInForce town, string at)
    {
        var (rules, clock) = (new Rulebook(town), new Stopped(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)));
        var shown = new Municipality(town.Slug, town.Name, town.Code, town.Method, []);
        var sets = MunicipalityFields.RuleSets(shown, rules, clock);
        return (MunicipalityFields.Rules(shown, rules, clock).Single(one => one.Name == "length").Value.En, sets[0].State, sets[1].State);
    }

    private sealed class Stopped(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
