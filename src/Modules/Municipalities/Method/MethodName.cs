namespace Netvaerk.Municipalities;

/// <summary>The methods that a municipality can run.</summary>
public enum MethodName
{
    /// <summary>Processuelle netværksmøder: the original method, and the default.</summary>
    ProcessuelleNetvaerksmoeder,

    /// <summary>Det inddragende netværksmøde: a method of its own.</summary>
    DetInddragendeNetvaerksmoede,
}
