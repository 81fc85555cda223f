using System.Reflection;
using System.Text.RegularExpressions;
using Netvaerk.Kernel;

namespace Netvaerk.Tests.Architecture;

public partial class UseCaseTests
{
    // What may be deleted past the change tracker: rows that belong to no case and have no version, and what goes with a destroyed key.
    private static readonly string[] MayPassTheTracker = ["src/Modules/Kernel/Outbox/Outbox.cs", "src/Modules/Kernel/Storage/Idempotency.cs", "src/Modules/Referrals/Fingerprints/FingerprintErasure.cs"];

    private static readonly IReadOnlyList<(Type UseCase, Type Input)> UseCases =
    [
        .. from type in Solution.ModuleAssemblies.SelectMany(assembly => assembly.GetTypes())
           where !type.IsInterface
           from face in type.GetInterfaces()
           where face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IUseCase<>)
           select (type, face.GetGenericArguments()[0]),
    ];

    private static readonly IReadOnlyList<Type> Inputs =
    [
        .. Solution.ModuleAssemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => !type.IsInterface && type.IsAssignableTo(typeof(IInput))),
    ];

    [Fact]
    public void Use_cases_are_internal_and_sealed()
    {
        Assert.True(UseCases.Count >= 18, $"Only {UseCases.Count} use cases were found.");
        Assert.All(UseCases, one => Assert.True(one.UseCase is { IsSealed: true, IsNotPublic: true }, one.UseCase.FullName));
    }

    [Fact]
    public void A_use_case_lies_in_a_file_of_its_name_with_its_input()
    {
        var files = Solution.Sources("src/Modules").ToLookup(source => Path.GetFileNameWithoutExtension(source.File), source => source.Code);

        Assert.All(UseCases, one => Assert.Contains(
            files[one.UseCase.Name], code => code.Contains($"class {one.UseCase.Name}(") && code.Contains($"record {one.Input.Name}(")));
        Assert.All(UseCases, one => Assert.Equal(one.UseCase.Name + "Input", one.Input.Name));
    }

    [Fact]
    public void Every_input_belongs_to_one_use_case() =>
        Assert.Equal(Inputs.Select(input => input.FullName).Order(), UseCases.Select(one => one.Input.FullName).Order());

    [Fact]
    public void An_input_begins_with_an_idempotency_key_and_says_so()
    {
        Assert.All(Inputs, input =>
        {
            var first = input.GetConstructors().Single().GetParameters()[0];
            var described = Solution.Documentation(input.Assembly)["T:" + input.FullName].Elements("param");
            var words = described.FirstOrDefault(one => one.Attribute("name")?.Value == first.Name)?.Value;

            Assert.True(input.IsSealed, input.FullName);
            Assert.Equal((nameof(IInput.IdempotencyKey), typeof(Guid), false), (first.Name, first.ParameterType, first.HasDefaultValue));
            Assert.False(string.IsNullOrWhiteSpace(words), $"{input.FullName} does not say what its key is.");
        });
    }

    [Fact]
    public void Nothing_is_changed_past_the_change_tracker() =>
        Assert.Equal(MayPassTheTracker, Solution.Sources("src").Where(source => PastTheTracker().IsMatch(source.Code)).Select(source => source.File));

    [GeneratedRegex(@"\.\s*Execute(Update|Delete)(Async)?\b")]
    private static partial Regex PastTheTracker();
}
