namespace Netvaerk.GraphQL.Types;

internal sealed class InputObjectType(string name) : NamedType(name)
{
    public override TypeKind Kind => TypeKind.InputObject;

    public Members<InputField> Fields { get; } = [];

    /// <summary>Must exactly one field be given, and not null (<c>@oneOf</c>)?</summary>
    public bool IsOneOf { get; set; }

    /// <summary>Makes the CLR object of the coerced fields (one not given is absent). Without it the dictionary itself is the value.</summary>
    public Func<IReadOnlyDictionary<string, object?>, object>? Create { get; set; }

    internal override void Seal() => Fields.Seal();
}
