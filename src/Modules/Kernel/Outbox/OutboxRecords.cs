using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Netvaerk.Kernel;

/// <summary>What is to be told to others about a change: a topic and an id, never content. Written in the transaction of the change.</summary>
internal sealed class OutboxMessage
{
    public Guid Id { get; init; } = Ids.Next();

    public required string Topic { get; init; }

    public required Guid Concerns { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Its place among the municipality's messages, 1 and on without a gap; null until a dispatcher has taken it up.</summary>
    public long? Number { get; set; }

    private sealed class Table : IEntityTypeConfiguration<OutboxMessage>
    {
        public void Configure(EntityTypeBuilder<OutboxMessage> message)
        {
            message.Property(row => row.Topic).HasMaxLength(100);
            message.HasIndex(row => row.Number).IsUnique();
        }
    }
}

/// <summary>The last number that was given to a message. Whoever gives numbers holds this one row, so that they become visible in their order.</summary>
internal sealed class OutboxCounter
{
    public int Id { get; init; } = 1;

    public long Last { get; set; }

    private sealed class Table : IEntityTypeConfiguration<OutboxCounter>
    {
        public void Configure(EntityTypeBuilder<OutboxCounter> counter) => counter.Property(row => row.Id).ValueGeneratedNever();
    }
}

/// <summary>That one handler is to be handed one message, or has been.</summary>
internal sealed class OutboxDelivery
{
    public required Guid MessageId { get; init; }

    public required string Handler { get; init; }

    public required long Number { get; init; }

    public int Attempts { get; set; }

    /// <summary>From when it may be tried; while it is tried, until when nobody else may. Null when it is over, well or badly.</summary>
    public required DateTimeOffset? DueAt { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    /// <summary>Why the last attempt failed: a code or the kind of a fault, nothing that a fault says of a person.</summary>
    public string? Reason { get; set; }

    private sealed class Table : IEntityTypeConfiguration<OutboxDelivery>
    {
        public void Configure(EntityTypeBuilder<OutboxDelivery> delivery)
        {
            delivery.HasKey(row => new { row.MessageId, row.Handler });
            delivery.Property(row => row.Handler).HasMaxLength(50);
            delivery.Property(row => row.Reason).HasMaxLength(200);

            // Of two hosts that see it due, the one whose save comes first has it.
            delivery.Property(row => row.DueAt).IsConcurrencyToken();
            delivery.HasIndex(row => new { row.Handler, row.DueAt });
            delivery.HasOne<OutboxMessage>().WithMany().HasForeignKey(row => row.MessageId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
