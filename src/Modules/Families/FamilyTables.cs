using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Netvaerk.Families;

internal sealed class FamilyTable : IEntityTypeConfiguration<Family>
{
    public void Configure(EntityTypeBuilder<Family> family)
    {
        family.ToTable("families_family");
        family.HasMany(one => one.Members).WithOne().HasForeignKey(member => member.FamilyId);
        family.HasMany(one => one.Custodies).WithOne().HasForeignKey(custody => custody.FamilyId);
        family.Navigation(one => one.Members).HasField("members");
        family.Navigation(one => one.Custodies).HasField("custody");
    }
}

internal sealed class FamilyMemberTable : IEntityTypeConfiguration<FamilyMember>
{
    public void Configure(EntityTypeBuilder<FamilyMember> member)
    {
        member.ToTable("families_member");
        member.Property(one => one.Id).ValueGeneratedNever();
        member.Property(one => one.LetsParentsIn);
        member.Property(one => one.AddressProtected);
    }
}

internal sealed class CustodyTable : IEntityTypeConfiguration<Custody>
{
    public void Configure(EntityTypeBuilder<Custody> custody)
    {
        custody.ToTable("families_custody");
        custody.HasKey(one => one.Id);
        custody.Property(one => one.Id).ValueGeneratedNever();
    }
}

internal sealed class ConsentTable : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> consent)
    {
        consent.ToTable("families_consent");
        consent.Property(one => one.RecordedBy).HasMaxLength(200);
        consent.Property(one => one.Language).HasMaxLength(35);
        consent.HasOne<Family>().WithMany().HasForeignKey(one => one.FamilyId);
    }
}

internal sealed class IdentityTable : IEntityTypeConfiguration<Identity>
{
    public void Configure(EntityTypeBuilder<Identity> identity)
    {
        identity.ToTable(Identity.Table);
        identity.Property(one => one.MemberId);
        identity.Property(one => one.Sealed);
        identity.HasIndex(one => one.MemberId).IsUnique();
        identity.HasIndex(one => one.FamilyId);
    }
}

internal sealed class NetworkMemberTable : IEntityTypeConfiguration<NetworkMember>
{
    public void Configure(EntityTypeBuilder<NetworkMember> member)
    {
        member.ToTable(NetworkMember.Table);
        member.Property(one => one.StaffId);
        member.Property(one => one.Sealed);
        member.Property(one => one.ProposedBySubject).HasMaxLength(200);
        member.Property(one => one.RepresentsId);
        member.Property(one => one.SetAsideReason);
        member.HasOne<Family>().WithMany().HasForeignKey(one => one.FamilyId);
        member.HasMany(one => one.Answers).WithOne().HasForeignKey(answer => answer.NetworkMemberId);
        member.Navigation(one => one.Answers).HasField("answers");
    }
}

internal sealed class ParticipantAnswerTable : IEntityTypeConfiguration<ParticipantAnswer>
{
    public void Configure(EntityTypeBuilder<ParticipantAnswer> answer)
    {
        answer.ToTable("families_participant_answer");
        answer.HasKey(one => one.Id);
        answer.Property(one => one.Id).ValueGeneratedNever();
        answer.Property(one => one.RecordedBy).HasMaxLength(200);
        answer.HasIndex(one => one.FamilyId);
    }
}

internal sealed class LegalGroundTable : IEntityTypeConfiguration<LegalGround>
{
    public void Configure(EntityTypeBuilder<LegalGround> ground)
    {
        ground.ToTable(LegalGround.Table);
        ground.Property(one => one.Code).HasMaxLength(60);
        ground.Property(one => one.RecordedBy).HasMaxLength(200);
        ground.Property(one => one.Purpose);
        ground.HasOne<Family>().WithMany().HasForeignKey(one => one.FamilyId);
    }
}

internal sealed class ProcessingBasisTable : IEntityTypeConfiguration<ProcessingBasis>
{
    public void Configure(EntityTypeBuilder<ProcessingBasis> basis)
    {
        basis.ToTable(ProcessingBasis.Table);
        basis.Property(one => one.Code).HasMaxLength(60);
        basis.Property(one => one.RecordedBy).HasMaxLength(200);
        basis.Property(one => one.Purpose);
        basis.HasOne<Family>().WithMany().HasForeignKey(one => one.FamilyId);
    }
}

internal sealed class CaseRelationTable : IEntityTypeConfiguration<CaseRelation>
{
    public void Configure(EntityTypeBuilder<CaseRelation> relation)
    {
        relation.ToTable("families_relation");
        relation.HasKey(one => one.Id);
        relation.Property(one => one.Id).ValueGeneratedNever();
        relation.Property(one => one.Subject).HasMaxLength(200);
        relation.HasIndex(one => new { one.Subject, one.FamilyId });
        relation.HasIndex(one => one.FamilyId);
        relation.HasOne<Family>().WithMany().HasForeignKey(one => one.FamilyId);
    }
}

internal sealed class SafetyAssessmentTable : IEntityTypeConfiguration<SafetyAssessment>
{
    public void Configure(EntityTypeBuilder<SafetyAssessment> assessment)
    {
        assessment.ToTable(SafetyAssessment.Table);
        assessment.Property(one => one.OneId);
        assessment.Property(one => one.OtherId);
        assessment.Property(one => one.AssessedBy).HasMaxLength(200);
        assessment.Property(one => one.Grounds);
        assessment.HasOne<Family>().WithMany().HasForeignKey(one => one.FamilyId);
    }
}

internal sealed class GenogramTable : IEntityTypeConfiguration<Genogram>
{
    public void Configure(EntityTypeBuilder<Genogram> genogram)
    {
        genogram.ToTable(Genogram.Table);
        genogram.Property(one => one.Sealed);
        genogram.HasIndex(one => one.FamilyId).IsUnique();
        genogram.HasOne<Family>().WithOne().HasForeignKey<Genogram>(one => one.FamilyId);
    }
}

internal sealed class ChildPreparationTable : IEntityTypeConfiguration<ChildPreparation>
{
    public void Configure(EntityTypeBuilder<ChildPreparation> preparation)
    {
        preparation.ToTable(ChildPreparation.Table);
        preparation.HasIndex(one => one.ChildId).IsUnique();
        preparation.HasOne<Family>().WithMany().HasForeignKey(one => one.FamilyId);
    }
}

internal sealed class ChildsVoiceTable : IEntityTypeConfiguration<ChildsVoice>
{
    public void Configure(EntityTypeBuilder<ChildsVoice> voice)
    {
        voice.ToTable(ChildsVoice.Table);
        voice.Property(one => one.RecordedBy).HasMaxLength(200);
        voice.Property(one => one.Sealed);
        voice.HasOne<Family>().WithMany().HasForeignKey(one => one.FamilyId);
    }
}

internal sealed class TrustMeetingTable : IEntityTypeConfiguration<TrustMeeting>
{
    public void Configure(EntityTypeBuilder<TrustMeeting> meeting)
    {
        meeting.ToTable("families_trust_meeting");
        meeting.Property(one => one.RecordedBy).HasMaxLength(200);
        meeting.Property(one => one.InterpretedInto).HasMaxLength(35);
        meeting.HasOne<Family>().WithMany().HasForeignKey(one => one.FamilyId);
    }
}
