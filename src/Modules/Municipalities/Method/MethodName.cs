namespace Netvaerk.Municipalities;

/// <summary>The methods that a municipality can run.</summary>
public enum MethodName
{
    /// <summary>Processuelle netværksmøder: the original method, and the default.</summary>
    [Says("Processuelle netværksmøder.", "Processuelle netværksmøder, the original method.")]
    ProcessuelleNetvaerksmoeder,

    /// <summary>Det inddragende netværksmøde: a method of its own.</summary>
    [Says("Det inddragende netværksmøde.", "Det inddragende netværksmøde, a method of its own.")]
    DetInddragendeNetvaerksmoede,
}
