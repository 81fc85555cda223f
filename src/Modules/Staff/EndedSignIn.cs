using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Netvaerk.Staff;

/// <summary>
/// That somebody's sign-ins have been ended (afsluttede login): their tokens that were issued up to that moment count no longer. Added and never changed; of
/// several for one subject the latest counts.
/// </summary>
public sealed class EndedSignIn
{
    private EndedSignIn()
    {
    }

    internal EndedSignIn(string subject, Caller by, DateTimeOffset at) => (Subject, BySubject, At) = (subject, by.Subject, at);

    internal Guid Id { get; private set; } = Ids.Next();

    /// <summary>The subject of the tokens.</summary>
    internal string Subject { get; private set; } = "";

    /// <summary>Who ended them.</summary>
    internal string BySubject { get; private set; } = "";

    /// <summary>What was issued up to this moment counts no longer.</summary>
    internal DateTimeOffset At { get; private set; }
}

internal sealed class EndedSignInTable : IEntityTypeConfiguration<EndedSignIn>
{
    public void Configure(EntityTypeBuilder<EndedSignIn> ended)
    {
        ended.ToTable("staff_ended_sign_in");
        ended.HasKey(one => one.Id);
        ended.Property(one => one.Id).ValueGeneratedNever();
        ended.Property(one => one.Subject).HasMaxLength(200);
        ended.Property(one => one.BySubject).HasMaxLength(200);
        ended.Property(one => one.At);
    }
}
