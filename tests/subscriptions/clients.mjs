// The two clients as frontend teams use them, each told what it hears and how it ends.
import { createClient as createStream } from 'graphql-sse';
import { createClient as createSocket } from 'graphql-ws';
import WebSocket from 'ws';

const query = 'subscription { minutesWritten { id version } }';

// Distinct connections: one for each operation, which is the client's default.
function stream(url, token, options, reached) {
  return createStream({ url, headers: { authorization: `Bearer ${token}` }, on: { connected: reached }, retry: () => wait(200), ...options });
}

function socket(url, token, options, reached) {
  return createSocket({
    url: url.replace('http', 'ws'), webSocketImpl: WebSocket, connectionParams: { authorization: `Bearer ${token}`, purpose: 'Kalenderen er åben' },
    on: { connected: reached }, retryWait: () => wait(200), shouldRetry: () => true, ...options,
  });
}

export const wait = (ms) => new Promise((passed) => setTimeout(passed, ms));

export const protocols = { 'graphql-sse': stream, 'graphql-ws': socket };

// Follows, and returns once the host has let it in.
export async function follow(protocol, url, token, options = {}) {
  const heard = { events: [], errors: [], connected: 0, ended: null };
  const client = protocols[protocol](url, token, options, () => heard.connected++);
  heard.leave = client.subscribe({ query }, {
    next: ({ data, errors }) => (errors ? heard.errors.push(...errors.map((one) => one.extensions?.code)) : heard.events.push(data.minutesWritten)),
    error: (why) => (heard.ended = Array.isArray(why) ? why.map((one) => one.extensions?.code).join() : `${why?.code ?? why?.message ?? why}`),
    complete: () => (heard.ended ??= 'complete'),
  });
  await until(() => heard.connected > 0 || heard.ended, `${protocol} to be let in`);

  // A socket says nothing when a subscription has begun.
  await wait(1500);
  return heard;
}

export async function until(holds, what, seconds = 30) {
  for (let left = seconds * 20; !holds(); left--) {
    if (left === 0) throw new Error(`waited in vain for ${what}`);
    await wait(50);
  }
}
