using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netvaerk.Families;
using Netvaerk.Referrals;
using Netvaerk.Staff;

namespace Netvaerk.Series;

internal sealed class MeetingSeriesTable : IEntityTypeConfiguration<MeetingSeries>
{
    public void Configure(EntityTypeBuilder<MeetingSeries> series)
    {
        series.ToTable(MeetingSeries.Table);
        series.Property(one => one.ClosingReason);
        series.Property(one => one.MeetingsPlanned);
        series.Property(one => one.MeetingsMoved);
        series.HasOne<Family>().WithMany().HasForeignKey(one => one.FamilyId);
        series.HasOne<Referral>().WithOne().HasForeignKey<MeetingSeries>(one => one.ReferralId);
        series.HasOne<StaffMember>().WithMany().HasForeignKey(one => one.FacilitatorId);
        series.HasMany(one => one.Children).WithOne().HasForeignKey(child => child.SeriesId);
        series.Navigation(one => one.Children).HasField("children");
    }
}

internal sealed class SeriesChildTable : IEntityTypeConfiguration<SeriesChild>
{
    public void Configure(EntityTypeBuilder<SeriesChild> child)
    {
        child.ToTable("series_child");
        child.HasKey(one => one.Id);
        child.Property(one => one.Id).ValueGeneratedNever();
        child.HasOne<FamilyMember>().WithMany().HasForeignKey(one => one.MemberId);
        child.HasIndex(one => one.FamilyId);
    }
}
