using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Netvaerk.Kernel;

/// <summary>A municipality's own rule could not answer. The operation fails; no other answer is put in its place.</summary>
/// <param name="municipality">The municipality's slug.</param>
/// <param name="policy">The policy and its member, for example <c>IMeetingPolicy.Length</c>.</param>
public sealed class PolicyFailed(string municipality, string policy) : DomainError("POLICY_FAILED", Sentence)
{
    private static readonly Text Sentence = new(
        "En af kommunens egne regler kunne ikke svare. Intet er gemt, og driften har fået besked.",
        "One of the municipality's own rules could not answer. Nothing was saved, and the operators have been told.");

    /// <summary>The municipality whose rule failed.</summary>
    public string Municipality => municipality;

    /// <summary>The policy and its member.</summary>
    public string Policy => policy;

    internal bool Hung { get; init; }
}

/// <summary>Counts and logs the failures of municipalities' own rules, so that they are seen although the host lives on.</summary>
public sealed partial class PolicyFailures
{
    /// <summary>The meter that the counter belongs to.</summary>
    public const string MeterName = "Netvaerk.Rules";

    private readonly Counter<long> failures;
    private readonly ILogger<PolicyFailures> log;

    /// <summary>A counter on the host's meters.</summary>
    public PolicyFailures(IMeterFactory meters, ILogger<PolicyFailures> log)
    {
        failures = meters.Create(MeterName).CreateCounter<long>("netvaerk.policy.failures", "{failure}", "Rules of municipalities that failed to answer.");
        this.log = log;
    }

    internal PolicyFailed Record(string municipality, string policy, string what, Exception? cause, bool hung = false)
    {
        failures.Add(1, new("municipality", municipality), new("policy", policy));
        Failed(municipality, policy, what, cause);
        return new PolicyFailed(municipality, policy) { Hung = hung };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A rule of {Municipality} failed: {Policy} {What}")]
    private partial void Failed(string municipality, string policy, string what, Exception? cause);
}
