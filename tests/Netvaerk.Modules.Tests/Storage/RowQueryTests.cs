using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Netvaerk.Kernel;
using Netvaerk.Tests.Architecture;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Tests.Storage;

/// <summary>What loaders ask is translated once for all who have the same roles: nothing of the first caller may be kept for the next.</summary>
public class RowQueryTests
{
    private static readonly Role[][] Callers = [[Role.Facilitator], [Role.Parent], Enum.GetValues<Role>()];

    private static readonly IReadOnlyList<Type> Loaders =
    [
        .. from type in Solution.ModuleAssemblies.SelectMany(assembly => assembly.GetTypes())
           where !type.IsAbstract && type.BaseType is { IsGenericType: true } parent
               && (parent.GetGenericTypeDefinition() == typeof(ById<>) || parent.GetGenericTypeDefinition() == typeof(ByParent<>))
           select type,
    ];

    [Theory, EveryEngine]
    public async Task Every_loader_by_key_is_translated_once_for_all_who_have_the_same_roles(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, [.. Solution.ModuleAssemblies]);
        await using var session = databases.As("anna");
        await using var db = await session.Lease();
        var asked = typeof(RowQueryTests).GetMethod(nameof(Ask), BindingFlags.Static | BindingFlags.NonPublic)!;
        var translatedAnew = new List<string>();
        foreach (var loader in Loaders)
        {
            foreach (var roles in Callers)
            {
                var caller = session.Get<CallerScope>().Caller with { Roles = roles.ToHashSet() };
                if (!await (Task<bool>)asked.MakeGenericMethod(loader.BaseType!.GenericTypeArguments).Invoke(null, [db, loader, caller])!)
                {
                    translatedAnew.Add(loader.Name);
                }
            }
        }

        Assert.True(Loaders.Count > 40);
        Assert.Empty(translatedAnew.Distinct());
    }

    [Theory, EveryEngine]
    public async Task Two_callers_with_the_same_roles_see_what_is_theirs(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        await using var anna = databases.As("anna");
        var annas = await anna.Run<AddSample, AddSampleInput>(new(Guid.CreateVersion7(), "anna"));
        var bents = await anna.Run<AddSample, AddSampleInput>(new(Guid.CreateVersion7(), "bent"));
        await using var db = await anna.Lease();
        var caller = anna.Get<CallerScope>().Caller;
        foreach (var (subject, id) in new[] { ("anna", annas), ("bent", bents), ("anna", annas) })
        {
            var query = Find(db, "own", caller with { Subject = subject }, static (db, caller) => db.Set<Sample>().Where(sample => sample.Name == caller.Subject))!;
            Assert.Equal([id], await query(db, subject, caller.Now, caller.Today, [annas, bents]).Select(sample => sample.Id).ToListAsync());
        }
    }

    [Theory, EveryEngine]
    public async Task What_is_one_callers_own_outside_a_lambda_is_kept_for_nobody(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        await using var session = databases.As("anna");
        await using var db = await session.Lease();
        var (caller, elsewhere, yes) = (session.Get<CallerScope>().Caller, DateTimeOffset.UnixEpoch, true);
        Assert.Null(Find(db, "subject", caller, static (db, caller) =>
        {
            var me = caller.Subject;
            return db.Set<Sample>().Where(sample => sample.Name == me);
        }));
        Assert.Null(Find(db, "moment", caller, static (db, caller) =>
        {
            var now = caller.Now;
            return db.Set<Sample>().Where(sample => sample.At < now);
        }));
        Assert.Null(Find(db, "decided", caller, static (db, caller) =>
        {
            var isAnna = caller.Subject == "anna";
            return db.Set<Sample>().Where(_ => isAnna);
        }));
        Assert.Null(Find(db, "elsewhere", caller, (db, _) => db.Set<Sample>().Where(sample => sample.At < elsewhere)));
        Assert.Null(Find(db, "state", caller, new Asks { All = yes }.Visible));
        Assert.Null(Find(db, "link", caller with { Pass = new(Guid.Empty, Guid.Empty, Guid.Empty, LinkPurpose.Poll, Guid.Empty) }, static (db, _) => db.Set<Sample>()));
        Assert.NotNull(Find(db, "roles", caller, static (db, caller) =>
        {
            var all = caller.Is(Role.Facilitator);
            return db.Set<Sample>().Where(_ => all);
        }));
    }

    [Theory, EveryEngine]
    public async Task Callers_with_other_roles_have_a_query_of_their_own(Engine engine)
    {
        await using var databases = await TestDatabases.Start(engine, Sample.Module);
        await using var session = databases.As("anna");
        var id = await session.Run<AddSample, AddSampleInput>(new(Guid.CreateVersion7(), "anna"));
        await using var db = await session.Lease();
        var caller = session.Get<CallerScope>().Caller;
        foreach (var (roles, sees) in new[] { (new HashSet<Role> { Role.Facilitator }, 1), ([Role.Economist], 0), ([Role.Economist, Role.Facilitator], 1) })
        {
            var who = caller with { Roles = roles };
            var query = Find(db, "by role", who, static (db, caller) =>
            {
                var all = caller.Is(Role.Facilitator);
                return db.Set<Sample>().Where(_ => all);
            })!;
            Assert.Equal(sees, await query(db, who.Subject, who.Now, who.Today, [id]).CountAsync());
        }
    }

    private static RowQuery<Sample>? Find(NetvaerkDb db, string name, Caller caller, Func<NetvaerkDb, Caller, IQueryable<Sample>> visible) =>
        RowQueries.Find(db, Named(name), nameof(Sample.Id), ordered: false, caller, visible);

    // A type for each name, as each loader is one.
    private static Type Named(string name) => name switch
    {
        "own" => typeof(int),
        "by role" => typeof(long),
        "roles" => typeof(byte),
        "subject" => typeof(char),
        "moment" => typeof(float),
        "decided" => typeof(double),
        "elsewhere" => typeof(decimal),
        "state" => typeof(string),
        _ => typeof(Guid),
    };

    private static async Task<bool> Ask<T>(NetvaerkDb db, Type type, Caller caller) where T : class
    {
        // A loader that needs something else than its arguments to say what is visible would fail here, as it should.
        var constructor = type.GetConstructors()[0];
        var loader = constructor.Invoke(new object?[constructor.GetParameters().Length]);
        var visible = type.GetMethod("Visible", BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<NetvaerkDb, Caller, IQueryable<T>>>(loader);
        var property = type.BaseType!.GetFields(BindingFlags.Instance | BindingFlags.NonPublic).SingleOrDefault(field => field.FieldType == typeof(string))?.GetValue(loader);
        if (RowQueries.Find(db, type, (string?)property ?? "Id", property is not null, caller, visible) is not { } query)
        {
            return false;
        }

        Assert.Equal(0, await query(db, caller.Subject, caller.Now, caller.Today, [Guid.CreateVersion7()]).CountAsync());
        return true;
    }

    private sealed class Asks
    {
        public required bool All { get; init; }

        public IQueryable<Sample> Visible(NetvaerkDb db, Caller caller) => db.Set<Sample>().Where(_ => All);
    }
}
