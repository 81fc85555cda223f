// What graphql-sse and graphql-ws hear of minutes that are written: node follow.mjs URL-WHERE-IT-IS-WRITTEN URL-WHERE-IT-IS-FOLLOWED
import { follow, protocols, until, wait } from './clients.mjs';
import { network } from './network.mjs';
import { lasting } from './tokens.mjs';

const [written, followed] = process.argv.slice(2);
const { FACILITATOR, OTHER, COORDINATOR, MINUTE_TAKER, KEY } = process.env;
let [passed, failed] = [0, 0];

async function ask(token, query, variables) {
  const answer = await fetch(written, {
    method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function change(token, field, type, selection, input) {
  const variables = { input: { idempotencyKey: crypto.randomUUID(), ...input } };
  const payload = (await ask(token, `mutation($input: ${type}!) { ${field}(input: $input) { ${selection} errors { ... on Error { code message } } } }`, variables))[field];
  if (payload.errors) throw new Error(JSON.stringify(payload.errors));
  return payload;
}

const meetings = (await ask(FACILITATOR, '{ meetings(first: 50) { nodes { id minutes { id version } } } }')).meetings.nodes;
const meeting = meetings.find((one) => one.minutes);
let { version } = meeting.minutes;

async function write() {
  const { minutes } = await change(MINUTE_TAKER, 'writeMinutes', 'WriteMinutesInput', 'minutes { id version }', { meetingId: meeting.id, version, text: `Alle kom. Udgave ${version}.` });
  ({ version } = minutes);
  return minutes;
}

async function check(what, does) {
  try {
    await does();
    passed++;
    console.log(`ok      ${what}`);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${what}: ${error.message}`);
  }
}

function same(actual, expected, what) {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) throw new Error(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}

for (const protocol of Object.keys(protocols)) {
  await check(`${protocol}: an event comes after the mutation, once, and to nobody whose case it is not`, async () => {
    const [own, other] = [await follow(protocol, followed, FACILITATOR), await follow(protocol, followed, OTHER)];
    const minutes = [await write(), await write()];
    await until(() => own.events.length === 2, 'two events');
    await wait(1000);
    same(own.events.map((one) => one.id), minutes.map((one) => one.id), 'heard');
    same(own.events[1].version, version, 'the latest');
    same([other.events, other.errors, other.ended], [[], [], null], 'the other facilitator');
    own.leave();
    other.leave();
  });

  await check(`${protocol}: a connection that is cut comes back by itself, and hears what happens from then on`, async () => {
    const between = await network(followed);
    const own = await follow(protocol, between.url, FACILITATOR);
    between.cut();
    await until(() => own.connected > 1, 'the client to come back');
    await wait(1500);
    await write();
    await until(() => own.events.length === 1, 'the event after the cut');
    same([own.events[0].version, own.ended], [version, null], 'heard');
    own.leave();
    between.close();
  });

  await check(`${protocol}: who completes hears no more`, async () => {
    const own = await follow(protocol, followed, FACILITATOR);
    await write();
    await until(() => own.events.length === 1, 'an event');
    own.leave();
    await write();
    await wait(1500);
    same([own.events.length, own.ended], [1, 'complete'], 'heard');
  });

  await check(`${protocol}: when the token ends so does the following`, async () => {
    const own = await follow(protocol, followed, lasting(FACILITATOR, 5, KEY), { retryAttempts: 0 });
    await until(() => own.ended, 'the end', 15);
    await write();
    await wait(1000);
    same([own.events, protocol === 'graphql-ws' ? own.ended : own.errors], [[], protocol === 'graphql-ws' ? '4401' : ['UNAUTHENTICATED']], 'heard');
  });

  await check(`${protocol}: a token that is none is not let in`, async () => {
    const own = await follow(protocol, followed, `${FACILITATOR.slice(0, -6)}AAAAAA`, { retryAttempts: 0 });
    await until(() => own.ended, 'the refusal');
    same([own.events, own.ended.includes('401')], [[], true], own.ended);
  });
}

const signedIn = [];
for (const protocol of Object.keys(protocols)) signedIn.push(await follow(protocol, followed, OTHER, { retryAttempts: 0 }));
await change(OTHER, 'endSignIns', 'EndSignInsInput', 'staffMember { id }', {});
for (const [at, protocol] of Object.keys(protocols).entries()) {
  await check(`${protocol}: whose sign-in is ended in the middle of the token's life is out, and stays out`, async () => {
    const own = signedIn[at];
    await until(() => own.ended, 'the end', 15);
    same([own.events, protocol === 'graphql-ws' ? own.ended : own.errors], [[], protocol === 'graphql-ws' ? '4401' : ['UNAUTHENTICATED']], 'heard');
    const again = await follow(protocol, followed, OTHER, { retryAttempts: 0 });
    await until(() => again.ended, 'the refusal');
    same([again.events, again.ended.includes('401')], [[], true], again.ended);
  });
}

const following = [];
for (const protocol of Object.keys(protocols)) following.push(await follow(protocol, followed, FACILITATOR, { retryAttempts: 0 }));
const staff = (await ask(COORDINATOR, '{ facilitators(first: 1) { nodes { id } } }')).facilitators.nodes[0];
await change(COORDINATOR, 'endRelationsOfStaff', 'EndRelationsOfStaffInput', 'staffMember { id }', { staffId: staff.id });
await write();
for (const [at, protocol] of Object.keys(protocols).entries()) {
  await check(`${protocol}: whose relations have ended hears nothing of what happens then, and is told why`, async () => {
    await until(() => following[at].ended, 'the end');
    same([following[at].events, [...following[at].errors, following[at].ended].includes('SUBSCRIPTION_ENDED')], [[], true], JSON.stringify(following[at]));
  });
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
