using Microsoft.EntityFrameworkCore;
using Netvaerk.GraphQL;
using Netvaerk.Kernel;
using Netvaerk.Referrals;
using Netvaerk.Sdk;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Tests.Referrals;

public sealed class ReferralTests
{
    [Theory, EveryEngine]
    public async Task A_referral_is_drafted_returned_with_a_question_answered_passed_on_and_decided(Engine engine)
    {
        await using var here = await Referring.Start(engine);
        var id = await here.Draft(form => form with { MeasuresStarted = null });
        await Refused.By(ReferralRules.MeasuresMissing, () => here.Send(id), "input", "form", "measuresStarted");
        await here.Edit(id, form => form);
        await here.Send(id);
        await here.Return(id, "Hvor mange dage er han i skole?");
        await Refused.By<InvalidInput>(ReferralRules.AnswerMissing, () => here.Send(id), "input", "answer");
        await here.Send(id, "To dage.");
        await here.PassOn(id);
        await here.Allocate(id);

        var referral = await here.Read(id);
        Assert.Equal(ReferralStatus.Allocated, referral.Status);
        Assert.NotNull(Assert.Single(referral.Questions).AnsweredAt);
        var seen = await here.Ask($$"""{ referral(id: "{{GlobalId.Write("Referral", id)}}") { questions { question answer } } }""", "ida", "employee");
        var history = seen.GetProperty("referral").GetProperty("questions")[0];
        Assert.Equal(("Hvor mange dage er han i skole?", "To dage."), (history.GetProperty("question").GetString(), history.GetProperty("answer").GetString()));
    }

    [Theory, EveryEngine]
    public async Task Each_part_may_be_edited_until_it_is_sent_and_none_after(Engine engine)
    {
        await using var here = await Referring.Start(engine);
        var id = await here.Draft();
        await here.Edit(id, form => form with { Contact = new("Ida", "Klubben") });
        await here.Edit(id, form => form with { ProblemAroundChild = "Han sover i timerne." });
        await here.Edit(id, form => form with { ProblemAroundFamily = "Faren er rejst." });
        await here.Edit(id, form => form with { MeasuresStarted = "Ingenting." });
        Assert.Equal(5, (await here.Read(id)).Version);
        await here.Send(id);
        await Refused.By(ReferralRules.NotEditable, () => here.Edit(id, form => form with { MeasuresStarted = "Alt muligt." }));
    }

    [Theory, EveryEngine]
    public async Task A_referral_that_is_not_confirmed_to_be_no_notification_cannot_be_sent(Engine engine)
    {
        await using var here = await Referring.Start(engine);
        var id = await here.Draft();
        await Refused.By(ReferralRules.NoticeNotConfirmed, () => here.Send(id, confirms: false), "input", "confirmsNotANotification");
        Assert.Equal(ReferralStatus.Draft, (await here.Read(id)).Status);
    }

    [Theory, EveryEngine]
    public async Task Any_employee_refers_unless_the_municipality_names_who(Engine engine)
    {
        var town = Towns.Invent("navngivet", """ "ruleSets": [{ "validFrom": "2020-01-01" }], "referral": { "whoMayRefer": ["caseworker"] } """);
        await using var here = await Referring.Start(engine, town);
        await Refused.By<NotAllowed>(ReferralRules.OnlyEmployees, () => here.Draft());
        await here.Draft(subject: "karl", role: Role.Caseworker);
    }

