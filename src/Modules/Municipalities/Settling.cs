namespace Netvaerk.Municipalities;

/// <summary>
/// Whether what is watched has come to rest. Editors and copying write in steps, so a change is taken at the look after the one that saw it, unless
/// it goes on: then, after a while, whatever stands there is taken.
/// </summary>
internal sealed class Settling
{
    private const int Patience = 8;
    private string? seen;
    private int restless;

    /// <summary>How it stood when it was taken; null before the first time.</summary>
    public string? Taken { get; set; }

    /// <summary>Whether to take it now.</summary>
    /// <param name="now">How it stands: another text for every state, empty where it is not there.</param>
    public bool IsDue(string now)
    {
        if (now == Taken)
        {
            (seen, restless) = (null, 0);
            return false;
        }

        var due = now == seen || ++restless > Patience;
        (seen, restless) = due ? (null, 0) : (now, restless);
        return due;
    }
}
