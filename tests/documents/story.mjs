// Takes three invented families from referral to invitation, through GraphQL alone, and keeps what is handed out as files, with what each must say.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { act, answers, ask, file } from './graph.mjs';
import { families } from './families.mjs';

const { OUT: out, OWN: own, ROOT: root } = process.env;
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Copenhagen' });
// Nobody may read it: it is in no paper, calendar, picture or answer.
export const protectedAddress = 'Hemmelighedsvej 13, 9999 Skjulby';
const expected = [];

function keep(name, content, facts) {
  writeFileSync(`${out}/${name}`, content);
  expected.push({ file: name, ...facts });
}

async function staff(subject) {
  const { staff: all } = await ask('coordinator', '{ staff(first: 50) { nodes { id name } } }');
  const named = JSON.parse(readFileSync(`${root}/config/demo/people.json`)).hilleroed.find((one) => one.subject.startsWith(`${subject}.`)).name;
  return all.nodes.find((one) => one.name === named).id;
}

const child = () => ({
  birthDate: '2015-05-02', complexity: 'COMPLEX', cooperation: 'DIFFICULT', riskOfCrime: 'AT_RISK', professionals: 9, communication: 'MUCH', conflict: 'HIGH',
  coordination: 'SPECIAL', openCase: 'OPEN', placement: 'AT_HOME', interpreter: 'NOT_NEEDED', childTraits: ['truancy'], familyTraits: ['mental-illness'],
  grounds: [
    { question: 'complexity', words: 'Boligen, økonomien og skolen trækker hver sin vej.' }, { question: 'cooperation', words: 'Tre aftaler er aflyst, og tilliden er lille.' },
    { question: 'riskOfCrime', words: 'Klubben ser ham sammen med ældre drenge.' },
  ],
});

async function allocated(people) {
  const { referral } = await act('employee', 'draftReferral', {
    form: {
      contact: { name: 'Rie Henviser', workplace: 'Skolen ved åen', phone: '00 00 00 00' }, problemAroundChild: 'Er væk fra skolen de fleste dage.',
      problemAroundFamily: 'Forældrene er uenige om, hvem der kan hjælpe.', measuresStarted: 'Samtaler hos PPR.', children: [child()], receiverId: people.facilitator,
      involved: [{ staffId: people.caseworker, as: 'CASEWORKER' }],
    },
    adults: [{ kinship: 'MOTHER', custody: 'JOINT' }, { kinship: 'FATHER', custody: 'JOINT' }],
  }, 'referral { id version family { id members { id kinship } } }');
  const of = (kinship) => referral.family.members.find((one) => one.kinship === kinship).id;
  const ids = { referral: referral.id, family: referral.family.id, mother: of('MOTHER'), father: of('FATHER'), child: of('CHILD') };
  const step = async (role, name, input) => (await act(role, name, { referralId: ids.referral, ...input }, 'referral { version }')).referral.version;
  let version = await step('employee', 'sendReferral', { version: referral.version, confirmsNotANotification: true, birthDates: [{ memberId: ids.child, birthDate: '2015-05-02' }] });
  version = await step('facilitator', 'passOnReferral', { version });
  version = await step('chair', 'decideReferral', { version, kind: 'ALLOCATE', grounds: 'Samarbejdet er gået i stå.', facilitatorId: people.facilitator });
  for (const givenById of [ids.mother, ids.father]) {
    for (const scope of ['CONTACT', 'TAKING_PART']) {
      await act('facilitator', 'recordConsent', { familyId: ids.family, childId: ids.child, givenById, scope, answer: 'GIVEN', form: 'ORAL', on: today, informed: 'TALK' }, 'consent { id }');
    }
  }
  version = await step('facilitator', 'declareNeutrality', { version });
  ids.series = (await act('facilitator', 'openSeries', { referralId: ids.referral, version }, 'meetingSeries { id }')).meetingSeries.id;
  return ids;
}

async function named(family, ids, people) {
  const record = (memberId, name, more) => act('facilitator', 'recordIdentity', { familyId: ids.family, memberId, name, ...more }, 'familyMember { id }');
  await record(ids.mother, family.mother, { address: 'Vibevej 14, 2. tv\n9999 Intetby', email: `${family.name}.mor@example.org`, phone: '61626364' });
  // It was known once, and has become protected since.
  await record(ids.father, family.father, { address: protectedAddress });
  await record(ids.father, family.father, { addressProtected: true, email: `${family.name}.far@example.org` });
  await record(ids.child, family.child, { birthDate: '2015-05-02' });
  const add = async (input) => (await act('facilitator', 'addNetworkMember', { familyId: ids.family, ...input }, 'networkMember { id }')).networkMember.id;
  ids.uncle = await add({ sector: 'PRIVATE_NETWORK', name: family.uncle, function: 'Onkel', proposedBy: 'PARENTS' });
  ids.teacher = await add({ sector: 'SCHOOL', name: 'Lone Lærer', function: 'Klasselærer', proposedBy: 'FACILITATOR', staffId: people.professional });
  await act('facilitator', 'assessSafety', {
    familyId: ids.family, one: { familyMemberId: ids.mother }, other: { familyMemberId: ids.father }, seating: family.seating, grounds: 'Talt med hver for sig.',
  }, 'safetyAssessment { id }');
}

