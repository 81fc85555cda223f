namespace Netvaerk.Meetings;

/// <summary>Somebody who interprets.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="Interpreter">What is known of the person.</param>
public sealed record RegisterInterpreterInput(Guid IdempotencyKey, InterpreterDescription Interpreter) : IInput;

/// <summary>Adds an interpreter to the municipality's register. Its coordinator, managers and facilitators may.</summary>
internal sealed class RegisterInterpreter(Work work) : IUseCase<RegisterInterpreterInput>
{
    public Task<Guid> Do(RegisterInterpreterInput input, CancellationToken ct)
    {
        work.OnlyArrangers();
        var interpreter = new Interpreter(input.Interpreter, work.Today);
        work.Db.Add(interpreter);
        return Task.FromResult(interpreter.Id);
    }
}
