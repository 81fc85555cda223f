// Each picture is drawn by librsvg, holds everybody once, and says in words what it shows.
import { existsSync, readFileSync, statSync } from 'node:fs';

const { OUT: out } = process.env;
const files = JSON.parse(readFileSync(`${out}/expected.json`)).filter((one) => one.kind === 'picture');
const wrong = [];
for (const one of files) {
  const says = (holds, what) => holds || wrong.push(`${one.file}: ${what}`);
  const svg = readFileSync(`${out}/${one.file}`, 'utf8');
  const drawn = `${out}/${one.file.replace(/svg$/, 'png')}`;
  says(existsSync(drawn) && statSync(drawn).size > 4000, 'it was not drawn');
  says(/<title/.test(svg) && /<desc/.test(svg), 'it has no text alternative');
  const words = svg.replace(/<desc[\s\S]*?<\/desc>/, '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  for (const label of one.labels.filter((label) => one.file.includes('oekokort') || !['Fodboldklubben', 'Naboen'].includes(label))) {
    says(label.split(' ').every((part) => words.includes(part)), `${label} is missing`);
    says(one.words.includes(label), `${label} is missing in the words`);
  }
  for (const word of ['Hemmelighedsvej', 'Vibevej', '61626364', 'example.org', '<script', 'href="http']) {
    says(!svg.includes(word), `it says »${word}«`);
  }
}
console.log(wrong.length ? wrong.join('\n') : `librsvg draws ${files.length} pictures.`);
process.exit(files.length && !wrong.length ? 0 : 1);
