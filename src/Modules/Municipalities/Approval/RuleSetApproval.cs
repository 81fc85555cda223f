using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Netvaerk.Municipalities;

/// <summary>
/// That a manager of the municipality has accepted a rule set (godkendelse af et regelsæt), and every word of what was accepted. Approvals are added
/// and never changed; of several for one rule set the latest counts.
/// </summary>
public sealed class RuleSetApproval
{
    private RuleSetApproval()
    {
    }

    internal RuleSetApproval(RuleSet accepted, Caller by, DateTimeOffset at, string? note)
    {
        (ValidFrom, ContentSha256, Content) = (accepted.ValidFrom, accepted.Content.Sha256, accepted.Content.Text);
        (SettingsSha256, By, BySubject, At, Note) = (accepted.Stamp.SettingsSha256, by.Name, by.Subject, at, note);
    }

    /// <summary>The first day of the rule set.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>The hash of what was accepted.</summary>
    public string ContentSha256 { get; private set; } = "";

    /// <summary>Who accepted it, by name.</summary>
    public string By { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>What they wrote to it: where it was decided, for example.</summary>
    public string? Note { get; private set; }

    internal Guid Id { get; private set; } = Ids.Next();

    internal string BySubject { get; private set; } = "";

    internal string SettingsSha256 { get; private set; } = "";

    // Kept whole: the file may say something else tomorrow, and what was accepted is what runs.
    internal string Content { get; private set; } = "";
}

internal sealed class RuleSetApprovalTable : IEntityTypeConfiguration<RuleSetApproval>
{
    public void Configure(EntityTypeBuilder<RuleSetApproval> approval)
    {
        approval.ToTable("municipalities_approval");
        approval.HasKey(one => one.Id);
        approval.Property(one => one.Id).ValueGeneratedNever();
        approval.Property(one => one.By).HasMaxLength(200);
        approval.Property(one => one.BySubject).HasMaxLength(200);
        approval.Property(one => one.ContentSha256).HasMaxLength(64);
        approval.Property(one => one.SettingsSha256).HasMaxLength(64);
        approval.Property(one => one.Note).HasMaxLength(ApproveRuleSet.LongestNote);
        approval.Property(one => one.Content);
    }
}
