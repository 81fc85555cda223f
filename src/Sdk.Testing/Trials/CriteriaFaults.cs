namespace Netvaerk.Sdk.Testing.Trials;

/// <summary>What may be wrong with the criteria of a target group.</summary>
internal static class CriteriaFaults
{
    public static IEnumerable<Fault> Of(Criteria answer)
    {
        foreach (var one in answer.All)
        {
            if (one is not { Name.Length: > 0, Answer: not null, Demand: not null, Inputs: not null })
            {
                yield return new(ConformanceRule.Answers, new(
                    "Et kriterium mangler navn, krav, svar eller spørgsmål. Udfyld alle fire.", "A criterion lacks its name, demand, answer or inputs. Give all four."));
                yield break;
            }

            if (!Enum.IsDefined(one.Answer.Value))
            {
                yield return new(ConformanceRule.Bounds, new(
                    $"Kriteriet »{one.Name}« svarer noget, der ikke har et navn.", $"The criterion \"{one.Name}\" answers something that has no name."));
            }

            foreach (var asked in one.Answer.Because.Select(reason => reason.Asks).OfType<string>().Where(code => one.Inputs.All(input => input.Code != code)))
            {
                yield return new(ConformanceRule.Reasons, new(
                    $"Kriteriet »{one.Name}« spørger efter »{asked}«, som ikke står blandt dets spørgsmål. Føj det til Inputs.",
                    $"The criterion \"{one.Name}\" asks for \"{asked}\", which is not among its inputs. Add it to Inputs."));
            }
        }

        foreach (var twice in answer.All.GroupBy(one => one.Name).Where(one => one.Count() > 1))
        {
            yield return new(ConformanceRule.Bounds, new(
                $"Kriteriet »{twice.Key}« står der to gange. Brug standard.With(…), som erstatter det.", $"The criterion \"{twice.Key}\" stands there twice. Use standard.With(…), which replaces it."));
        }
    }
}
