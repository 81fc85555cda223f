namespace Netvaerk.Municipalities.Settings;

/// <summary>On a list of words: each is a role as tokens spell it, so that an editor can offer them.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RoleNamesOnlyAttribute : Attribute;
