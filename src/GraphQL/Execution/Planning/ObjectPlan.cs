using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Execution.Planning;

/// <summary>What is selected on objects of one type, in the order of the answer.</summary>
/// <param name="Type">The objects' type.</param>
/// <param name="Fields">The fields, by response key in document order.</param>
/// <param name="Columns">How many of the fields have a column.</param>
internal sealed record ObjectPlan(ObjectType Type, FieldPlan[] Fields, int Columns);
