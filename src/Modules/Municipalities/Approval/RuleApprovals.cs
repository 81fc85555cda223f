using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Netvaerk.Municipalities;

/// <summary>
/// What municipalities have accepted, read from each one's own database and remembered. An approval counts at once on the host that took it, and on
/// another host on the same database within <see cref="Fresh"/>.
/// </summary>
public sealed partial class RuleApprovals(
    IServiceScopeFactory scopes, MunicipalityLoader loader, ApprovalDemand demand, TimeProvider clock, ILogger<RuleApprovals> log)
{
    /// <summary>How long what was read is taken as it is.</summary>
    internal static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Remembered> bySlug = new(StringComparer.Ordinal);

    /// <summary>The municipalities, of those asked for so far, with rule sets that wait for a manager.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<DateOnly>> Awaiting =>
        bySlug.Where(one => one.Value.Awaiting.Count > 0).ToDictionary(one => one.Key, one => one.Value.Awaiting);

    /// <summary>Sees that what a municipality has accepted is known. Where it cannot be read, whoever asks for a rule is told so.</summary>
    /// <exception cref="DomainError">The municipality's database cannot be served, and nothing is known yet.</exception>
    public ValueTask Ready(string slug, CancellationToken ct) =>
        ReferenceEquals(demand, ApprovalDemand.Never) ? default
        : !bySlug.TryGetValue(slug, out var known) ? new(Read(slug, ct))
        : known.IsDue(clock) ? new(ReadAgain(slug, known, ct))
        : default;

    /// <summary>Reads anew what a municipality has accepted.</summary>
    internal async Task Read(string slug, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallerScope>().Enter(slug, new("netvaerk", "Netvaerk", new HashSet<Role>(), "rules in force"));
        await using var db = await scope.ServiceProvider.GetRequiredService<Databases>().Lease(ct);
        var found = await db.Set<RuleSetApproval>().OrderBy(one => one.Id).ToListAsync(ct);
        // Approvals are only ever added: a reading that began before another one ended must not take its place.
        bySlug.AddOrUpdate(slug, _ => new(found, clock), (_, known) => known.Approvals.Count >= found.Count ? known.Again(clock) : new(found, clock));
    }

    private async Task ReadAgain(string slug, Remembered known, CancellationToken ct)
    {
        try
        {
            await Read(slug, ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // What was accepted stays accepted: the request goes on with what is known, and the next one after a while tries again.
            CannotRead(slug, failure);
        }
        finally
        {
            known.Again(clock);
        }
    }

    internal GoverningRules Over(string slug, MunicipalityInForce filed) =>
        ReferenceEquals(demand, ApprovalDemand.Never) ? filed.AsFiled
        : bySlug.TryGetValue(slug, out var known) ? known.Over.GetValue(filed, one => Put(one, known))
        : throw new OutOfService();

    private GoverningRules Put(MunicipalityInForce filed, Remembered known)
    {
        var accepted = known.Approvals.ToLookup(one => one.ValidFrom);
        var sets = filed.RuleSets.Select(one => one.ValidFrom).Union(accepted.Select(one => one.Key))
            .Select(day => Put(filed, filed.RuleSets.FirstOrDefault(one => one.ValidFrom == day), day, [.. accepted[day].Reverse()])).ToList();
        known.Awaiting = [.. sets.Where(one => one.AwaitsApproval).Select(one => one.ValidFrom).Order()];
        foreach (var day in known.Awaiting)
        {
            Awaits(filed.Slug, day);
        }

        var hasPlugin = sets.SelectMany(one => one.EverAccepted).Any(one => one.Plugin is not null);
        return new(sets, filed.MethodAlone, filed.Guard ?? (hasPlugin ? loader.Guard(filed.Slug) : null));
    }

    private DatedRuleSet Put(MunicipalityInForce filed, RuleSet? set, DateOnly day, IReadOnlyList<RuleSetApproval> latestFirst)
    {
        if (latestFirst.Count == 0)
        {
            return new(day, set, null, null, []);
        }

        var contents = latestFirst.Select(one => AsAccepted(filed, set, one)).ToList();
        return new(day, set, latestFirst[0], contents[0], [.. contents.Skip(1).OfType<RuleSet>()]);
    }

    private RuleSet? AsAccepted(MunicipalityInForce filed, RuleSet? set, RuleSetApproval approval)
    {
        if (set?.Content.Sha256 == approval.ContentSha256)
        {
            return set;
        }

        try
        {
            return loader.Rebuild(filed.Slug, RuleSetContent.Read(approval.Content), approval.SettingsSha256);
        }
        catch (Exception gone) when (gone is PluginRefused or JsonException)
        {
            CannotRun(filed.Slug, approval.ValidFrom, gone.Message);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Municipality}: the rule set from {Day:O} awaits a manager's approval.")]
    private partial void Awaits(string municipality, DateOnly day);

    [LoggerMessage(LogLevel.Error, "{Municipality}: the rule set from {Day:O} cannot run as it was accepted: {Why}")]
    private partial void CannotRun(string municipality, DateOnly day, string why);

    [LoggerMessage(LogLevel.Error, "{Municipality}: what it has accepted cannot be read.")]
    private partial void CannotRead(string municipality, Exception failure);

    private sealed class Remembered(IReadOnlyList<RuleSetApproval> approvals, TimeProvider clock)
    {
        private long readAt = clock.GetTimestamp();
        private int reading;

        public IReadOnlyList<RuleSetApproval> Approvals => approvals;

        // One picture per picture of the file: a file that was read anew is put together anew.
        public ConditionalWeakTable<MunicipalityInForce, GoverningRules> Over { get; } = [];

        public IReadOnlyList<DateOnly> Awaiting { get; set; } = [];

        // Of many requests that find it old, one reads.
        public bool IsDue(TimeProvider clock) =>
            clock.GetElapsedTime(Interlocked.Read(ref readAt)) > Fresh && Interlocked.Exchange(ref reading, 1) == 0;

        public Remembered Again(TimeProvider clock)
        {
            Interlocked.Exchange(ref readAt, clock.GetTimestamp());
            Interlocked.Exchange(ref reading, 0);
            return this;
        }
    }
}
