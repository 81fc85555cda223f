using Microsoft.Extensions.DependencyInjection;
using Netvaerk.Series;

namespace Netvaerk.Meetings;

/// <summary>
/// Meetings: from a plan under the municipality's rules to attendance, minutes, agreements and what comes next. Length, window and who writes the minutes
/// are asked of the rules on the day of planning and stored with their reasons; a departure takes a reason and is never refused. Whatever ends a
/// meeting takes the next step with it, so that no series is left open silently. Compensation follows from attendance by the rules of the day of the meeting.
/// </summary>
public static class MeetingsModule
{
    /// <summary>Adds the module.</summary>
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddModule(typeof(MeetingsModule).Assembly)
        .AddScoped<GuestList>()
        .AddScoped<MeetingPlanner>()
        .AddScoped<RuleReplay>()
        .AddScoped<SimulationRuns>()
        .AddScoped<DecisionExplainer>()
        .AddScoped<NextSteps>()
        .AddScoped<EmploymentGroups>()
        .AddScoped<SharedTopics>()
        .AddScoped<ReadingRights>()
        .AddScoped<SeriesPlanner>()
        .AddScoped<ILinkDesk, PollLinkDesk>()
        .AddScoped<IDocumentSource, CompensationExport>()
        .AddScoped<ISeriesListener, KeepPlannedMeeting>();
}
