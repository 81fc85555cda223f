using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Netvaerk.Staff;

internal sealed class StaffMemberTable : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> staff)
    {
        staff.ToTable("staff_member");
        staff.Property(member => member.Subject).HasMaxLength(200);
        staff.HasIndex(member => member.Subject).UniqueOr(StaffMember.SubjectTaken);
        staff.Property(member => member.Name).HasMaxLength(200);
        staff.Property(member => member.Title).HasMaxLength(200);
    }
}

internal sealed class DeputyTable : IEntityTypeConfiguration<Deputy>
{
    public void Configure(EntityTypeBuilder<Deputy> deputy)
    {
        deputy.ToTable("staff_deputy");
        deputy.Property(one => one.StaffId);
        deputy.Property(one => one.DeputyId);
        deputy.Property(one => one.DeputySubject).HasMaxLength(200);
        deputy.HasOne<StaffMember>().WithMany().HasForeignKey(one => one.StaffId);
        deputy.HasOne<StaffMember>().WithMany().HasForeignKey(one => one.DeputyId);
        deputy.HasIndex(one => one.DeputySubject);
    }
}
