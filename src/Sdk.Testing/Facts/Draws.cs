namespace Netvaerk.Sdk.Testing.Facts;

/// <summary>Draws that are the same in every run and on every machine (SplitMix64): a finding of yesterday is found again today.</summary>
internal sealed class Draws(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from 0 up to, but not including, the one given.</summary>
    public int Below(int count)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)count);
    }

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    public T Of<T>()
        where T : struct, Enum => Of(Enum.GetValues<T>());

    /// <summary>Some of the choices, each as likely as not.</summary>
    public IEnumerable<T> Some<T>(IReadOnlyList<T> choices) => choices.Where(_ => Below(2) == 0).ToList();

    /// <summary>Mostly known; sometimes unknown, sometimes never asked.</summary>
    public Known<T> Maybe<T>(Func<T> draw)
        where T : notnull => Below(8) switch
        {
            0 => Known<T>.Unknown,
            1 => Known<T>.NotAsked,
            _ => draw(),
        };
}
