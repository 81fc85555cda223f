using System.Text;

namespace Netvaerk.Plugins.Tests;

/// <summary>An assessment as text, so that an explanation is reviewed as a diff.</summary>
internal static class Explained
{
    public static string InWords(this Assessment assessment)
    {
        var text = new StringBuilder($"{assessment.Verdict}  ({assessment.Rules.RuleSet}{(assessment.Rules.Plugin is { } plugin ? $", {plugin.Name}" : "")})\n");
        foreach (var one in assessment.Criteria)
        {
            text.Append($"  {one.Name}: {one.Answer.Value}  <- {string.Join(", ", one.Inputs.Select(input => input.Code))}\n");
            text.Append($"    demanded: {Line(one.Demand)}\n");
            text.AppendJoin("", one.Answer.Because.Select(reason => $"    {Line(reason)}\n"));
        }

        text.AppendJoin("", assessment.Dropped.Select(reason => $"  dropped: {Line(reason)}\n"));
        text.AppendJoin("", assessment.Remarks.Select(remark => $"  {remark.Kind}: {Line(remark.Reason)}\n"));
        return text.ToString();
    }

    public static Remark? Remark(this Assessment assessment, string rule) => assessment.Remarks.FirstOrDefault(one => one.Reason.Rule == rule);

    private static string Line(Reason reason) => $"[{reason.Layer}] {reason.Sentence.Da} / {reason.Sentence.En} ({reason.Source})";
}