    [Theory, EveryEngine]
    public async Task Every_free_text_of_an_anonymous_referral_is_guarded_and_says_where(Engine engine)
    {
        await using var here = await Referring.Start(engine);
        const string Number = "Ring til moren på 20 30 40 50.";
        await Found(() => here.Draft(form => form with { ProblemAroundChild = Number }), "input", "form", "problemAroundChild");
        await Found(() => here.Draft(form => form with { ProblemAroundFamily = Number }), "input", "form", "problemAroundFamily");
        await Found(() => here.Draft(form => form with { MeasuresStarted = Number }), "input", "form", "measuresStarted");
        await Found(
            () => here.Draft(form => form with { Children = [Referring.Child with { Grounds = [new("complexity", "Meget."), new("cooperation", Number)] }] }),
            "input", "form", "children", "0", "grounds", "1", "words");
        var id = await here.Draft();
        await Found(() => here.Edit(id, form => form with { MeasuresStarted = Number }), "input", "form", "measuresStarted");
        await here.Send(id);
        await Found(() => here.Return(id, Number), "input", "question");
        await here.Return(id, "Hvad nu?");
        await Found(() => here.Send(id, Number), "input", "answer");
        await here.Send(id, "Det går.");
        await Found(async () => await here.Casework.Do<LinkNotification, LinkNotificationInput>(
            new(Referring.Key(), id, (await here.Read(id)).Version, new(2026, 3, 1), Number)), "input", "reference");
        await here.PassOn(id);
        await Found(() => here.Decide(id, DecisionKind.Decline, input => input with { Grounds = Number, Instead = "x", DeviationReason = "y" }), "input", "grounds");
        await Found(() => here.Decide(id, DecisionKind.Decline, input => input with { Instead = Number, DeviationReason = "y" }), "input", "instead");
        await Found(() => here.Decide(id, DecisionKind.Decline, input => input with { Instead = "x", DeviationReason = Number }), "input", "deviationReason");

        async Task Found(Func<Task> act, params string[] path)
        {
            var error = await Assert.ThrowsAsync<IdentityFound>(act);
            var finding = Assert.Single(error.Findings);
            Assert.Equal((IdentityKind.PhoneNumber, 18, 11), (finding.Kind, finding.Start, finding.Length));
            Assert.Equal(path, finding.Path);
            Assert.Equal(path, error.Path);
        }
    }

    [Theory, EveryEngine]
    public async Task A_false_hit_is_released_with_a_reason_that_is_kept_and_a_CPR_number_never(Engine engine)
    {
        await using var here = await Referring.Start(engine);
        var id = await here.Draft(form => form with
        {
            ProblemAroundChild = "Han ringer til hjælpelinjen på 70 20 30 40, og Emil fra klassen ved det.",
            Released = [new("70 20 30 40", "Det er en hjælpelinje for alle.")],
        });
        Assert.Equal("ida", Assert.Single((await here.Read(id)).Releases).By);
        var warned = (await here.Ask(
            $$"""{ referral(id: "{{GlobalId.Write("Referral", id)}}") { likelyNames { kind path start length } releasedWords { words reason by } } }""", "ida", "employee")).GetProperty("referral");
        Assert.Equal("70 20 30 40", warned.GetProperty("releasedWords")[0].GetProperty("words").GetString());
        Assert.Equal("Det er en hjælpelinje for alle.", warned.GetProperty("releasedWords")[0].GetProperty("reason").GetString());
        var name = warned.GetProperty("likelyNames")[0];
        Assert.Equal(("LIKELY_NAME", 47, 4), (name.GetProperty("kind").GetString(), name.GetProperty("start").GetInt32(), name.GetProperty("length").GetInt32()));

        await here.Casework.Do<ReleaseWords, ReleaseWordsInput>(
            new(Referring.Key(), id, (await here.Read(id)).Version, [new("Emil", "En figur i en bog.")]), "ida", Role.Employee);
        Assert.Equal(0, (await here.Ask($$"""{ referral(id: "{{GlobalId.Write("Referral", id)}}") { likelyNames { kind } } }""", "ida", "employee")).GetProperty("referral").GetProperty("likelyNames").GetArrayLength());

        await Refused.By(
            ReferralRules.CprNeverReleased,
            async () => await here.Casework.Do<ReleaseWords, ReleaseWordsInput>(
                new(Referring.Key(), id, (await here.Read(id)).Version, [new("720514-0000", "Et sagsnummer.")]), "ida", Role.Employee),
            "input", "released", "0", "words");
        var error = await Assert.ThrowsAsync<IdentityFound>(() => here.Edit(id, form => form with { MeasuresStarted = "Se 720514-0000." }));
        Assert.Equal(IdentityKind.CprNumber, Assert.Single(error.Findings).Kind);
        await Refused.By(ReferralRules.CprNeverReleased, () => here.Draft(form => form with { Contact = new("Ida", "Skolen, 720514-0000") }), "input", "form", "contact");
    }

