namespace Netvaerk.Sdk.Testing.Assemblies;

/// <summary>What a rule has no use for. A name that ends with a dot stands for all beneath it; one with a colon for a member of a type.</summary>
/// <param name="Names">Full names.</param>
/// <param name="Advice">Why not, and what to do instead.</param>
internal sealed record Forbidden(IReadOnlyList<string> Names, Text Advice)
{
    // Compilers write these where an author wrote nothing of the kind: iterators, events, collection expressions.
    private static readonly string[] Allowed =
    [
        "System.Environment:get_CurrentManagedThreadId", "System.Environment:get_NewLine", "System.Threading.Interlocked", "System.Threading.CancellationToken",
        "System.Diagnostics.UnreachableException", "System.Diagnostics.DebuggerBrowsableState", "System.Diagnostics.DebuggableAttribute.DebuggingModes",
    ];

    // Before all others: an attribute as such does nothing, but these two say that code runs at loading, or that it is unsafe.
    private static readonly Forbidden[] Attributes =
    [
        new(["System.Runtime.CompilerServices.ModuleInitializerAttribute"], new(
            "En regel gør intet, når den indlæses, kun når den bliver spurgt. Fjern ModuleInitializer.",
            "A rule does nothing when it is loaded, only when it is asked. Remove ModuleInitializer.")),
        new(["System.Security.UnverifiableCodeAttribute"], new(
            "En regel bruger ingen pegepinde. Fjern unsafe og AllowUnsafeBlocks.",
            "A rule uses no pointers. Remove unsafe and AllowUnsafeBlocks.")),
    ];

