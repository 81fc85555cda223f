using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.Kernel;
using Netvaerk.Meetings;
using Netvaerk.Sdk;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Tests.Meetings;

public class CompensationExportTests
{
    [Fact]
    public void The_file_opens_in_Danish_Excel_and_no_cell_is_read_as_a_formula()
    {
        CompensationLine[] lines =
        [
            Line("=cmd|' /C calc'!A0", "+45 12 34 56 78"), Line("-2+3", "@SUM(A1)"), Line("\tTab", "Semi;kolon \"citat\"\nny linje"), Line("Åse Ærø", "lærer"),
        ];
        var bytes = CompensationExport.Write(lines);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes[3..]);
        var rows = text.Split("\r\n");
        Assert.Equal("Dato;Navn;Stilling;Sektor;Faggruppe;Slags;Kom;Gik;Timer;Heraf aften;Heraf weekend;Kroner;Begrundelse;Møde", rows[0]);
        Assert.StartsWith("10-03-2026;", rows[4], StringComparison.Ordinal);
        Assert.Contains(";15:00;17:30;2,50;1,25;0,00;43,75;", rows[4], StringComparison.Ordinal);
        Assert.Contains("Åse Ærø;lærer", rows[4], StringComparison.Ordinal);
        Assert.Contains("\"Semi;kolon \"\"citat\"\"\nny linje\"", text, StringComparison.Ordinal);

        // The first sign of a cell is what makes a formula of it, quoted or not.
        Assert.All(Cells(text), cell => Assert.DoesNotContain(cell.TrimStart('"')[..Math.Min(1, cell.TrimStart('"').Length)], (string[])["=", "+", "-", "@", "\t"]));
    }

    [Theory, EveryEngine]
    public async Task Claims_follow_attendance_and_name_members_of_staff_alone(Engine engine)
    {
        await using var casework = await Casework.Start(engine, "skive");
        var tove = await casework.Read(db => Task.FromResult(db.Set<Netvaerk.Staff.StaffMember>().Single(one => one.Subject == "tove").Id));
        var family = await casework.Planned(plan => plan with { Staff = [tove] });
        casework.ItIs(new(2026, 3, 10), new(17, 30));
        var everyone = await casework.Everyone(family.Meeting);
        await casework.Do<HoldMeeting, HoldMeetingInput>(new(Guid.CreateVersion7(), family.Meeting, 1, everyone, new(Closing: new("Målet er nået.")), new(17, 15)));
        var file = await Open(casework, "finn", Role.Economist);
        Assert.Contains("Tove;lærer;School;;Vikartimer;15:00;17:15;2,25;", file, StringComparison.Ordinal);
        Assert.Contains("(ikke ansat i kommunen)", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Lene", file, StringComparison.Ordinal);
        Assert.Equal(4, file.Split("\r\n").Length); // headers, Tove, the teacher who stands in the network, and the end
        Assert.Contains("Tove", await Open(casework, "mette", Role.Facilitator), StringComparison.Ordinal);
        Assert.DoesNotContain("Tove", await Open(casework, "en-anden", Role.Facilitator), StringComparison.Ordinal);
        Assert.Equal("", await Open(casework, "tove", Role.Professional));
    }

    private static async Task<string> Open(Casework casework, string subject, Role role)
    {
        await using var session = casework.As(subject, role);
        var source = ActivatorUtilities.CreateInstance<CompensationExport>(session.Get<IServiceProvider>());
        var document = await source.Open(Guid.Empty, CompensationExport.Variant(new(2026, 3, 1), new(2026, 3, 31)), TestContext.Current.CancellationToken);
        return document is null ? "" : Encoding.UTF8.GetString(document.Content.Span);
    }

    private static IEnumerable<string> Cells(string text) => text.Split("\r\n").SelectMany(row => row.Split(';'));

    private static CompensationLine Line(string name, string title) => new(
        new(2026, 3, 10), name, title, "School", "teachers", "Aftentillæg", new(15, 0), new(17, 30), 2.5m, 1.25m, 0, 43.75m, "Fordi.", "1a2b");
}
