// Relay: a list paged by a refetchable fragment, asked by id alone, of a host that executes trusted documents only.
import { strict as assert } from 'node:assert';
import {
  Environment, Network, RecordSource, Store, commitMutation, fetchQuery, graphql,
  type GraphQLTaggedNode, type RequestParameters, type Variables,
} from 'relay-runtime';
import pageQuery from '../generated/relay/MeetingPagesPaginationQuery.graphql';
import query, { type MeetingPagesQuery } from '../generated/relay/MeetingPagesQuery.graphql';
import draft, { type MeetingPagesDraftMutation } from '../generated/relay/MeetingPagesDraftMutation.graphql';
import { employee, facilitator, url } from '../web/caller';

// What the compiler reads. Its output is imported above; a babel plugin would put it here.
export const sources = () => [
  graphql`
    query MeetingPagesQuery($count: Int!, $cursor: String) {
      viewer { name }
      ...MeetingPages_query @arguments(count: $count, cursor: $cursor)
    }
  `,
  graphql`
    fragment MeetingPages_query on Query
      @argumentDefinitions(count: { type: "Int", defaultValue: 1 }, cursor: { type: "String" })
      @refetchable(queryName: "MeetingPagesPaginationQuery") {
      meetings(first: $count, after: $cursor) @connection(key: "MeetingPages_meetings") {
        edges { node { id status on ...MeetingPages_meeting } }
      }
    }
  `,
  graphql`
    fragment MeetingPages_meeting on Meeting @refetchable(queryName: "MeetingPagesMeetingQuery") { version startsAt length series { id openedOn } }
  `,
  graphql`
    mutation MeetingPagesDraftMutation($input: DraftReferralInput!) {
      draftReferral(input: $input) {
        referral { id version }
        errors { __typename ... on Error { code message path } }
      }
    }
  `,
];

const sent: string[] = [];

function environmentOf(headers: Record<string, string>) {
  async function send(params: RequestParameters, variables: Variables) {
    assert.equal(params.text, null);
    sent.push(params.name);
    const answer = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ documentId: params.id, variables }),
    });
    return answer.json();
  }
  return new Environment({ network: Network.create(send), store: new Store(new RecordSource()) });
}

const leader = environmentOf(facilitator);
const first = await fetchQuery<MeetingPagesQuery>(leader, query, { count: 1 }).toPromise();
assert.ok(first?.viewer.name);
const connection = () => {
  const records = leader.getStore().getSource();
  const root = records.get('client:root')!;
  const at = (root['__MeetingPages_meetings_connection'] as { __ref: string }).__ref;
  const edges = (records.get(at)!['edges'] as { __refs: string[] }).__refs;
  return { edges, info: records.get((records.get(at)!['pageInfo'] as { __ref: string }).__ref)! };
};
assert.equal(connection().edges.length, 1);
assert.equal(connection().info['hasNextPage'], true);
await fetchQuery(leader, pageQuery as GraphQLTaggedNode, { count: 1, cursor: connection().info['endCursor'] }).toPromise();
assert.equal(connection().edges.length, 2);

const drafted = await new Promise<MeetingPagesDraftMutation['response']>((resolve, reject) => {
  commitMutation<MeetingPagesDraftMutation>(environmentOf(employee), {
    mutation: draft,
    variables: { input: { idempotencyKey: crypto.randomUUID(), adults: [{ kinship: 'MOTHER', custody: 'SOLE' }], form: { children: [{ birthDate: '2017-03-01' }] } } },
    onCompleted: (response) => resolve(response),
    onError: reject,
  });
});
assert.equal(drafted.draftReferral.errors, null);
assert.ok(drafted.draftReferral.referral?.id);
console.log(`Relay by id alone: ${sent.join(', ')}; ${connection().edges.length} meetings in the connection`);