async function planned(family, ids, venueId) {
  const part = ([startsAt, minutes], who) => ({ startsAt, length: `PT${minutes}M`, familyMembers: who });
  const sessions = family.sessions && [part(family.sessions.mother, [ids.mother, ids.child]), part(family.sessions.father, [ids.father])];
  const { meeting } = await act('facilitator', 'planMeeting', {
    seriesId: ids.series,
    plan: {
      on: family.on, startsAt: family.startsAt, familyMembers: [ids.mother, ids.father, ids.child], networkMembers: [ids.uncle, ids.teacher], withInterpreter: true, venueId,
      ...(family.dateReason ? { dateReason: family.dateReason } : {}), ...(sessions ? { sessions, ...(family.lengthReason ? { lengthReason: family.lengthReason } : {}) } : {}),
    },
  }, 'meeting { id version participants { id familyMember { kinship } networkMember { id } } }');
  const who = (one) => one.familyMember ? one.familyMember.kinship.toLowerCase() : one.networkMember.id === ids.uncle ? 'uncle' : 'teacher';
  ids.meeting = meeting.id;
  ids.version = meeting.version;
  await act('facilitator', 'inviteToMeeting', {
    meetingId: ids.meeting,
    guests: meeting.participants.map((one) => ({ participantId: one.id, language: family.languages[who(one)], ...(who(one) === 'teacher' ? { email: 'skolen@example.org' } : {}) })),
  }, 'meeting { id }');
}

const invitations = async (ids) => (await ask('facilitator', `query Q($id: ID!) { meeting(id: $id) { invitations {
  id language recipient status letterOnPaper { url } calendar { url } participant { familyMember { kinship } networkMember { id } } } } }`, { id: ids.meeting })).meeting.invitations;

const reader = (one, ids) => one.participant.familyMember ? one.participant.familyMember.kinship.toLowerCase() : one.participant.networkMember.id === ids.uncle ? 'uncle' : 'teacher';

async function collect(family, ids, state, times) {
  for (const one of await invitations(ids)) {
    const who = reader(one, ids);
    const facts = {
      family: family.name, who, language: one.language, state, times: times(who),
      // A child's, a relative's, anybody else's name: of all of them only the reader's own may stand there.
      names: [family.child, family.mother, family.father, family.uncle, 'Lone Lærer'].filter((name) => name !== (who === 'teacher' ? 'Lone Lærer' : family[who])),
      own: who === 'teacher' ? null : family[who], address: who === 'mother' ? 'Vibevej 14, 2. tv 9999 Intetby' : null,
    };
    const base = `${family.name}-${state}-${who}-${one.language}`;
    keep(`${base}.docx`, await file('facilitator', one.letterOnPaper.url), { kind: 'paper', ...facts });
    keep(`${base}.ics`, await file('facilitator', one.calendar.url), { kind: 'calendar', id: one.id, ...facts });
  }
}

// What follows from a move or a cancellation is written a moment later.
async function until(ids, holds) {
  for (let attempt = 0; attempt < 120; attempt++) {
    const found = await invitations(ids);
    const calendars = await Promise.all(found.map((one) => file('facilitator', one.calendar.url)));
    if (calendars.every((one) => holds(one.toString()))) {
      return;
    }
    await new Promise((done) => setTimeout(done, 500));
  }
  throw new Error('The invitations did not follow the meeting within a minute.');
}

const papers = [];

async function uploaded() {
  for (const [language, name] of [['da', 'Sådan foregår mødet'], ['ar', 'كيف يجري الاجتماع']]) {
    const contentBase64 = readFileSync(`${own}/${language}.docx`).toString('base64');
    papers.push((await act('coordinator', 'uploadPaper', { name, language, contentBase64, version: 0 }, 'paper { id language fields }')).paper);
  }
  const refused = await ask('coordinator', 'mutation M($input: UploadPaperInput!) { uploadPaper(input: $input) { errors { ... on UnknownMergeFieldError { field nearest } } } }', {
    input: { idempotencyKey: randomUUID(), name: 'Forkert', language: 'da', version: 0, contentBase64: readFileSync(`${own}/unknown.docx`).toString('base64') },
  });
  const [error] = refused.uploadPaper.errors ?? [];
  if (error?.field !== 'barnetsnavn') {
    throw new Error(`An unknown merge field was not refused by name: ${JSON.stringify(refused)}`);
  }
}

