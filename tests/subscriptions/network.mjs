// A network between clients and a host that can fail: what is connected through it is cut, and may come back.
import { createServer, connect } from 'node:net';

export async function network(url) {
  const { hostname, port } = new URL(url);
  const lines = new Set();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    lines.add(near);
    near.on('close', () => (lines.delete(near), far.destroy()));
    far.on('close', () => near.destroy());
    near.on('error', () => near.destroy());
    far.on('error', () => far.destroy());
    near.pipe(far).pipe(near);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: url.replace(`${hostname}:${port}`, `127.0.0.1:${server.address().port}`),
    cut: () => lines.forEach((line) => line.destroy()),
    close: () => (lines.forEach((line) => line.destroy()), server.close()),
  };
}
