namespace Netvaerk.Host.SignIn;

/// <summary>
/// The page that a link leads to: it asks for the code, shows what is asked and sends the answer. It knows nobody; the secret stays in the fragment, which
/// the browser does not send.
/// </summary>
internal static class LinkPage
{
    /// <summary>Serves the page, which fetches nothing from elsewhere.</summary>
    public static Task Serve(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'self'; frame-ancestors 'none'";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Html, context.RequestAborted);
    }

    private const string Html = """
        <!doctype html>
        <html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <meta name="robots" content="noindex"><title>Svar / Answer</title>
        <style>body{font:18px/1.5 system-ui,sans-serif;max-width:36rem;margin:2rem auto;padding:0 1rem}fieldset{border:1px solid #999;margin:0 0 1rem}
        button,input{font:inherit;padding:.4rem .8rem}label{display:block}small{color:#555}</style></head>
        <body><h1>Kan du komme?<br><small lang="en">Can you come?</small></h1>
        <form id="code"><label>Koden, du har fået på en anden måde <small lang="en">/ the code that you were given otherwise</small><br>
        <input name="code" inputmode="numeric" autocomplete="one-time-code" required></label> <button>Fortsæt <small lang="en">/ Continue</small></button></form>
        <form id="answers" hidden></form><p id="says" role="status"></p>
        <script>
        const [municipality, secret] = location.hash.slice(1).split('.'), says = document.getElementById('says');
        const [code, answers] = ['code', 'answers'].map(id => document.getElementById(id)); let token, desk;
        const words = { CAN: 'Kan / Can', IF_NEED_BE: 'Kan, hvis det skal være / If it must be', CANNOT: 'Kan ikke / Cannot' };
        const coming = { ACCEPTED: 'Jeg kommer / I come', TENTATIVE: 'Jeg kommer måske / Perhaps', DECLINED: 'Jeg kommer ikke / I do not come' };
        async function call(path, method, body) {
          const answer = await fetch(path, { method, headers: { 'Content-Type': 'application/json', ...(token && { Authorization: 'Bearer ' + token }) }, body: body && JSON.stringify(body) });
          const read = await answer.json();
          if (!answer.ok) { says.textContent = read.error.text.da + ' / ' + read.error.text.en; throw read; }
          says.textContent = ''; return read;
        }
        function show(asked) {
          const [choices, said] = asked.proposals ? [words, asked.proposals] : [coming, [{ ...asked, id: 'answer' }]];
          answers.replaceChildren(...said.map(one => {
            const set = document.createElement('fieldset'), head = document.createElement('legend');
            head.textContent = new Date(one.on + 'T12:00').toLocaleDateString('da-DK', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }) + ' kl. ' + one.startsAt.slice(0, 5)
              + (one.place ? ', ' + one.place : '');
            set.append(head, ...Object.keys(choices).map(value => {
              const label = document.createElement('label'), box = document.createElement('input');
              Object.assign(box, { type: 'radio', name: one.id, value, checked: one.answer === value, required: true }); label.append(box, ' ' + choices[value]); return label;
            })); return set;
          }), Object.assign(document.createElement('button'), { textContent: 'Send svar / Send answer' }));
          answers.hidden = false; code.hidden = true;
        }
        code.onsubmit = async event => { event.preventDefault();
          const session = await call('/links/exchange', 'POST', { municipality, secret, code: code.code.value.trim() });
          [token, desk] = [session.token, '/links/' + session.purpose];
          history.replaceState(null, '', location.pathname); show(await call(desk, 'GET')); };
        answers.onsubmit = async event => { event.preventDefault();
          const given = [...new FormData(answers)].map(([proposalId, answer]) => ({ proposalId, answer }));
          const body = desk === '/links/poll' ? { answers: given } : { answer: given[0].answer };
          show(await call(desk, 'POST', { idempotencyKey: crypto.randomUUID(), ...body })); says.textContent = 'Tak, dit svar er gemt. / Thank you, your answer is kept.'; };
        </script></body></html>
        """;
}
