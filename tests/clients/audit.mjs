// All checks of graphql-http's audit against a running host: node audit.mjs URL, with the token in TOKEN.
import { auditServer } from 'graphql-http';

const [url] = process.argv.slice(2);
const signedIn = (address, { headers, ...request } = {}) =>
  fetch(address, { ...request, headers: { ...headers, authorization: `Bearer ${process.env.TOKEN}` } });

const results = await auditServer({ url, fetchFn: signedIn });
const failed = results.filter((one) => one.status !== 'ok');
for (const { id, name, status, reason } of failed) console.log(`${status}: ${id} ${name}\n  ${reason}`);
console.log(`graphql-http audit: ${results.length - failed.length}/${results.length}`);
process.exitCode = failed.length === 0 && results.length === 61 ? 0 : 1;
