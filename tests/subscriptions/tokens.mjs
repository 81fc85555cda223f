// What the development issuer signs, for as long as a test wants it to last.
import { readFileSync } from 'node:fs';
import { sign } from 'node:crypto';

const coded = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');
const read = (part) => JSON.parse(Buffer.from(part, 'base64url').toString());

// The same token, but ending so many seconds from now.
export function lasting(token, seconds, keyFile) {
  const [header, claims] = token.split('.').slice(0, 2).map(read);
  const signed = `${coded(header)}.${coded({ ...claims, exp: Math.floor(Date.now() / 1000) + seconds })}`;
  const signature = sign('sha256', Buffer.from(signed), { key: readFileSync(keyFile, 'utf8'), dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
}
