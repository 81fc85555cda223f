namespace Netvaerk.GraphQL.Types;

internal sealed class Directive(string name, params ImmutableArray<DirectiveLocation> locations) : IMember
{
    public string Name { get; } = name;

    public string? Description { get; set; }

    public ImmutableArray<DirectiveLocation> Locations { get; } = locations;

    public Members<Argument> Arguments { get; } = [];

    public bool IsRepeatable { get; set; }

    public object? Tag { get; set; }

    public override string ToString() => $"@{Name}";
}
