using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.GraphQL;
using Netvaerk.Kernel;
using Netvaerk.Meetings;
using Netvaerk.Sdk;
using Netvaerk.Series;
using Netvaerk.Staff;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Tests.Families;

/// <summary>
/// Generated families: before consent no name can be stored, after withdrawal none can be read, by anybody, in any field, document or picture. Everybody
/// reads their own name, and a parent who has not withdrawn is still known to those who lead the case and to the family. NETVAERK_FAMILIES says how many
/// families; slow-families.sh asks for a thousand.
/// </summary>
public sealed class NothingPersonalTests
{
    private static readonly (string Subject, string Role)[] Staff = [("mette", "facilitator"), ("karl", "caseworker"), ("tove", "professional")];
    private static readonly string[] Walked = ["Family", "Referral", "MeetingSeries", "Meeting"];

    // So many families are read in one request by whoever leads them all, and so many stand in one database: what a municipality has at a time.
    private const int Together = 10;
    private const int InOneTown = 100;

    // One statement more on PostgreSQL costs more than on SQLite, and the predicates are the same: a fifth of the families there.
    [Theory, EveryEngine]
    public async Task Nothing_personal_is_readable_before_consent_or_after_withdrawal(Engine engine)
    {
        var asked = int.Parse(Environment.GetEnvironmentVariable("NETVAERK_FAMILIES") ?? "4", CultureInfo.InvariantCulture);
        var count = engine is Engine.Sqlite ? asked : Math.Max(2, asked / 5);
        var tally = new Tally();
        foreach (var town in Enumerable.Range(1, count).Chunk(InOneTown))
        {
            await Live(engine, town, tally);
        }

        Assert.True(tally.Answers > 0 && tally.Known > 0);
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{engine}: {count} families, {tally.Fields} fields, {tally.Requests} requests, {tally.Answers} answers after withdrawal, {tally.Known} times a name that may still be known.");
    }

    private static async Task Live(Engine engine, int[] seeds, Tally tally)
    {
        await using var casework = await Casework.Start(engine);
        await casework.Do<RegisterStaffMember, RegisterStaffMemberInput>(new(Guid.CreateVersion7(), "karl", "Karl", "socialrådgiver", Sector.FamilyDepartment), "leder", Role.Manager);
        await using var desk = await Desk.Open(casework);
        var walk = await SchemaWalk.Of(desk);
        var fragments = Walked.ToDictionary(type => type, walk.Fragment);
        Assert.Empty(Walked.SelectMany(walk.FieldsOf).Except(walk.Asked));
        foreach (var type in new[] { "FamilyMember", "NetworkMember", "Person", "Contact", "Participant", "Genogram", "GenogramContent", "PersonInGenogram", "SafetyAssessment", "NetworkOverview" })
        {
            Assert.Empty(walk.FieldsOf(type).Except(walk.Asked));
        }

        tally.Fields = walk.Asked.Count;
        foreach (var some in seeds.Chunk(Together))
        {
            var families = new List<Generated>();
            foreach (var seed in some)
            {
                families.Add(await Generated.Make(casework, seed));
                await families[^1].TryToName();
            }

            Assert.All(await Read(desk, fragments, families, tally), answer => Assert.DoesNotContain("Mærke", answer.Text, StringComparison.Ordinal));
            await ShowAndWithdraw(desk, fragments, families, tally);
        }
    }

