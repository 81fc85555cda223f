using Microsoft.Extensions.DependencyInjection;
using Netvaerk.Staff;

namespace Netvaerk.Series;

/// <summary>
/// Series of meetings: from an allocated referral and the family's consent to a closing with a reason. A series is led by its facilitator alone. What
/// happens at its meetings is the next module's; goals, Signs of Safety and progress belong here and come with their own work.
/// </summary>
public static class SeriesModule
{
    /// <summary>Adds the module.</summary>
    public static IServiceCollection AddSeries(this IServiceCollection services) => services
        .AddModule(typeof(SeriesModule).Assembly)
        .AddScoped<IFacilitatorLoad, SeriesLoad>();
}
