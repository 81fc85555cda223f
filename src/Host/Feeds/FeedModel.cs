using Microsoft.OData.Edm;
using Microsoft.OData.ModelBuilder;

namespace Netvaerk.Host.Feeds;

/// <summary>What the feeds look like to Excel and Power BI.</summary>
internal static class FeedModel
{
    /// <summary>The model.</summary>
    public static IEdmModel Edm { get; } = Build();

    private static IEdmModel Build()
    {
        var builder = new ODataConventionModelBuilder { Namespace = "Netvaerk", ContainerName = "Feeds" };
        var meeting = builder.EntitySet<MeetingRow>("Meetings").EntityType;
        meeting.Name = "Meeting";
        meeting.HasKey(row => row.Id);
        // Made after the rows were read, so the database can neither search nor order by them.
        meeting.Property(row => row.Id).IsNotFilterable().IsNotSortable();
        meeting.Property(row => row.SeriesPseudonym).IsNotFilterable().IsNotSortable();
        meeting.Property(row => row.Sectors).IsNotFilterable().IsNotSortable();
        return builder.GetEdmModel();
    }
}