async function ownPapers(family, ids) {
  for (const paper of papers) {
    for (const one of (await invitations(ids)).filter((invitation) => invitation.language === paper.language)) {
      const { paperForInvitation: link } = await ask('facilitator', 'query P($i: ID!, $p: ID!) { paperForInvitation(invitationId: $i, paperId: $p) { url } }', { i: one.id, p: paper.id });
      const who = reader(one, ids);
      keep(`own-${family.name}-${who}-${paper.language}.docx`, await file('facilitator', link.url), {
        kind: 'own', family: family.name, who, language: paper.language, state: 'planned', names: [family.child, family.mother, family.father, family.uncle].filter((other) => other !== family[who]),
        own: who === 'teacher' ? null : family[who], times: null, address: null,
      });
    }
  }
}

async function pictures(family, ids) {
  const drawn = family.drawn(ids);
  await act('facilitator', 'recordGenogram', { familyId: ids.family, version: 0, ...drawn }, 'genogram { id }');
  const { family: { genogram } } = await ask('facilitator', `query G($id: ID!) { family(id: $id) { genogram {
    picture { url } around: picture(shows: WITH_NETWORK) { url } words(shows: WITH_NETWORK) { da en } } } }`, { id: ids.family });
  const labels = [family.child, family.mother, family.father, ...drawn.persons.map((one) => one.name).filter(Boolean)];
  const aroundOnly = drawn.persons.filter((one) => one.networkMemberId && ![...drawn.parentages, ...drawn.partnerships].some((line) => Object.values(line).includes(one.key)));
  for (const [name, url] of [['genogram', genogram.picture.url], ['oekokort', genogram.around.url]]) {
    keep(`${family.name}-${name}.svg`, await file('facilitator', url), { kind: 'picture', family: family.name, persons: drawn.persons.length - (name === 'genogram' ? aroundOnly.length : 0), labels, words: genogram.words.da });
  }
}

mkdirSync(out, { recursive: true });
const people = Object.fromEntries(await Promise.all(['facilitator', 'caseworker', 'professional'].map(async (role) => [role, await staff(role)])));
const { venue } = await act('coordinator', 'registerVenue', {
  venue: { name: 'Medborgerhuset, sal 2', address: 'Torvet 1, 3400 Hillerød', kind: 'COMMUNITY_HOUSE', seats: 24, evening: 'OPEN' },
}, 'venue { id }');

await uploaded();

// By the clock on the wall in Denmark and in the world: two hours before Greenwich in summer, one in winter.
const utc = (text) => new Date(text).toISOString();
for (const family of families) {
  const ids = await allocated(people);
  await named(family, ids, people);
  if (family.sessions) {
    const whole = { starts: utc('2027-10-28T11:00:00Z'), ends: utc('2027-10-28T14:00:00Z') };
    const mothers = { starts: whole.starts, ends: utc('2027-10-28T12:00:00Z') };
    const fathers = { starts: utc('2027-10-28T12:40:00Z'), ends: whole.ends };
    await planned(family, ids, venue.id);
    await collect(family, ids, 'planned', (who) => ({ mother: mothers, child: mothers, father: fathers })[who] ?? whole);
  } else if (family.movedTo) {
    await planned(family, ids, venue.id);
    await collect(family, ids, 'planned', () => ({ starts: utc('2027-10-29T13:00:00Z'), ends: utc('2027-10-29T16:00:00Z') }));
    await act('facilitator', 'moveMeeting', { meetingId: ids.meeting, version: ids.version, ...family.movedTo, reason: 'Onklen kan ikke.' }, 'meeting { id }');
    await until(ids, (text) => /SEQUENCE:1/.test(text));
    await collect(family, ids, 'moved', () => ({ starts: utc('2027-11-01T14:00:00Z'), ends: utc('2027-11-01T17:00:00Z') }));
  } else {
    const times = { starts: utc('2027-10-30T23:30:00Z'), ends: utc('2027-10-31T02:30:00Z') };
    await planned(family, ids, venue.id);
    await collect(family, ids, 'planned', () => times);
    await act('facilitator', 'cancelMeeting', { meetingId: ids.meeting, version: ids.version, reason: 'Moren er syg.', next: { closing: { reason: 'Familien flytter.' } } }, 'meeting { id }');
    await until(ids, (text) => /METHOD:CANCEL/.test(text));
    await collect(family, ids, 'cancelled', () => times);
  }
  await ownPapers(family, ids);
  await pictures(family, ids);
}

if (answers.some((text) => text.includes('Hemmelighedsvej'))) {
  throw new Error('A protected address stands in an answer.');
}
writeFileSync(`${out}/expected.json`, JSON.stringify(expected, null, 1));
console.log(`${expected.length} files of ${families.length} families, ${answers.length} answers read.`);
