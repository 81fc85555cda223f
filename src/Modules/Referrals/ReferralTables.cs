using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netvaerk.Families;
using Netvaerk.Staff;

namespace Netvaerk.Referrals;

internal sealed class ReferralTable : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> referral)
    {
        referral.ToTable(Referral.Table);
        referral.Property(one => one.ReferrerSubject).HasMaxLength(200);
        referral.Property(one => one.ReceiverId);
        referral.Property(one => one.ProblemAroundChild);
        referral.Property(one => one.ProblemAroundFamily);
        referral.Property(one => one.MeasuresStarted);
        referral.Property(one => one.Forum).HasMaxLength(50);
        referral.Property(one => one.Contact).HasConversion(
            contact => JsonSerializer.Serialize(contact, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<ReferrerContact>(json, JsonSerializerOptions.Web));
        referral.HasOne<Family>().WithMany().HasForeignKey(one => one.FamilyId);
        referral.HasMany(one => one.Children).WithOne().HasForeignKey(one => one.ReferralId);
        referral.HasMany(one => one.Questions).WithOne().HasForeignKey(one => one.ReferralId);
        referral.HasMany(one => one.Decisions).WithOne().HasForeignKey(one => one.ReferralId);
        referral.HasMany(one => one.Involved).WithOne().HasForeignKey(one => one.ReferralId);
        referral.HasMany(one => one.Notifications).WithOne().HasForeignKey(one => one.ReferralId);
        referral.Property(one => one.QueuedAt);
        referral.Property(one => one.AnswerWords);
        referral.HasMany(one => one.Recusals).WithOne().HasForeignKey(one => one.ReferralId);
        referral.Navigation(one => one.Recusals).HasField("recusals");
        referral.HasIndex(one => one.SentOn);
        referral.HasIndex(one => new { one.ReceiverId, one.Status });
        referral.HasIndex(one => new { one.FacilitatorId, one.Status });
        referral.HasIndex(one => new { one.ReferrerSubject, one.Status });
        referral.HasIndex(one => one.Status);
        referral.HasMany(one => one.Releases).WithOne().HasForeignKey(one => one.ReferralId);
        referral.Navigation(one => one.Releases).HasField("releases");
        referral.Navigation(one => one.Notifications).HasField("notifications");
        referral.Navigation(one => one.Children).HasField("children");
        referral.Navigation(one => one.Questions).HasField("questions");
        referral.Navigation(one => one.Decisions).HasField("decisions");
        referral.Navigation(one => one.Involved).HasField("involved");
    }
}

internal sealed class ReferredChildTable : IEntityTypeConfiguration<ReferredChild>
{
    public void Configure(EntityTypeBuilder<ReferredChild> child)
    {
        child.ToTable(ReferredChild.Table);
        child.Property(one => one.Id).ValueGeneratedNever();
        child.Property(one => one.Description);
        child.Property(one => one.Advice);
        child.HasOne<FamilyMember>().WithMany().HasForeignKey(one => one.MemberId);
        child.HasIndex(one => one.FamilyId);
    }
}

internal sealed class ReferralQuestionTable : IEntityTypeConfiguration<ReferralQuestion>
{
    public void Configure(EntityTypeBuilder<ReferralQuestion> question)
    {
        question.ToTable(ReferralQuestion.Table);
        question.HasKey(one => one.Id);
        question.Property(one => one.Id).ValueGeneratedNever();
        question.Property(one => one.Question);
        question.Property(one => one.Answer);
        question.HasIndex(one => one.FamilyId);
    }
}

internal sealed class DecisionTable : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.ToTable(Decision.Table);
        decision.Property(one => one.Id).ValueGeneratedNever();
        decision.Property(one => one.By).HasMaxLength(200);
        decision.Property(one => one.BySubject).HasMaxLength(200);
        decision.Property(one => one.FacilitatorId);
        decision.Property(one => one.Grounds);
        decision.Property(one => one.Instead);
        decision.Property(one => one.Deviation);
        decision.Property(one => one.SessionId);
        decision.Property(one => one.OverrideReason);
        decision.Property(one => one.PassedOverNames).HasMaxLength(200);
        decision.HasIndex(one => one.SessionId);
        decision.Ignore(one => one.Deviates);
        decision.HasIndex(one => one.FamilyId);
    }
}