    [Theory, EveryEngine]
    public async Task Where_consent_comes_first_the_family_is_known_and_nothing_is_refused(Engine engine)
    {
        await using var here = await Referring.Start(engine, "broendby");
        var id = await here.Draft(form => form with { ProblemAroundChild = "Emil kan nås på 20 30 40 50." });
        Assert.False((await here.Read(id)).IsAnonymous);
    }

    [Theory, EveryEngine]
    public async Task A_referrer_follows_the_own_referral_and_no_other(Engine engine)
    {
        await using var here = await Referring.Start(engine);
        var (own, other) = (await here.Draft(), await here.Draft(subject: "bent"));
        await here.Send(own);
        const string All = "{ referrals { totalCount nodes { status } } }";
        var seen = (await here.Ask(All, "ida", "employee")).GetProperty("referrals");
        Assert.Equal((1, "SENT"), (seen.GetProperty("totalCount").GetInt32(), seen.GetProperty("nodes")[0].GetProperty("status").GetString()));
        Assert.Equal(0, (await here.Ask(All, "clara", "employee")).GetProperty("referrals").GetProperty("totalCount").GetInt32());
        Assert.Equal("DRAFT", (await here.Ask($$"""{ referral(id: "{{GlobalId.Write("Referral", other)}}") { status } }""", "bent", "employee")).GetProperty("referral").GetProperty("status").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await here.Ask($$"""{ referral(id: "{{GlobalId.Write("Referral", other)}}") { status } }""", "ida", "employee")).GetProperty("referral").ValueKind);
    }

    [Theory, EveryEngine]
    public async Task A_decision_against_the_advice_has_a_reason_that_stands_beside_the_verdict(Engine engine)
    {
        await using var here = await Referring.Start(engine);
        var id = await here.Complete(form => form with { Children = [Referring.Child with { FamilyTraits = [] }] });
        Assert.Equal(Verdict.Outside, (await here.Read(id)).Children[0].Verdict);
        await Refused.By(ReferralRules.DeviationReasonMissing, () => here.Allocate(id), "input", "deviationReason");
        await here.Allocate(id, otherwise: input => input with { DeviationReason = "Familien er ny i kommunen." });
        var child = (await here.Ask($$"""
            { referral(id: "{{GlobalId.Write("Referral", id)}}") { children {
                verdict deviation { kind by at deviationReason } nearestChange { verdict changes { question { code } from to } sentence { da } because { rule } }
                proof { verdict rules { name outcome inputs { question { code } knowledge values } because { sentence { da } source { citation } layer } } remarks { kind } } } } }
            """, "mette", "facilitator")).GetProperty("referral").GetProperty("children")[0];
        Assert.Equal(("OUTSIDE", "dorte", "Familien er ny i kommunen."), (
            child.GetProperty("verdict").GetString(), child.GetProperty("deviation").GetProperty("by").GetString(), child.GetProperty("deviation").GetProperty("deviationReason").GetString()));
        Assert.Equal("familyTraits", child.GetProperty("nearestChange").GetProperty("changes")[0].GetProperty("question").GetProperty("code").GetString());
        var rule = child.GetProperty("proof").GetProperty("rules").EnumerateArray().Single(one => one.GetProperty("name").GetString() == "family-trait");
        Assert.Equal(("NOT_MET", "familyTraits", "KNOWN"), (
            rule.GetProperty("outcome").GetString(), rule.GetProperty("inputs")[0].GetProperty("question").GetProperty("code").GetString(), rule.GetProperty("inputs")[0].GetProperty("knowledge").GetString()));
    }

    [Theory, EveryEngine]
    public async Task Only_those_whom_the_municipality_names_may_depart_from_the_advice(Engine engine)
    {
        var town = Towns.Invent("kunformanden", """
            "ruleSets": [{ "validFrom": "2020-01-01", "identity": { "atReferral": "anonymous-until-allocation", "source": "x" } }], "referral": { "whoMayDeviate": ["chair"] }
            """);
        await using var here = await Referring.Start(engine, town);
        var id = await here.Complete();
        DecideReferralInput Declined(DecideReferralInput input) => input with { Instead = "Samtaler.", DeviationReason = "Familien vil hellere." };
        await Refused.By<NotAllowed>(ReferralRules.MayNotDeviate, () => here.Decide(id, DecisionKind.Decline, Declined, "otto", Role.Committee));
        await here.Decide(id, DecisionKind.Decline, Declined);
        Assert.True(Assert.Single((await here.Read(id)).Decisions).Deviates);
    }

    [Theory, EveryEngine]
    public async Task The_same_child_or_a_sibling_referred_again_gives_one_warning_to_the_receiver_and_reveals_nothing(Engine engine)
    {
        var town = Towns.Invent("advarselsby", """
            "ruleSets": [{ "validFrom": "2020-01-01", "identity": { "atReferral": "anonymous-until-allocation", "source": "x" } }], "referral": { "warnOfReferredBefore": true }
            """);
        await using var here = await Referring.Start(engine, town);
        ReferralForm With(ReferralForm form, string? number) => form with { Children = [form.Children![0] with { CprNumber = number }] };
        var first = await here.Draft(form => With(form, "720514-0000"), adult: "711288-7777");
        await here.Send(first);
        var again = await here.Draft(form => With(form, "7205140000"));
        await here.Send(again);
        var sibling = await here.Draft(form => With(form, "680211-4444"), adult: "711288 7777");
        await here.Send(sibling);
        var stranger = await here.Draft(form => With(form, "730316-1515"), adult: "620470-8888");
        await here.Send(stranger);

        Assert.Null(await Warning(first, "mette", "facilitator"));
        Assert.Equal("SAME_CHILD", await Warning(again, "mette", "facilitator"));
        Assert.Equal("SIBLING", await Warning(sibling, "mette", "facilitator"));
        Assert.Null(await Warning(stranger, "mette", "facilitator"));
        Assert.Null(await Warning(again, "ida", "employee"));
        await here.PassOn(again);
        Assert.Null(await Warning(again, "dorte", "chair"));

        var kept = await here.Casework.Read(db => db.Set<Fingerprint>().Select(one => one.Hash).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(7, kept.Count);
        Assert.All(kept, hash => Assert.Equal(64, hash.Length));
        Assert.Equal(5, kept.Distinct().Count());

        // They are matched across families, so no family's key seals them: they go with it.
        var family = (await here.Read(first)).FamilyId;
        await using (var session = here.Casework.As("leder", Role.Manager))
        {
            await session.Get<Vault>().Destroy(family, TestContext.Current.CancellationToken);
        }

        Assert.Equal(5, await here.Casework.Read(db => db.Set<Fingerprint>().CountAsync(TestContext.Current.CancellationToken)));
        Assert.Null(await Warning(again, "mette", "facilitator"));

        async Task<string?> Warning(Guid id, string subject, string role) =>
            (await here.Ask($$"""{ referral(id: "{{GlobalId.Write("Referral", id)}}") { referredBefore { kind because { da } } } }""", subject, role))
                .GetProperty("referral").GetProperty("referredBefore") is { ValueKind: System.Text.Json.JsonValueKind.Object } warning ? warning.GetProperty("kind").GetString() : null;
    }

    [Theory, EveryEngine]
    public async Task Where_the_municipality_has_not_decided_for_it_no_number_is_taken(Engine engine)
    {
        await using var here = await Referring.Start(engine);
        await Refused.By(
            ReferralRules.DuplicateDetectionOff, () => here.Draft(form => form with { Children = [Referring.Child with { CprNumber = "720514-0000" }] }),
            "input", "form", "children", "0", "cprNumber");
    }
}
