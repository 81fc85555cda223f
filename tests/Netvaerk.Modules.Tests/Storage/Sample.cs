using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netvaerk.Kernel;
using Netvaerk.Sdk;

namespace Netvaerk.Tests.Storage;

/// <summary>An aggregate with every kind of column, for tests of storage.</summary>
internal sealed class Sample : Aggregate, IOfFamily
{
    internal static readonly BrokenRule AlreadyDecided = new("sample.decided", "Der er truffet afgørelse.", "It has been decided.");
    internal static readonly BrokenRule NameTaken = new("sample.name-taken", "Navnet er brugt.", "The name is taken.");
    internal static readonly BrokenRule NotYours = new("sample.not-yours", "Det er ikke din.", "It is not yours.");
    internal static readonly BrokenRule Unclear = new("sample.unclear", "Uklart.", "Unclear.");

    public static IReadOnlyCollection<Assembly> Module { get; } = [typeof(Sample).Assembly];

    public required string Name { get; set; }

    public Guid FamilyId { get; init; } = Guid.CreateVersion7();

    public string? Verdict { get; set; }

    public Role Role { get; set; }

    public Role? SecondRole { get; set; }

    public DateTimeOffset At { get; set; }

    public DateOnly Date { get; set; }

    public TimeOnly Time { get; set; }

    public TimeSpan Length { get; set; }

    public decimal Amount { get; set; }

    public SealedText? Secret { get; set; }

    public Text Title { get; set; } = new("Prøve", "Sample");

    public Details Details { get; set; } = new();

    public List<SamplePart> Parts { get; } = [];

    public static Sample Numbered(Guid id) => new() { Id = id, Name = id.ToString() };

    private sealed class Table : IEntityTypeConfiguration<Sample>
    {
        public void Configure(EntityTypeBuilder<Sample> sample)
        {
            sample.Property(row => row.Name).HasMaxLength(50);
            sample.HasIndex(row => row.Name).UniqueOr(NameTaken);
            sample.ComplexProperty(row => row.Title);
            sample.ComplexProperty(row => row.Details, details => details.ToJson());
            sample.HasMany(row => row.Parts).WithOne().HasForeignKey(part => part.SampleId);
        }
    }
}

internal sealed class Details
{
    public string Note { get; set; } = "";

    public List<string> Words { get; set; } = [];
}

internal sealed class SamplePart
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SampleId { get; init; }

    public required string Word { get; set; }

    private sealed class Table : IEntityTypeConfiguration<SamplePart>
    {
        public void Configure(EntityTypeBuilder<SamplePart> part) => part.HasKey(row => row.Id);
    }
}

internal sealed record AddSampleInput(Guid IdempotencyKey, string Name, string? Fail = null) : IInput;

internal sealed class AddSample(Work work) : IUseCase<AddSampleInput>
{
    public Task<Guid> Do(AddSampleInput input, CancellationToken ct)
    {
        var sample = new Sample { Name = input.Name };
        work.Db.Add(sample);
        work.Publish("sample.added", sample.Id);
        return input.Fail switch
        {
            "rule" => throw new RuleBroken(Sample.Unclear, "input", "fail"),
            "rights" => throw new NotAllowed(Sample.NotYours),
            "crash" => throw new InvalidOperationException("A fault of the host."),
            _ => Task.FromResult(sample.Id),
        };
    }
}

internal sealed record DecideSampleInput(Guid IdempotencyKey, Guid Id, long Version, string Verdict) : IInput;

internal sealed class DecideSample(Work work) : IUseCase<DecideSampleInput>
{
    public async Task<Guid> Do(DecideSampleInput input, CancellationToken ct)
    {
        var sample = await work.Get<Sample>(input.Id, input.Version, ct);
        Rule.Require(sample.Verdict is null, Sample.AlreadyDecided);
        sample.Verdict = input.Verdict;
        return sample.Id;
    }
}
