import { readFileSync } from 'node:fs'
import { createLocalJWKSet, jwtVerify } from 'jose'

// Checks a token's signature, issuer, audience and time once and remembers it, as the host does.
export function signIn(keyFile) {
  const keys = createLocalJWKSet(JSON.parse(readFileSync(keyFile, 'utf8')))
  const remembered = new Map()
  return async header => {
    const token = header?.startsWith('Bearer ') ? header.slice(7) : undefined
    if (!token) throw new Error('Sign in first.')
    const known = remembered.get(token)
    if (known && known.until > Date.now()) return known
    const { payload } = await jwtVerify(token, keys, { issuer: 'https://benchmarks.example', audience: 'netvaerk', algorithms: ['RS256'] })
    const caller = { subject: payload.sub, roles: [].concat(payload.roles), until: payload.exp * 1000 }
    remembered.set(token, caller)
    return caller
  }
}