    private static readonly Forbidden[] All =
    [
        new(["System.IO.", "System.Data.", "System.Xml.", "System.Formats.", "System.Resources.ResourceManager", "Microsoft.Win32.", "Microsoft.Data."], new(
            "En regel læser ingen filer. Tal og lister står i kommunens fil; læs dem fra RuleSettings.",
            "A rule reads no files. Numbers and lists stand in the municipality's file; read them from RuleSettings.")),
        new(["System.Net.", "System.Web.", "System.ServiceModel."], new(
            "En regel bruger ikke nettet. Det, den skal vide, får den som oplysninger eller indstillinger.",
            "A rule uses no network. What it must know comes as facts or settings.")),
        new(["System.DateTime:get_Now", "System.DateTime:get_UtcNow", "System.DateTime:get_Today", "System.DateTimeOffset:get_Now", "System.DateTimeOffset:get_UtcNow",
            "System.TimeProvider", "System.Diagnostics.Stopwatch", "System.Timers.", "System.Environment:get_TickCount", "System.Environment:get_TickCount64"], new(
            "En regel har intet ur, ellers kan gårsdagens afgørelse ikke forklares i morgen. Brug dagen i oplysningerne, fx HeldOn.",
            "A rule has no clock, or yesterday's decision could not be explained tomorrow. Use the day among the facts, for example HeldOn.")),
        new([.. LocalTime("System.DateTime"), .. LocalTime("System.DateTimeOffset"), "System.TimeZoneInfo", "System.TimeZone"], new(
            "En regel kender hverken maskinens tidszone eller dens dato, og en tekst uden dato får dagens. Brug DateOnly og TimeOnly.",
            "A rule knows neither the machine's time zone nor its date, and a text without a date gets today's. Use DateOnly and TimeOnly.")),
        new(["System.Globalization.CultureInfo:get_CurrentCulture", "System.Globalization.CultureInfo:get_CurrentUICulture", "System.Globalization.CultureInfo:get_InstalledUICulture",
            "System.Globalization.CultureInfo:set_CurrentCulture", "System.Globalization.CultureInfo:set_CurrentUICulture", "System.Globalization.CultureInfo:set_DefaultThreadCurrentCulture",
            "System.Globalization.CultureInfo:set_DefaultThreadCurrentUICulture", "System.Globalization.NumberFormatInfo:get_CurrentInfo",
            "System.Globalization.DateTimeFormatInfo:get_CurrentInfo", "System.Globalization.RegionInfo:get_CurrentRegion"], new(
            "En regel svarer det samme, hvad sprog maskinen end er sat til. Brug CultureInfo.GetCultureInfo(\"da-DK\") og CultureInfo.InvariantCulture.",
            "A rule answers the same whatever language the machine is set to. Use CultureInfo.GetCultureInfo(\"da-DK\") and CultureInfo.InvariantCulture.")),
        new(["System.Console", "System.Environment", "System.AppDomain", "System.AppContext", "System.GC", "System.OperatingSystem", "System.WeakReference", "System.WeakReference`1",
            "System.Runtime.GCSettings", "System.Runtime.JitInfo", "System.Runtime.InteropServices.RuntimeInformation", "System.Diagnostics."], new(
            "En regel rører ikke processen, konsollen eller maskinen. Skriv svaret som en begrundelse.",
            "A rule touches no process, console or machine. Say what there is to say as a reason.")),
        new(["Microsoft.AspNetCore.", "Microsoft.Extensions.", "Microsoft.EntityFrameworkCore."], new(
            "Det hører til værten. En regel ser Netvaerk.Sdk og intet andet.", "That belongs to the host. A rule sees Netvaerk.Sdk and nothing else.")),
        new(["System.Reflection.", "System.Runtime.Loader.", "System.Runtime.Serialization.", "System.Linq.Expressions.", "System.CodeDom.", "System.Activator", "Microsoft.CSharp.",
            "System.Runtime.CompilerServices.CallSite", "System.Type:GetType", "System.Type:InvokeMember", "System.Type:GetTypeFromProgID", "System.Type:GetTypeFromCLSID",
            "System.Delegate:CreateDelegate", "System.Delegate:DynamicInvoke", "System.RuntimeMethodHandle:GetFunctionPointer", "System.ComponentModel.TypeDescriptor",
            "System.Runtime.CompilerServices.RuntimeHelpers:RunClassConstructor", "System.Runtime.CompilerServices.RuntimeHelpers:RunModuleConstructor",
            "System.Runtime.CompilerServices.RuntimeHelpers:GetUninitializedObject"], new(
            "En regel laver ingen kode og kalder ingen ad bagvejen. Skriv kaldet, som det er.",
            "A rule makes no code and calls none by the back door. Write the call as it is.")),
        new(["System.Random", "System.Guid:NewGuid", "System.Guid:CreateVersion7", "System.Security."], new(
            "En regel kaster ikke terning om en familie. De samme oplysninger skal give det samme svar.",
            "A rule casts no dice about a family. The same facts must get the same answer.")),
        new(["System.String:GetHashCode", "System.Object:GetHashCode", "System.StringComparer:GetHashCode", "System.HashCode", "System.Runtime.CompilerServices.RuntimeHelpers:GetHashCode"], new(
            "En hashkode er en anden, hver gang værten starter, og så er svaret det også. Sammenlign værdierne selv; en record sammenligner af sig selv.",
            "A hash code is another each time the host starts, and so would the answer be. Compare the values themselves; a record compares by itself.")),
        new(["System.Threading.", "System.Linq.ParallelEnumerable", "System.Linq.ParallelQuery`1", "System.Runtime.CompilerServices.AsyncVoidMethodBuilder",
            "System.Runtime.CompilerServices.AsyncTaskMethodBuilder", "System.Runtime.CompilerServices.AsyncTaskMethodBuilder`1", "System.Object:Finalize"], new(
            "En regel svarer, når den bliver spurgt, og bruger ingen tråde, opgaver, låse, timere eller finalizers.",
            "A rule answers when it is asked, and uses no threads, tasks, locks, timers or finalizers.")),
        new(["System.Runtime.InteropServices.Marshal", "System.Runtime.InteropServices.NativeLibrary", "System.Runtime.InteropServices.NativeMemory", "System.Runtime.InteropServices.GCHandle",
            "System.Runtime.InteropServices.ComWrappers", "System.Runtime.InteropServices.PosixSignalRegistration"], NoNativeCode),
    ];

    /// <summary>What to say of code that is not .NET.</summary>
    public static Text NoNativeCode => new(
        "En regel kalder ingen kode uden for .NET. Skriv den i C#.", "A rule calls no code outside .NET. Write it in C#.");

    /// <summary>Why a type, or a member of it, must not be used; null if it may.</summary>
    public static Text? Why(string type, string? member)
    {
        var full = $"{type}:{member}";
        return Among(Attributes, type, full) is { } why ? why
            : Allowed.Contains(type) || Allowed.Contains(full) || type.EndsWith("Attribute", StringComparison.Ordinal) || type.StartsWith("System.Diagnostics.CodeAnalysis.", StringComparison.Ordinal) ? null
            : Among(All, type, full);
    }

    private static Text? Among(Forbidden[] lists, string type, string full) =>
        lists.FirstOrDefault(one => one.Names.Any(name => name.EndsWith('.') ? type.StartsWith(name, StringComparison.Ordinal) : name == type || name == full))?.Advice;

    private static IEnumerable<string> LocalTime(string type) =>
        new[] { "ToLocalTime", "ToUniversalTime", "get_LocalDateTime", "Parse", "TryParse", "ParseExact", "TryParseExact" }.Select(member => $"{type}:{member}");
}
