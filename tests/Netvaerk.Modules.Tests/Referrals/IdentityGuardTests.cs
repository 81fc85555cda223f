using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Netvaerk.Referrals;
using Netvaerk.Tests.Architecture;

namespace Netvaerk.Tests.Referrals;

/// <summary>The guard against identity in the text of an anonymous referral, measured on sentences as referrers write them.</summary>
public sealed partial class IdentityGuardTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyDictionary<string, IdentityKind> Marks = new Dictionary<string, IdentityKind>
    {
        ["c"] = IdentityKind.CprNumber,
        ["t"] = IdentityKind.PhoneNumber,
        ["m"] = IdentityKind.Email,
        ["a"] = IdentityKind.StreetAddress,
        ["n"] = IdentityKind.LikelyName,
    };

    [Fact]
    public void OnTheCorpus_WhatIsRefusedIsExact_AndNamesAreMostlyRight()
    {
        var sentences = Corpus();
        Assert.True(sentences.Count(one => one.Expected.Count > 0) >= 100 && sentences.Count(one => one.Expected.Count == 0) >= 100, $"{sentences.Count} sentences");
        var mistakes = new List<string>();
        foreach (var kind in Enum.GetValues<IdentityKind>())
        {
            var (right, missed, invented) = (0, 0, 0);
            foreach (var (text, expected) in sentences)
            {
                var (wanted, found) = (expected.Where(one => one.Kind == kind).ToList(), IdentityGuard.Look(text).Where(one => one.Kind == kind).ToList());
                right += wanted.Count(one => found.Exists(one.IsAt));
                foreach (var one in wanted.Where(one => !found.Exists(one.IsAt)))
                {
                    missed++;
                    mistakes.Add($"{kind} missed «{one.In(text)}» in: {text}");
                }

                foreach (var one in found.Where(one => !wanted.Exists(one.IsAt)))
                {
                    invented++;
                    mistakes.Add($"{kind} invented «{one.In(text)}» in: {text}");
                }
            }

            var (precision, recall) = ((double)right / (right + invented), (double)right / (right + missed));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-14} {right,3} right {missed,3} missed {invented,3} invented · precision {precision:0.000} recall {recall:0.000}"));
            Assert.True(kind is IdentityKind.LikelyName ? precision >= 0.9 && recall >= 0.9 : precision >= 1 && recall >= 1, string.Join('\n', mistakes));
        }

        output.WriteLine(string.Join('\n', mistakes));
    }

    [Fact]
    public void EveryDateWithFourDigitsIsACprNumber_InEveryForm_WhereverItStands() => Prop.ForAll(
        (from day in Gen.Choose(0, 36_500)
         from serial in Gen.Choose(0, 9999)
         from sixty in Gen.Elements(0, 60)
         from form in Gen.Elements("{0}{1}{2}-{3}", "{0}{1}{2}{3}", "{0}{1}{2} {3}", "{0} {1} {2} {3}", "{0} {1} {2}-{3}", "{0}.{1}.{2}-{3}", "{0}{1}{2} - {3}")
         from before in Gen.Elements("", "Nr. ", "🙂 og 👩‍👩‍👧 ", "æøå\n", "(")
         select (new DateOnly(1930, 1, 1).AddDays(day), serial, sixty, form, before)).ToArbitrary(),
        one =>
        {
            var (date, serial, sixty, form, before) = one;
            var number = string.Format(CultureInfo.InvariantCulture, form, $"{date.Day + sixty:00}", $"{date.Month:00}", $"{date.Year % 100:00}", $"{serial:0000}");
            var found = Assert.Single(IdentityGuard.Look($"{before}{number}, tak."), finding => finding.Kind is IdentityKind.CprNumber);
            return (found.Start, found.Length) == (before.Length, number.Length);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("320514-0000")] // no 32nd day
    [InlineData("920514-0000")] // nor a 92nd
    [InlineData("601314-0000")]
    [InlineData("720014-0000")]
    [InlineData("1720514-0000")]
    [InlineData("720514-00001")]
    [InlineData("310299-1234")]
    public void ANumberThatBeginsWithNoDateIsNoCprNumber(string text) =>
        Assert.DoesNotContain(IdentityGuard.Look(text), one => one.Kind is IdentityKind.CprNumber);

    [Fact]
    public void NothingIsFoundTwice_AndEveryFindingLiesInTheText() => Prop.ForAll<string>(text =>
    {
        var found = IdentityGuard.Look(text ?? "");
        return found.All(one => one.Start >= 0 && one.Length > 0 && one.Start + one.Length <= text!.Length)
            && found.Zip(found.Skip(1)).All(two => !two.First.Overlaps(two.Second));
    }).QuickCheckThrowOnFailure();

    private static List<(string Text, List<IdentityFinding> Expected)> Corpus() =>
        [.. Solution.Read("tests/Netvaerk.Modules.Tests/Referrals/identity-corpus.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(Parse)];

    private static (string Text, List<IdentityFinding> Expected) Parse(string line)
    {
        var (text, expected, at) = ("", new List<IdentityFinding>(), 0);
        foreach (var mark in Mark().Matches(line).Cast<Match>())
        {
            text += line[at..mark.Index];
            expected.Add(new(Marks[mark.Groups["kind"].Value], [], text.Length, mark.Groups["words"].Length));
            text += mark.Groups["words"].Value;
            at = mark.Index + mark.Length;
        }

        return (text + line[at..], expected);
    }

    [GeneratedRegex(@"\{(?<kind>[ctman])\|(?<words>[^}]*)\}")]
    private static partial Regex Mark();
}

file static class Places
{
    public static bool IsAt(this IdentityFinding finding, IdentityFinding other) => (finding.Start, finding.Length) == (other.Start, other.Length);
}
