import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { GraphiQL } from 'graphiql';
import { createClient } from 'graphql-sse';
import 'graphiql/graphiql.css';
import './explorer.css';

const first = `# ${location.host}: sign in above with a token of
#   dotnet run --project src/Host -- token --municipality … --role …
# The schema: /graphql/docs. Worked examples: docs/operations.
{
  viewer { name roles }
  municipality { name }
}
`;

// Subscriptions come as server-sent events, everything else as one answer.
function fetcherWith(token) {
  const headers = token ? { Authorization: `Bearer ${token}` } : {};
  const streams = createClient({ url: '/graphql', headers, retryAttempts: 0 });
  return async (request, { documentAST, headers: own } = {}) => {
    const kinds = documentAST?.definitions.filter(one => one.kind === 'OperationDefinition' && (!request.operationName || one.name?.value === request.operationName)) ?? [];
    if (kinds[0]?.operation === 'subscription') return streams.iterate(request);
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json', ...headers, ...own },
      body: JSON.stringify(request),
    });
    return answer.json();
  };
}

function Explorer() {
  const [token, setToken] = useState(sessionStorage.getItem('token') ?? '');
  const fetcher = useMemo(() => fetcherWith(token), [token]);
  const keep = event => { const value = event.target.value.trim(); sessionStorage.setItem('token', value); setToken(value); };
  return (
    <>
      <label className="token">Adgangsnøgle / token <input value={token} onChange={keep} autoComplete="off" spellCheck={false} /> <a href="/graphql/docs">Docs</a></label>
      <div className="tool"><GraphiQL key={token} fetcher={fetcher} defaultQuery={first} shouldPersistHeaders={false} /></div>
    </>
  );
}

createRoot(document.getElementById('explorer')).render(<Explorer />);
