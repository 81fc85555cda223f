// Asks a running host as invented people, and keeps every answer: what may occur nowhere is looked for in all of them.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';

const { URL: endpoint, HOST: host, DATA: data } = process.env;
const municipality = 'hilleroed';
const tokens = new Map();

export const answers = [];

function token(role) {
  if (!tokens.has(role)) {
    tokens.set(role, execFileSync('dotnet', [host, 'token', '--municipality', municipality, '--role', role, '--data', data], { encoding: 'utf8' }).trim());
  }
  return tokens.get(role);
}

export async function ask(role, query, variables) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token(role)}` },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  answers.push(text);
  const answer = JSON.parse(text);
  if (answer.errors) {
    throw new Error(`${role}: ${query}\n${JSON.stringify(answer.errors)}`);
  }
  return answer.data;
}

// A mutation by its name; what it may answer is chosen by the caller, and an error ends the story.
export async function act(role, name, input, chosen) {
  const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation M($input: ${type}!) { ${name}(input: $input) { ${chosen} errors { ... on Error { code message path } } } }`;
  const payload = (await ask(role, query, { input: { idempotencyKey: randomUUID(), ...input } }))[name];
  if (payload.errors?.length) {
    throw new Error(`${role} ${name}: ${JSON.stringify(payload.errors)}`);
  }
  return payload;
}

export async function file(role, path) {
  const response = await fetch(new globalThis.URL(path, endpoint), { headers: { authorization: `Bearer ${token(role)}` } });
  if (!response.ok) {
    throw new Error(`${role} ${path}: ${response.status} ${await response.text()}`);
  }
  return Buffer.from(await response.arrayBuffer());
}
