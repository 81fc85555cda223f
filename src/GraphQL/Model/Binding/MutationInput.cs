using System.Reflection;
using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Model;

/// <summary>The one argument <c>input</c> of a mutation: the record of that name, or the method's parameters collected.</summary>
internal sealed class MutationInput(BindingScope scope, Field field, string mutation, MethodInfo method)
{
    private InputObjectType? collected;

    public Slot Declare(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (parameter.Name == "input" && Scalars.Of(type) is null && !type.IsEnum && InputTypes.CanBeGiven(type))
        {
            var record = scope.Inputs.Object(type, $"{mutation}Input");
            Argument(record.Type);
            return context => record.Convert(context.Arguments[0]);
        }

        collected ??= Argument(new InputObjectType($"{mutation}Input") { Description = $"What {field.Name} needs to know." });
        var member = InputMember.Of(scope, parameter);
        if (collected.Fields.Contains(member.Name))
        {
            scope.Mistakes.Add($"{method.DeclaringType!.Name}.{method.Name} takes {member.Name} twice.");
        }
        else
        {
            collected.Fields.Add(member.AsField());
        }

        return context => member.From((IReadOnlyDictionary<string, object?>)context.Arguments[0]!);
    }

    private InputObjectType Argument(InputObjectType type)
    {
        if (field.Arguments.Contains("input"))
        {
            scope.Mistakes.Add($"{method.DeclaringType!.Name}.{method.Name} takes a record named input and something beside it.");
        }
        else
        {
            field.Arguments.Add(new("input", type.NonNull) { Description = type.Description });
        }

        return type;
    }
}
