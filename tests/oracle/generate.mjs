// Writes questions, the same for the same seed: node generate.mjs SEED COUNT > questions.jsonl
import { Random } from './random.mjs';
import { makeSchema } from './schemas.mjs';
import { DocumentMaker } from './documents.mjs';
import { VariableMaker } from './variables.mjs';

const noise = ['{', '}', '(', ')', '[', ']', '!', '$', '@', ':', '=', '|', '&', '...', '.', '"', '"""', '\\', '\\u00e6', '\\u{41}', '\\ud800', '\\u{110000}', '#',
  ',', ' ', '\n', '\r', '\t', '\ufeff', '\u0000', '\u0007', 'a', 'on', 'fragment', 'query', 'extend', 'type', 'null', 'true', '0', '01', '-', '1.', '1e', '1.5e3', '123abc',
  'æ', '\u{1F600}', '\ud83d', '\ude00', '"x"', '"""\n a\n  b\\"""\n"""', 'schema', 'input', 'enum', 'union', 'repeatable', 'implements', '"described" ', '__typename', '$x', '\u00a0', "'"];

function mutate(r, text) {
  let result = text;
  for (let n = 1 + r.below(3); n > 0; n--) {
    const at = r.below(result.length + 1);
    const length = r.below(6);
    const kind = r.next();
    if (kind < 0.4) result = result.slice(0, at) + r.pick(noise) + result.slice(at);
    else if (kind < 0.7) result = result.slice(0, at) + result.slice(at + 1 + length);
    else if (kind < 0.85) result = result.slice(0, at) + r.pick(noise) + result.slice(at + length);
    else if (kind < 0.95) result = result.slice(0, at) + result.slice(at, at + length) + result.slice(at);
    else result = result.slice(0, at);
  }
  return result;
}

const descriptions = ['"what" ', '"""what\n  it is""" '];

function describe(r, text) {
  return r.chance(0.1) ? text.replace(/\b(query|fragment|mutation|type|input|enum|union|interface|scalar|directive)\b/g, (word) => (r.chance(0.3) ? r.pick(descriptions) + word : word)) : text;
}

/** Questions of every kind. The model of the schema stays the same for a while, as it does in practice. */
export function* questions(seed, count) {
  const r = new Random(seed);
  let model;
  for (let i = 0; i < count; i++) {
    if (i % 20 === 0) model = makeSchema(r);
    const breakage = r.pick([0, 0, 0.01, 0.03, 0.1]);
    const maker = new DocumentMaker(r, model, breakage);
    const document = describe(r, maker.make());
    const id = `${seed}/${i}`;
    const kind = r.next();
    if (kind < 0.2) yield { id, do: 'parse', document: mutate(r, document) };
    else if (kind < 0.3) yield { id, do: 'parse', document: mutate(r, describe(r, model.text)) };
    else if (kind < 0.35) yield { id, do: 'validate', schema: mutate(r, model.text), document };
    else if (kind < 0.4) yield { id, do: 'validate', schema: shuffleWords(r, model.text), document };
    else if (kind < 0.6) yield { id, do: 'validate', schema: model.text, document };
    else yield { id, do: 'execute', schema: model.text, document, ...run(r, model, maker.operations) };
  }
}

/** Which operation is executed, with which variables. */
function run(r, model, operations) {
  const operation = r.pick(operations);
  const operationName = r.chance(0.05) ? r.pick(['Nope', '', null]) : operations.length > 1 || r.chance(0.3) ? operation.name || null : null;
  return { operationName, variables: new VariableMaker(r, model, r.pick([0, 0, 0, 0.1])).make(operation.variables) };
}

/** A schema with some of its words exchanged: mostly still syntax, often no schema any more. */
function shuffleWords(r, text) {
  const words = text.match(/\w+/g);
  return text.replace(/\w+/g, (word) => (r.chance(0.01) ? r.pick(words) : word));
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  for (const question of questions(Number(process.argv[2] ?? 1), Number(process.argv[3] ?? 1000))) {
    process.stdout.write(`${JSON.stringify(question)}\n`);
  }
}
