// Reads what LibreOffice and poppler made of each paper: its words, and where on the page they stand.
import { readFileSync } from 'node:fs';

const { OUT: out } = process.env;
const files = JSON.parse(readFileSync(`${out}/expected.json`)).filter((one) => one.kind === 'paper' || one.kind === 'own');
const wrong = [];
const rightToLeft = new Set(['ar']);
// A word of each language's invitation, as the page must show it.
const sample = { da: 'møde', en: 'meeting', ar: 'سيكون', so: 'shir', tr: 'toplantı', uk: 'зустріч', pl: 'spotkani' };
const method = ['netværksmøde', 'netvaerksmoed', 'processuel', 'network meeting', 'genogram', 'henvisning', 'forløb', 'familien ', 'hemmelighedsvej', '61626364'];
// A page of Arabic holds the shapes of letters; read, they are the letters.
const plain = (text) => text.normalize('NFKC').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
const wall = (moment) => new Intl.DateTimeFormat('da-DK', { timeZone: 'Europe/Copenhagen', hour: '2-digit', minute: '2-digit' }).format(new Date(moment)).replace(':', '.');

for (const one of files) {
  const base = `${out}/${one.file.replace(/\.docx$/, '')}`;
  const says = (holds, what) => holds || wrong.push(`${one.file}: ${what}`);
  const text = plain(readFileSync(`${base}.txt`, 'utf8'));
  const flat = text.replace(/\s+/g, ' ').toLowerCase();
  says((text.match(/\f/g) ?? []).length === 1, 'it is not one page');
  says(!/[{}«»]|mergefield/i.test(text), 'a merge field is not filled in');
  says(flat.includes(sample[one.language]), `it is not in the language ${one.language}`);
  for (const word of [...one.names.map((name) => name.split(' ')[0].toLowerCase()), ...method]) {
    says(!new RegExp(`(?<!\\p{L})${word}`, 'u').test(flat), `it says »${word}«`);
  }
  says(!one.own || flat.includes(one.own.toLowerCase()), 'its reader is not named');
  says(!one.address || flat.includes(one.address.toLowerCase()), 'its reader\'s address is missing');
  if (one.times) {
    says((one.who === 'child' && one.state === 'cancelled') || flat.includes(wall(one.times.starts)), `it does not begin at ${wall(one.times.starts)}`);
    const tells = ['child'].includes(one.who) || one.state === 'cancelled' || flat.includes(wall(one.times.ends));
    says(tells, `it does not end at ${wall(one.times.ends)}`);
  }

  // Where lines begin: at the left margin, or for a language written from the right at the right one.
  const lines = [...readFileSync(`${base}.html`, 'utf8').matchAll(/<line xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)"/g)].map((found) => [Number(found[1]), Number(found[2])]);
  const [left, right] = [Math.min(...lines.map((line) => line[0])), Math.max(...lines.map((line) => line[1]))];
  const atRight = lines.filter((line) => line[1] > right - 22).length;
  const atLeft = lines.filter((line) => line[0] < left + 22).length;
  says(lines.length > 5, 'it has no lines');
  says(rightToLeft.has(one.language) ? atRight === lines.length && atLeft < lines.length : atLeft === lines.length && atRight < lines.length,
    `of ${lines.length} lines ${atLeft} begin at the left and ${atRight} at the right`);
}

console.log(wrong.length ? wrong.join('\n') : `LibreOffice and poppler read ${files.length} papers in ${new Set(files.map((one) => one.language)).size} languages.`);
process.exit(files.length && !wrong.length ? 0 : 1);
