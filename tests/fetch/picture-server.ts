import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server of pictures that closes when the test ends. */
export async function servePictures(answers: Readonly<Record<string, Answer>>) {
  const requests: string[] = [];
  const agents: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(path);
    agents.push(request.headers['user-agent'] ?? '');
    const answer = answers[path];
    if (answer !== undefined) answer(request, response);
    else response.writeHead(404).end('<p>Not here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, port, requests, agents };
}

/** Bytes, whatever the host calls them. */
export function sends(bytes: Uint8Array | string, type = 'image/jpeg'): Answer {
  return (_, response) => response.writeHead(200, { 'content-type': type }).end(bytes);
}

export function leadsTo(address: string): Answer {
  return (_, response) => response.writeHead(302, { location: address }).end();
}
