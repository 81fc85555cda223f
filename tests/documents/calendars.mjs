// Two parsers read each calendar file, and must agree with each other and with what the meeting is.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

const { OUT: out } = process.env;
const files = JSON.parse(readFileSync(`${out}/expected.json`)).filter((one) => one.kind === 'calendar');
const wrong = [];
const uids = new Map();

function first(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = new Map(calendar.getAllSubcomponents('vtimezone').map((one) => [one.getFirstPropertyValue('tzid'), new ICAL.Timezone(one)]));
  const event = calendar.getFirstSubcomponent('vevent');
  const moment = (name) => {
    const property = event.getFirstProperty(name);
    const time = property.getFirstValue();
    time.zone = zones.get(property.getParameter('tzid'));
    return time.toJSDate().toISOString();
  };
  return {
    uid: event.getFirstPropertyValue('uid'), sequence: Number(event.getFirstPropertyValue('sequence')), method: calendar.getFirstPropertyValue('method'),
    status: event.getFirstPropertyValue('status'), starts: moment('dtstart'), ends: moment('dtend'), zone: event.getFirstProperty('dtstart').getParameter('tzid'),
    summary: event.getFirstPropertyValue('summary'), location: event.getFirstPropertyValue('location'),
  };
}

function second(text) {
  const parsed = nodeIcal.sync.parseICS(text);
  const event = Object.values(parsed).find((one) => one.type === 'VEVENT');
  return {
    uid: event.uid, sequence: Number(event.sequence), method: event.method ?? parsed.vcalendar?.method, status: event.status, starts: event.start.toISOString(), ends: event.end.toISOString(), zone: event.start.tz,
    summary: event.summary, location: event.location,
  };
}

for (const one of files) {
  const text = readFileSync(`${out}/${one.file}`, 'utf8');
  const unfolded = text.replace(/\r\n[ \t]/g, '');
  const [a, b] = [first(text), second(text)];
  const says = (holds, what) => holds || wrong.push(`${one.file}: ${what}`);
  says(JSON.stringify(a) === JSON.stringify(b), `the parsers disagree: ${JSON.stringify(a)} and ${JSON.stringify(b)}`);
  says(a.starts === one.times.starts && a.ends === one.times.ends, `it is from ${a.starts} until ${a.ends}, and not from ${one.times.starts} until ${one.times.ends}`);
  says(a.zone === 'Europe/Copenhagen', `its time zone is ${a.zone}`);
  says(a.sequence === (one.state === 'planned' ? 0 : 1), `its sequence is ${a.sequence}`);
  says(a.status === (one.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'), `its status is ${a.status}`);
  // Whoever has no address is requested nothing of.
  const known = ['mother', 'father', 'teacher'].includes(one.who);
  says(a.method === (one.state === 'cancelled' ? 'CANCEL' : known ? 'REQUEST' : 'PUBLISH'), `its method is ${a.method}`);
  says(a.summary === (one.language === 'en' ? 'Meeting' : 'Møde'), `it is called ${a.summary}`);
  for (const word of [...one.names, ...(one.own ? [one.own] : []), 'Hemmelighedsvej', 'Vibevej', 'Netværk', 'netvaerksm', 'processuel', 'familie', 'barn']) {
    says(!unfolded.toLowerCase().includes(word.toLowerCase()), `it says »${word}«`);
  }
  const key = `${one.family} ${one.who}`;
  says((uids.get(key) ?? a.uid) === a.uid, 'a change has another identity than the invitation');
  uids.set(key, a.uid);
}

if (new Set(uids.values()).size !== uids.size) {
  wrong.push('Two people have the same entry.');
}
console.log(wrong.length ? wrong.join('\n') : `ical.js and node-ical agree on ${files.length} calendars of ${uids.size} invitations.`);
process.exit(files.length && !wrong.length ? 0 : 1);
