using System.Reflection;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Model;

/// <summary>Declares a field's arguments as its method asks for them.</summary>
internal static class Arguments
{
    /// <summary>Adds the argument that a parameter is, and says how the parameter reads it.</summary>
    public static Slot Declare(BindingScope scope, Field field, ParameterInfo parameter)
    {
        var member = InputMember.Of(scope, parameter);
        if (field.Arguments.Contains(member.Name))
        {
            scope.Mistakes.Add($"{parameter.Member.DeclaringType!.Name}.{parameter.Member.Name} has two arguments named {member.Name}.");
        }
        else
        {
            field.Arguments.Add(member.AsArgument());
        }

        return member.FromArgument(field.Arguments.Count - 1);
    }
}
