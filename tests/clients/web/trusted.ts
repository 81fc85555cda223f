// Documents that GraphQL Code Generator persisted, asked for by id alone: through Apollo's link, and as GraphQL over HTTP names them.
import { strict as assert } from 'node:assert';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import type { DocumentNode } from 'graphql';
import { facilitator, url } from './caller';
import { meetingPage } from './documents';

const hashOf = (document: DocumentNode) => (document as unknown as { __meta__: { hash: string } }).__meta__.hash;
const sent: string[] = [];
const noting: typeof fetch = (address, init) => {
  sent.push(String(init?.body));
  return fetch(address, init);
};

const client = new ApolloClient({
  link: ApolloLink.from([new PersistedQueryLink({ generateHash: hashOf }), new HttpLink({ uri: url, headers: facilitator, fetch: noting })]),
  cache: new InMemoryCache(),
});
const page = await client.query({ query: meetingPage, variables: { first: 1 } });
assert.equal(page.data?.meetings.edges.length, 1);
assert.equal(sent.length, 1);
assert.ok(!('query' in JSON.parse(sent[0]!)));

async function ask(body: object) {
  const answer = await fetch(url, { method: 'POST', headers: { ...facilitator, 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return answer.json();
}

const byId = await ask({ documentId: hashOf(meetingPage), variables: { first: 1 } });
assert.equal(byId.data.meetings.edges.length, 1);
const got = await fetch(`${url}?${new URLSearchParams({ documentId: hashOf(meetingPage), variables: '{"first":1}' })}`, { headers: facilitator });
assert.deepEqual(await got.json(), byId);
const byText = await ask({ query: '{ __typename }' });
assert.equal(byText.errors[0].extensions.code, 'TRUSTED_DOCUMENTS_ONLY');
const unknown = await ask({ documentId: `sha256:${'0'.repeat(64)}` });
assert.equal(unknown.errors[0].extensions.code, 'PERSISTED_QUERY_NOT_FOUND');
console.log(`Code Generator's documents by id: through Apollo's link, by POST and by GET; any text is ${byText.errors[0].extensions.code}`);
