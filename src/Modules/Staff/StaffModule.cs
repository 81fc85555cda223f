using Microsoft.Extensions.DependencyInjection;

namespace Netvaerk.Staff;

/// <summary>
/// Staff: those who refer, lead, decide and take part by profession, and who among them may lead meetings. The directory is open to whoever is
/// signed in to the municipality, and so is who stands in for whom. Whoever leaves is signed out at once (<see cref="EndedSignIns"/>). What facilitators are busy with is counted by the modules above, through
/// <see cref="IFacilitatorLoad"/>; training and supervision belong here too and come with their own work.
/// </summary>
public static class StaffModule
{
    /// <summary>Adds the module.</summary>
    public static IServiceCollection AddStaff(this IServiceCollection services) => services.AddSingleton<EndedSignIns>().AddModule(typeof(StaffModule).Assembly);
}
