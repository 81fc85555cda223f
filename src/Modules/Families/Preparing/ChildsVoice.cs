namespace Netvaerk.Families;

/// <summary>
/// What a child says itself (barnets egen stemme), in its own words. It may be given without the parents, and is then read by the child and by those who lead
/// the case alone [L].
/// </summary>
[Node]
public sealed class ChildsVoice : Aggregate, IOfFamily
{
    internal const string Table = "families_childs_voice";

    private ChildsVoice()
    {
    }

    internal ChildsVoice(Guid familyId, Guid childId, VoiceGiven given, DateOnly on, string recordedBy) =>
        (FamilyId, ChildId, Given, On, RecordedBy) = (familyId, childId, given, on, recordedBy);

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    /// <summary>The child.</summary>
    [ID<FamilyMember>]
    public Guid ChildId { get; private set; }

    /// <summary>With the parents' knowledge or without them.</summary>
    public VoiceGiven Given { get; private set; }

    /// <summary>The day it was said.</summary>
    public DateOnly On { get; private set; }

    internal string RecordedBy { get; private set; } = "";

    internal SealedText Sealed { get; private set; }

    internal void Say(FamilyKey key, string words) => Sealed = key.Seal(Table, nameof(Sealed), Id, words.Trim());
}

/// <summary>How a child gave its view.</summary>
public enum VoiceGiven
{
    /// <summary>To be read by the parents too (med forældrene).</summary>
    WithParents,

    /// <summary>Without the parents (uden forældrene): they do not learn that there is one.</summary>
    WithoutParents,
}
