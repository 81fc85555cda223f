namespace Netvaerk.Meetings;

/// <summary>What is to stand about an interpreter from now on.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="InterpreterId">The interpreter.</param>
/// <param name="Version">The version that you have seen.</param>
/// <param name="Interpreter">All that is known of the person: it replaces what stood there.</param>
public sealed record EditInterpreterInput(Guid IdempotencyKey, [ID<Interpreter>] Guid InterpreterId, long Version, InterpreterDescription Interpreter) : IInput;

/// <summary>Corrects an interpreter of the register, or records that the statement of confidentiality has been signed.</summary>
internal sealed class EditInterpreter(Work work) : IUseCase<EditInterpreterInput>
{
    public async Task<Guid> Do(EditInterpreterInput input, CancellationToken ct)
    {
        work.OnlyArrangers();
        var interpreter = await work.Get<Interpreter>(input.InterpreterId, input.Version, ct);
        interpreter.Describe(input.Interpreter, work.Today);
        return interpreter.Id;
    }
}
