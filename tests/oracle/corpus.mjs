// Writes corpus.jsonl: a few hundred random questions with graphql-js's verdicts, as many of every rule as can be had.
import { writeFileSync } from 'node:fs';
import { answer } from './judge.mjs';
import { questions } from './generate.mjs';

const [seed, largest] = [2025, 900];
const wanted = (kind) => (kind.startsWith('parse') || kind.endsWith(' valid') ? 40 : 11);
const schemas = new Map();
const taken = new Map();
const lines = [];

function verdictOf(question) {
  try {
    const { errors } = answer(question);
    return errors.map((e) => (e.rule === 'Schema' ? 'Schema' : `${e.rule} ${(e.locations ?? []).map((l) => `${l.line}:${l.column}`).join(' ')}`));
  } catch {
    return undefined;
  }
}

// What the specification judges otherwise (differences.md) is left out.
const differs = ({ document, schema = '' }) => document.includes('1e400') || (document.includes('$') && schema.includes('@oneOf'));

for (const question of questions(seed, 6000)) {
  if (question.document.length > largest || differs(question)) continue;
  let verdict = verdictOf(question);
  if (verdict === undefined) continue;
  if (verdict[0] === 'Schema') verdict = ['Schema'];
  const kinds = new Set(verdict.length === 0 ? [`${question.do} valid`] : verdict.map((v) => `${question.do} ${v.split(' ')[0]}`));
  if (![...kinds].some((kind) => (taken.get(kind) ?? 0) < wanted(kind))) continue;
  for (const kind of kinds) taken.set(kind, (taken.get(kind) ?? 0) + 1);
  const { schema, ...rest } = question;
  if (schema !== undefined) {
    if (!schemas.has(schema)) {
      schemas.set(schema, `S${schemas.size}`);
      lines.push(JSON.stringify({ name: schemas.get(schema), sdl: schema }));
    }
    rest.schema = schemas.get(schema);
  }
  lines.push(JSON.stringify({ ...rest, verdict }));
}
writeFileSync(new URL('corpus.jsonl', import.meta.url), `${lines.join('\n')}\n`);
console.log(Object.fromEntries(taken), lines.length);
