using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Netvaerk.Kernel;

/// <summary>Which municipality a database belongs to; one row, written when it is created and compared whenever it is opened.</summary>
internal sealed class Stamp
{
    public int Id { get; init; } = 1;

    public required string Slug { get; init; }

    public required string Code { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Stamp>
    {
        public void Configure(EntityTypeBuilder<Stamp> stamp) => stamp.Property(row => row.Id).ValueGeneratedNever();
    }
}

/// <summary>That an action has been taken under a client's key, and with which outcome: an id or the code of a broken rule, never the answer.</summary>
internal sealed class IdempotencyRecord
{
    public required string Subject { get; init; }

    public required string Mutation { get; init; }

    public required Guid Key { get; init; }

    public required byte[] InputHash { get; init; }

    public required DateTimeOffset At { get; init; }

    public Guid? Result { get; set; }

    public string? ErrorKind { get; set; }

    public string? ErrorCode { get; set; }

    public string? ErrorPath { get; set; }

    private sealed class Table : IEntityTypeConfiguration<IdempotencyRecord>
    {
        public void Configure(EntityTypeBuilder<IdempotencyRecord> record)
        {
            record.ToTable("kernel_idempotency");
            record.HasKey(row => new { row.Subject, row.Mutation, row.Key });
            record.HasIndex(row => row.At);
        }
    }
}
