// Apollo Client: pages through a list, and shows what a mutation refuses.
import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { filter, firstValueFrom } from 'rxjs';
import { employee, facilitator, url } from './caller';
import { draft, edit, meetingPage } from './documents';
import { possibleTypes } from './possible-types';

const clientOf = (headers: Record<string, string>) => new ApolloClient({
  link: new HttpLink({ uri: url, headers }),
  cache: new InMemoryCache({ possibleTypes, typePolicies: { Query: { fields: { meetings: relayStylePagination() } } } }),
});

const leader = clientOf(facilitator);
const pages = leader.watchQuery({ query: meetingPage, variables: { first: 1 } });
const watching = pages.subscribe(() => undefined);
const first = await firstValueFrom(pages.pipe(filter((result) => result.dataState === 'complete')));
assert.equal(first.data.meetings.edges.length, 1);
assert.equal(first.data.meetings.pageInfo.hasNextPage, true);
await pages.fetchMore({ variables: { after: first.data.meetings.pageInfo.endCursor } });
watching.unsubscribe();
const both = leader.readQuery({ query: meetingPage, variables: { first: 1 } });
assert.equal(both?.meetings.edges.length, 2);
assert.equal(new Set(both.meetings.edges.map((edge) => edge.node.id)).size, 2);

const referrer = clientOf(employee);
const drafted = await referrer.mutate({
  mutation: draft,
  variables: { input: { idempotencyKey: randomUUID(), adults: [{ kinship: 'MOTHER', custody: 'SOLE' }], form: { children: [{ birthDate: '2017-03-01' }] } } },
});
const referral = drafted.data?.draftReferral.referral;
assert.equal(drafted.data?.draftReferral.errors, null);
assert.equal(referral?.status, 'DRAFT');
const input = { referralId: referral.id, form: { measuresStarted: 'En kontaktperson.' } };
const late = await referrer.mutate({ mutation: edit, variables: { input: { ...input, idempotencyKey: randomUUID(), version: referral.version + 7 } } });
const conflict = late.data?.editReferral.errors?.[0];
assert.equal(conflict?.__typename, 'ConflictError');
assert.ok('code' in conflict && conflict.text.da !== '' && conflict.text.en !== '');
assert.ok('currentVersion' in conflict);
const edited = await referrer.mutate({ mutation: edit, variables: { input: { ...input, idempotencyKey: randomUUID(), version: conflict.currentVersion } } });
assert.equal(edited.data?.editReferral.errors, null);
assert.equal(edited.data.editReferral.referral?.measuresStarted, 'En kontaktperson.');
console.log(`@apollo/client: ${both.meetings.edges.length} meetings by fetchMore; a draft; ${conflict.code}, and the edit after it`);
