namespace Netvaerk.Host.Tests.Hostile;

/// <summary>A request that nobody sends in good faith, as the bytes that go over the wire.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Bytes">The whole request.</param>
/// <param name="Answer">
/// What it must be answered with: the code of an error; a status; <c>data</c>; <c>closed</c> where the connection may end without an answer; or <c>any</c> answer
/// below 500.
/// </param>
/// <param name="Ends">What the sender does after its last byte.</param>
internal sealed record HostileRequest(string Name, byte[] Bytes, string Answer, Ending Ends = Ending.Waits);

/// <summary>What the sender of a request does after its last byte.</summary>
internal enum Ending
{
    /// <summary>Waits for the answer.</summary>
    Waits,

    /// <summary>Says that nothing more will come, though the request is not whole.</summary>
    BreaksOff,
}
