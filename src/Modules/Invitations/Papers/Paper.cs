namespace Netvaerk.Invitations;

/// <summary>A paper of the municipality's own (papir): a Word document with merge fields, which is filled in for each reader. Every version is kept.</summary>
[Node]
public sealed class Paper : Aggregate
{
    private readonly List<PaperVersion> versions = [];

    private Paper()
    {
    }

    internal Paper(string name, RecipientKind? recipient, string language) => (Name, Recipient, Language) = (name, recipient, language);

    /// <summary>What it is called (navn).</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whom it is for; null for everybody.</summary>
    public RecipientKind? Recipient { get; private set; }

    /// <summary>Its language (sprog), as a BCP 47 tag.</summary>
    public string Language { get; private set; } = "";

    /// <summary>Whether it is still used.</summary>
    public PaperStatus Status { get; private set; }

    /// <summary>The number of the version that is used, from 1.</summary>
    public int Current { get; private set; }

    /// <summary>When that version was taken in.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The merge fields that it holds, by their names there.</summary>
    public IReadOnlyList<string> Fields { get; private set; } = [];

    internal IReadOnlyList<PaperVersion> Versions => versions;

    internal bool IsFor(Invitation invitation) => Status is PaperStatus.InUse && (Recipient is null || Recipient == invitation.Recipient) && Language == invitation.Language;

    internal void Take(byte[] content, IReadOnlyList<string> fields, string subject, DateTimeOffset now)
    {
        (Current, ChangedAt, Fields, Status) = (Current + 1, now, fields, PaperStatus.InUse);
        versions.Add(new(this, content, subject, now));
    }

    internal void Retire() => Status = PaperStatus.Retired;
}

/// <summary>Whether a paper is still used.</summary>
public enum PaperStatus
{
    /// <summary>It is handed out (i brug).</summary>
    InUse,

    /// <summary>It is not handed out any more (udgået).</summary>
    Retired,
}

/// <summary>One version of a paper, as it was uploaded. Nothing of it is changed.</summary>
public sealed class PaperVersion
{
    private PaperVersion()
    {
    }

    internal PaperVersion(Paper paper, byte[] content, string subject, DateTimeOffset now) =>
        (PaperId, Number, Content, UploadedBy, At) = (paper.Id, paper.Current, content, subject, now);

    internal Guid Id { get; private set; } = Ids.Next();

    internal Guid PaperId { get; private set; }

    internal int Number { get; private set; }

    internal byte[] Content { get; private set; } = [];

    internal string UploadedBy { get; private set; } = "";

    internal DateTimeOffset At { get; private set; }
}
