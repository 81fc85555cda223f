using Microsoft.Extensions.DependencyInjection;

namespace Netvaerk.Staff;

/// <summary>
/// Staff: those who refer, lead, decide and take part by profession, and who among them may lead meetings. The directory is open to whoever is
/// signed in to the municipality; training, supervision, capacity and deputies belong here too and come with their own work.
/// </summary>
public static class StaffModule
{
    /// <summary>Adds the module.</summary>
    public static IServiceCollection AddStaff(this IServiceCollection services) => services.AddModule(typeof(StaffModule).Assembly);
}
