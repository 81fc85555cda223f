// urql: the same by cursors of its own, by GET and by POST.
import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { Client, cacheExchange, fetchExchange } from 'urql';
import { employee, facilitator, url } from './caller';
import { draft, meetingPage } from './documents';

const clientOf = (headers: Record<string, string>, preferGetMethod: boolean) =>
  new Client({ url, preferGetMethod, exchanges: [cacheExchange, fetchExchange], fetchOptions: { headers } });

for (const byGet of [true, false]) {
  const leader = clientOf(facilitator, byGet);
  const seen: string[] = [];
  for (let after: string | null | undefined = null; ;) {
    const page: { data?: import('../generated/web/graphql').MeetingPageQuery | undefined; error?: Error | undefined } =
      await leader.query(meetingPage, { first: 1, after }).toPromise();
    assert.equal(page.error, undefined);
    seen.push(...page.data!.meetings.edges.map((edge) => edge.node.id));
    if (!page.data!.meetings.pageInfo.hasNextPage) break;
    after = page.data!.meetings.pageInfo.endCursor;
  }
  assert.ok(seen.length >= 2);
  assert.equal(new Set(seen).size, seen.length);
}

const referrer = clientOf(employee, true);
const idempotencyKey = randomUUID();
const input = { idempotencyKey, adults: [{ kinship: 'MOTHER' as const, custody: 'SOLE' as const }], form: { children: [{ birthDate: '2017-03-01' }] } };
const drafted = await referrer.mutation(draft, { input }).toPromise();
assert.equal(drafted.error, undefined);
assert.ok(drafted.data?.draftReferral.referral?.id);
const again = await referrer.mutation(draft, { input: { ...input, form: { children: [{ birthDate: '2016-03-01' }] } } }).toPromise();
const refused = again.data?.draftReferral.errors?.[0];
assert.equal(refused?.__typename, 'IdempotencyKeyReusedError');
assert.ok('code' in refused);

const stranger = await clientOf({}, false).query(meetingPage, { first: 1 }).toPromise();
assert.equal(stranger.error?.response?.status, 401);
assert.equal(stranger.error?.graphQLErrors[0]?.extensions.code, 'UNAUTHENTICATED');
console.log(`urql: pages by GET and by POST; a draft; ${refused.code}; ${stranger.error?.graphQLErrors[0]?.extensions.code}`);
