using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Netvaerk.Kernel;

namespace Netvaerk.Tests.Architecture;

/// <summary>The solution as the walls look at it: its sources without their comments, and the assemblies that were built from them.</summary>
internal static partial class Solution
{
    /// <summary>The modules, lowest first: each knows those before it and none of those after.</summary>
    public static readonly string[] Modules = ["Kernel", "Municipalities", "Staff", "Families", "Referrals", "Series", "Meetings", "Invitations"];

    public static readonly string Root = FindRoot();

    /// <summary>The assemblies of the modules, lowest first.</summary>
    public static IEnumerable<Assembly> ModuleAssemblies => Modules.Select(Built);

    /// <summary>The rules of every module; two of the same code stop it.</summary>
    public static RuleCatalogue Rules => new(ModuleAssemblies);

    /// <summary>The assembly of a project, as it lies beside the tests and nowhere else.</summary>
    public static Assembly Built(string project)
    {
        var assembly = Assembly.Load("Netvaerk." + project);
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, $"Netvaerk.{project}.dll"), assembly.Location);
        return assembly;
    }

    /// <summary>The assemblies of this solution that an assembly uses, by project.</summary>
    public static IEnumerable<string> UsedBy(Assembly assembly) =>
        from used in assembly.GetReferencedAssemblies()
        let name = used.Name!
        where name.StartsWith("Netvaerk.", StringComparison.Ordinal)
        select name["Netvaerk.".Length..];

    /// <summary>The C# files under a folder, by their path from the root, with slashes; comments are blanked out.</summary>
    public static IReadOnlyList<(string File, string Code)> Sources(string folder) =>
        [.. Files(folder, "*.cs").Select(file => (file, Comment().Replace(Read(file), ""))).OrderBy(one => one.file, StringComparer.Ordinal)];

    /// <summary>The files under a folder, by their path from the root.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/bin/") && !file.Contains("/obj/"));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>The documentation that the compiler wrote beside an assembly, by member.</summary>
    public static IReadOnlyDictionary<string, XElement> Documentation(Assembly assembly) =>
        XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Netvaerk.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    // A "//" inside a string begins no comment here: house style puts comments on lines of their own.
    [GeneratedRegex(@"^[ \t]*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
