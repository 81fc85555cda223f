// Asks both judges the same and prints where they disagree: node compare.mjs [--seed N] [--count N] [--file QUESTIONS] [--judge COMMAND]
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { answer } from './judge.mjs';
import { canonical } from './canonical.mjs';
import { isKnownDifference } from './differences.mjs';
import { questions } from './generate.mjs';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '5000' },
    file: { type: 'string' },
    judge: { type: 'string', default: 'dotnet ../../artifacts/bin/Netvaerk.GraphQL.Judge/debug/Netvaerk.GraphQL.Judge.dll' },
    show: { type: 'string', default: '5' },
  },
});

const asked = options.file
  ? readFileSync(options.file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line))
  : [...questions(Number(options.seed), Number(options.count))];

const place = (error) => (error.locations ?? []).map((l) => `${l.line}:${l.column}`).join(' ');

/** Data as it stands, key by key; only where a schema describes itself the order of lists means nothing. */
function ordered(question, data) {
  if (!/__schema|__type\b/.test(question.document)) return data;
  if (Array.isArray(data)) return data.map((item) => ordered(question, item)).sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, ordered(question, value)]));
}

/** What is compared of an answer: of a wrong schema only that it is wrong, of an executed document the data and the errors' paths. */
function essence(question, { errors, data }) {
  if (errors.some((e) => e.rule === 'Schema')) return 'Schema';
  if (errors.some((e) => e.rule === 'Thrown' || e.rule === 'Aborted' || e.message.startsWith('Cannot convert value to AST'))) return undefined;
  if (data !== undefined) return JSON.stringify({ data: ordered(question, data), errors: errors.map((e) => e.path ?? null) });
  if (question.do === 'execute' && errors.every((e) => !e.rule)) return 'Request';
  return errors.map((e) => `${e.rule ?? ''} ${place(e)}`).sort().join('\n');
}

/** Do we say the same, but for errors that only the specification knows? */
function agreesButForKnown(question, theirs, ours) {
  const mine = (answered) => ({ ...answered, errors: answered.errors.filter((e) => !isKnownDifference(e)) });
  return essence(question, mine(theirs)) === essence(question, mine(ours));
}

function expected(question) {
  try {
    return answer(question);
  } catch (error) {
    return { errors: [{ message: error.message, rule: 'Thrown' }] };
  }
}

const [command, ...args] = options.judge.split(' ');
const judge = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
const started = Date.now();
let [agreed, known, disagreed, skipped, index] = [0, 0, 0, 0, 0];
(async () => {
  for (const question of asked) {
    if (!judge.stdin.write(`${JSON.stringify(question)}\n`)) await new Promise((done) => { judge.stdin.once('drain', done); });
  }
  judge.stdin.end();
})();
for await (const line of createInterface({ input: judge.stdout })) {
  const question = asked[index++];
  const [theirs, ours] = [expected(question), JSON.parse(line)];
  const [want, got] = [essence(question, theirs), essence(question, ours)];
  if (want === undefined) skipped++;
  else if (want === got) agreed++;
  else if (agreesButForKnown(question, theirs, ours)) known++;
  else if (++disagreed <= Number(options.show)) {
    console.log(`--- ${question.id} ${question.do}\n${question.schema && (want === 'Schema' || got === 'Schema') ? `${question.schema}\n---\n` : ''}${JSON.stringify(question.document)}`);
    console.log(`graphql-js: ${want}\nours:       ${got}`);
    console.log(JSON.stringify(theirs.errors.map((e) => e.message)), JSON.stringify(ours.errors.map((e) => e.message)));
  }
}
console.log(`${agreed} agree, ${known} differ as the specification wants, ${disagreed} disagree, ${skipped} are no cases; ${asked.length} asked in ${Date.now() - started} ms`);
process.exitCode = disagreed > 0 || index < asked.length ? 1 : 0;
