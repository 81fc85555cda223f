namespace Netvaerk.Host.Tests.Hostile;

/// <summary>Whoever is not who the request says.</summary>
internal static class Senders
{
    private const string Good = """{"query":"{ viewer { name } }"}""";

    public static IEnumerable<HostileRequest> All(Draft draft, RunningHost host)
    {
        foreach (var (how, forged) in ForgedTokenTests.Forged)
            yield return As(draft, $"a token: {how}", $"Bearer {forged(host)}");
        var (token, other) = (draft.Token, $"{new TokenDraft(host.Sydby)}");
        foreach (var value in new[] { null, "", "Bearer", "Bearer ", "Basic " + token, $"Bearer {token} {token}", $"Bearer {token}, Bearer {token}", $"Token {token}", token, $"Bearer {token}=", $"Bearer .{token}" })
            yield return As(draft, $"authorization {value?.Split(' ')[0]}, {value?.Length} letters", value);
        yield return Twice("the same token twice", token, token);
        yield return Twice("two municipalities' tokens", token, other);
        yield return Twice("a good token and none", token, "");
        yield return Twice("a forged token before a good one", ForgedTokenTests.Forged["the claims changed after signing"](host), token);
        yield return draft.Url("a token in the address", $"?query=%7Bviewer%7Bname%7D%7D&access_token={token}", "UNAUTHENTICATED", ("Authorization", null));
        yield return draft.Body("a token in a cookie", Good, "UNAUTHENTICATED", ("Authorization", null), ("Cookie", $"access_token={token}"));
        yield return draft.Body("a token in a header of another name", Good, "UNAUTHENTICATED", ("Authorization", null), ("X-Authorization", $"Bearer {token}"));

        HostileRequest Twice(string name, string first, string second) =>
            draft.Body(name, Good, "UNAUTHENTICATED", ("Authorization", $"Bearer {first}"), ("Authorization", $"Bearer {second}"));
    }

    private static HostileRequest As(Draft draft, string name, string? authorization) => draft.Body(name, Good, "UNAUTHENTICATED", ("Authorization", authorization));
}