    private static async Task ShowAndWithdraw(Desk desk, Dictionary<string, string> fragments, List<Generated> families, Tally tally)
    {
        foreach (var family in families)
        {
            await family.AgreeAndName();
        }

        var open = await Read(desk, fragments, families, tally);
        Assert.All(families.SelectMany(family => family.Marks), mark => Assert.Contains(open, answer => answer.Subject == "mette" && answer.Text.Contains(mark, StringComparison.Ordinal)));
        var links = open.SelectMany(answer => Links(answer.Text).Select(link => (answer.Subject, answer.Role, Link: link))).ToList();
        Assert.NotEmpty(links);

        var closed = new List<(Generated Family, Func<string, string, string, bool> Closed)>();
        foreach (var family in families)
        {
            closed.Add((family, await family.Withdraw()));
        }

        var after = await Read(desk, fragments, families, tally);
        foreach (var (subject, role, link) in links)
        {
            using var picture = await desk.Get(link, subject, role);
            after.Add((subject, role, await picture.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        }

        foreach (var (subject, role, text) in after)
        {
            tally.Answers++;
            foreach (var (family, isClosed) in closed)
            {
                var known = family.Marks.Where(mark => text.Contains(mark, StringComparison.Ordinal)).ToList();
                tally.Known += known.Count;
                Assert.All(known, mark => Assert.False(isClosed(subject, role, mark), $"seed {family.Seed}: {role} {subject} reads {mark} after the withdrawal."));
            }
        }
    }

    // One request for each reader: the staff reads all these families at once, whoever belongs to one reads that. Two read at a time.
    private static async Task<List<(string Subject, string Role, string Text)>> Read(Desk desk, Dictionary<string, string> fragments, List<Generated> families, Tally tally)
    {
        var all = families.SelectMany(family => family.Roots).ToList();
        var readers = Staff.Select(reader => (reader.Subject, reader.Role, Roots: all)).Concat(families.SelectMany(family => family.Readers, (family, reader) => (reader.Subject, reader.Role, family.Roots))).ToList();
        tally.Requests += readers.Count;
        var answers = new System.Collections.Concurrent.ConcurrentBag<(string, string, string)>();
        await Parallel.ForEachAsync(readers, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken }, async (reader, _) =>
        {
            var types = reader.Roots.Select(root => root.Type).Distinct();
            var query = $"query Q({string.Join(' ', reader.Roots.Select((_, at) => $"$i{at}: ID!"))}) {{ {string.Join(' ', reader.Roots.Select((root, at) => $"a{at}: node(id: $i{at}) {{ __typename ...All{root.Type} }}"))} }} "
                + string.Join(' ', types.Select(type => fragments[type]));
            var variables = reader.Roots.Select((root, at) => (Key: $"i{at}", Value: GlobalId.Write(root.Type, root.Id))).ToDictionary(one => one.Key, one => one.Value);
            answers.Add((reader.Subject, reader.Role, $"{await desk.Ask(query, reader.Subject, reader.Role, variables)}"));
        });
        return [.. answers];
    }

    private sealed class Tally
    {
        public int Fields { get; set; }

        public int Requests { get; set; }

        public int Answers { get; set; }

        public int Known { get; set; }
    }

    private static IEnumerable<string> Links(string answer) =>
        System.Text.RegularExpressions.Regex.Matches(answer, "/documents/[^\"]+").Select(found => found.Value);

    /// <summary>One family, drawn by lot from a seed.</summary>
    private sealed class Generated
    {
        private static readonly ConsentScope[] Both = [ConsentScope.Contact, ConsentScope.TakingPart];
        private readonly Dictionary<Guid, string> marks = [];
        private Casework casework = null!;
        private Case family = null!;
        private List<Guid> children = [];
        private List<Guid> holders = [];
        private int seed;

        public int Seed => seed;

        public IEnumerable<string> Marks => marks.Values;

        public List<(string Subject, string Role)> Readers { get; } = [];

        public List<(string Type, Guid Id)> Roots { get; } = [];

        public static async Task<Generated> Make(Casework casework, int seed)
        {
            Kinship[] kinships = [Kinship.Mother, Kinship.CoParent, Kinship.Guardian];
            var joint = seed % 2 == 0;
            var family = await casework.Allocated(kinships[seed % 3], consent: false, joint);
            await using var session = casework.As("mette");
            await session.Get<UseCases>().Run(new MoreChildren(session.Get<Work>(), family.Family, seed % 3), new NoInput(Guid.CreateVersion7()), TestContext.Current.CancellationToken);
            var members = await casework.Read(db => db.Set<FamilyMember>().Where(one => one.FamilyId == family.Family).ToListAsync());
            var made = new Generated
            {
                casework = casework,
                family = family,
                seed = seed,
                children = [.. members.Where(one => one.Kinship is Kinship.Child).Select(one => one.Id)],
                // A parent stands last, where there is one: a representative alone makes no meeting with parents.
                holders = [.. members.Where(one => one.Kinship is not Kinship.Child).OrderBy(one => one.Kinship is not Kinship.Guardian).ThenBy(one => one.Id).Select(one => one.Id)],
            };
            made.Roots.AddRange([("Family", family.Family), ("Referral", family.Referral)]);
            return made;
        }

        /// <summary>Everything that would store a name is refused.</summary>
        public async Task TryToName()
        {
            foreach (var member in children.Concat(holders))
            {
                await Assert.ThrowsAsync<RuleBroken>(() => Name(member, "Mærke", null));
            }

            await Assert.ThrowsAsync<RuleBroken>(() => Add("Mærke", null, null));
            await Assert.ThrowsAsync<RuleBroken>(() => Draw("Mærke"));
        }

        public async Task AgreeAndName()
        {
            foreach (var (child, holder) in from child in children from holder in holders select (child, holder))
            {
                foreach (var scope in Both)
                {
                    await Answer(child, holder, scope, ConsentAnswer.Given);
                }
            }

            foreach (var (at, member) in children.Concat(holders).Index())
            {
                var subject = $"s{seed}-{at}";
                await Name(member, marks[member] = $"Mærke{seed}m{at}", subject);
                Readers.Add((subject, children.Contains(member) ? "child" : "parent"));
            }

            var tove = await casework.Read(db => db.Set<StaffMember>().Where(one => one.Subject == "tove").Select(one => one.Id).SingleAsync());
            foreach (var at in Enumerable.Range(0, 1 + (seed % 3)))
            {
                var mark = $"Mærke{seed}n{at}";
                marks[await Add(mark, at == 0 ? tove : null, at == 0 ? null : $"n{seed}-{at}")] = mark;
                if (at > 0)
                {
                    Readers.Add(($"n{seed}-{at}", "network"));
                }
            }

            marks[Guid.CreateVersion7()] = $"Mærke{seed}g";
            await Draw($"Mærke{seed}g");
            var series = await casework.Do<OpenSeries, OpenSeriesInput>(new(Guid.CreateVersion7(), family.Referral, 1));
            var meeting = await casework.Plan(family with { Series = series }, family.Plan(new(2026, 3, 10)) with { FamilyMembers = [holders[^1], .. children] });
            Roots.AddRange([("MeetingSeries", series), ("Meeting", meeting)]);
        }

        /// <summary>One of those who answer, or all of them, take everything back; answers which mark a reader must not see any more.</summary>
        public async Task<Func<string, string, string, bool>> Withdraw()
        {
            var leaving = seed % 5 == 0 ? holders : [holders[seed % holders.Count]];
            foreach (var (child, holder) in from child in children from holder in leaving select (child, holder))
            {
                foreach (var scope in Both)
                {
                    await Answer(child, holder, scope, ConsentAnswer.Withdrawn);
                }
            }

            var staying = holders.Except(leaving).Select(holder => marks[holder]).ToHashSet();
            var own = Readers.ToDictionary(reader => reader.Subject, reader => OwnMark(reader.Subject));
            own["tove"] = $"Mærke{seed}n0";
            return (subject, role, mark) => own.GetValueOrDefault(subject) != mark
                && !(staying.Contains(mark) && role is "facilitator" or "caseworker" or "parent" or "child");
        }

        private string OwnMark(string subject) => $"Mærke{seed}{(subject[0] == 's' ? 'm' : 'n')}{subject.Split('-')[1]}";

        private Task Name(Guid member, string name, string? subject) => casework.Do<RecordIdentity, RecordIdentityInput>(
            new(Guid.CreateVersion7(), family.Family, member, name, null, null, $"{name} vej 1", null, $"{name}@example.dk", subject));

        private Task<Guid> Add(string name, Guid? staff, string? subject) => casework.Do<AddNetworkMember, AddNetworkMemberInput>(new(
            Guid.CreateVersion7(), family.Family, staff is null ? Sector.PrivateNetwork : Sector.School, name, $"{name} funktion", ProposedBy.Facilitator, staff, name, null, subject));

        private Task Draw(string name) => casework.Do<RecordGenogram, RecordGenogramInput>(new(
            Guid.CreateVersion7(), family.Family, 0, [new("a", Sex.Male, children[0]), new("b", Sex.Female, holders[0]), new("c", Sex.Female, Name: name)], [],
            [new("a", "b", ParentageKind.Biological), new("b", "c", ParentageKind.Biological)], []));

        private Task Answer(Guid child, Guid holder, ConsentScope scope, ConsentAnswer answer) => casework.Do<RecordConsent, RecordConsentInput>(
            new(Guid.CreateVersion7(), family.Family, child, holder, scope, answer, ConsentForm.Oral, new(2026, 3, 2), InformedBy.Talk));
    }
}
