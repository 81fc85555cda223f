using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Netvaerk.Kernel;

/// <summary>Whether content was changed or seen.</summary>
public enum AuditKind
{
    /// <summary>Something was changed.</summary>
    Write,

    /// <summary>Something was read.</summary>
    Read,
}

/// <summary>Who did what, when, what for and to whose case. It holds ids, never names.</summary>
public sealed class AuditRecord
{
    internal const string TableName = "kernel_audit";

    /// <summary>Its id, in the order of writing.</summary>
    public Guid Id { get; init; } = Ids.Next();

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether it was a read or a write.</summary>
    public required AuditKind Kind { get; init; }

    /// <summary>Who, as the token says.</summary>
    public required string Subject { get; init; }

    /// <summary>The caller's roles, as tokens spell them, parted by commas.</summary>
    public required string Roles { get; init; }

    /// <summary>What for, as claimed.</summary>
    public required string Purpose { get; init; }

    /// <summary>The use case or the name of the operation.</summary>
    public required string Operation { get; init; }

    /// <summary>The id of what was changed; null for a read.</summary>
    public Guid? Concerns { get; init; }

    /// <summary>The cases and, of each, the groups of fields: <c>{"&lt;family&gt;":["names","minutes"]}</c>.</summary>
    public required string Families { get; init; }

    internal static AuditRecord Of(Caller caller, DateTimeOffset at, AuditKind kind, string operation, Guid? concerns, IEnumerable<(Guid Family, string Group)> seen) =>
        new()
        {
            At = at,
            Kind = kind,
            Subject = caller.Subject,
            Roles = string.Join(',', caller.Roles.Order().Select(RoleNames.Spell)),
            Purpose = caller.Purpose,
            Operation = operation,
            Concerns = concerns,
            Families = Write(seen),
        };

    private static string Write(IEnumerable<(Guid Family, string Group)> seen)
    {
        (Guid Family, string Group)[] ordered = [.. seen];
        Array.Sort(ordered, static (one, other) => one.Family.CompareTo(other.Family) is var family and not 0 ? family : string.CompareOrdinal(one.Group, other.Group));
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            for (var at = 0; at < ordered.Length;)
            {
                var family = ordered[at].Family;
                json.WriteStartArray(family.ToString());
                for (string? last = null; at < ordered.Length && ordered[at].Family == family; last = ordered[at++].Group)
                {
                    if (ordered[at].Group != last)
                    {
                        json.WriteStringValue(ordered[at].Group);
                    }
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private sealed class Table : IEntityTypeConfiguration<AuditRecord>
    {
        public void Configure(EntityTypeBuilder<AuditRecord> record) => record.ToTable(TableName);
    }
}