internal sealed class InvolvedStaffTable : IEntityTypeConfiguration<InvolvedStaff>
{
    public void Configure(EntityTypeBuilder<InvolvedStaff> involved)
    {
        involved.ToTable("referrals_involved");
        involved.HasKey(one => one.Id);
        involved.Property(one => one.Id).ValueGeneratedNever();
        involved.Property(one => one.StaffId);
        involved.HasIndex(one => one.FamilyId);
    }
}

internal sealed class NotificationOfConcernTable : IEntityTypeConfiguration<NotificationOfConcern>
{
    public void Configure(EntityTypeBuilder<NotificationOfConcern> notification)
    {
        notification.ToTable(NotificationOfConcern.Table);
        notification.HasKey(one => one.Id);
        notification.Property(one => one.Id).ValueGeneratedNever();
        notification.Property(one => one.Reference);
        notification.Property(one => one.RecordedBy).HasMaxLength(200);
        notification.HasIndex(one => one.FamilyId);
    }
}

internal sealed class ReleaseTable : IEntityTypeConfiguration<Release>
{
    public void Configure(EntityTypeBuilder<Release> release)
    {
        release.ToTable(Release.Table);
        release.HasKey(one => one.Id);
        release.Property(one => one.Id).ValueGeneratedNever();
        release.Property(one => one.By).HasMaxLength(200);
        release.Property(one => one.BySubject).HasMaxLength(200);
        release.Property(one => one.Words);
        release.Property(one => one.Reason);
        release.HasIndex(one => one.FamilyId);
    }
}

internal sealed class FingerprintTable : IEntityTypeConfiguration<Fingerprint>
{
    public void Configure(EntityTypeBuilder<Fingerprint> fingerprint)
    {
        fingerprint.ToTable("referrals_fingerprint");
        fingerprint.HasKey(one => one.Id);
        fingerprint.Property(one => one.Id).ValueGeneratedNever();
        fingerprint.Property(one => one.ReferralId);
        fingerprint.Property(one => one.MemberId);
        fingerprint.Property(one => one.Whose);
        fingerprint.Property(one => one.Hash).HasMaxLength(Fingerprint.Length);
        fingerprint.HasOne<Referral>().WithMany().HasForeignKey(one => one.ReferralId);
        fingerprint.HasIndex(one => one.Hash);
        fingerprint.HasIndex(one => one.FamilyId);
    }
}

internal sealed class LeadTable : IEntityTypeConfiguration<Lead>
{
    public void Configure(EntityTypeBuilder<Lead> lead)
    {
        lead.ToTable(Lead.Table);
        lead.Property(one => one.By).HasMaxLength(200);
        lead.Property(one => one.BySubject).HasMaxLength(200);
        lead.Property(one => one.Place).HasMaxLength(200);
        lead.Property(one => one.Words);
        lead.Property(one => one.DroppedBecause);
        lead.Property(one => one.ReferralId);
        lead.HasIndex(one => one.BySubject);
    }
}

internal sealed class LookoutTable : IEntityTypeConfiguration<Lookout>
{
    public void Configure(EntityTypeBuilder<Lookout> lookout)
    {
        lookout.ToTable("referrals_lookout");
        lookout.Property(one => one.Place).HasMaxLength(200);
        lookout.Property(one => one.StaffId);
        lookout.HasOne<StaffMember>().WithMany().HasForeignKey(one => one.StaffId);
    }
}

internal sealed class RecusalTable : IEntityTypeConfiguration<Recusal>
{
    public void Configure(EntityTypeBuilder<Recusal> recusal)
    {
        recusal.ToTable(Recusal.Table);
        recusal.HasKey(one => one.Id);
        recusal.Property(one => one.Id).ValueGeneratedNever();
        recusal.Property(one => one.Subject).HasMaxLength(200);
        recusal.Property(one => one.Name).HasMaxLength(200);
        recusal.Property(one => one.BySubject).HasMaxLength(200);
        recusal.Property(one => one.Reason);
        recusal.HasIndex(one => new { one.ReferralId, one.Subject }).UniqueOr(Recusal.Already);
        recusal.HasIndex(one => one.FamilyId);
    }
}

internal sealed class CommitteeSessionTable : IEntityTypeConfiguration<CommitteeSession>
{
    public void Configure(EntityTypeBuilder<CommitteeSession> session)
    {
        session.ToTable("referrals_session");
        session.HasIndex(one => one.On).UniqueOr(ReferralRules.SessionDayTaken);
    }
}
