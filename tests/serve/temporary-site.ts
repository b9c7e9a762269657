import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SiteServer, type SiteServerOptions } from '../../src/serve/site-server.ts';

export const page = '<html><body><p>Text</p></body></html>';

/** A served folder `site` in a folder of its own. */
export interface TemporarySite {
  /** The folder that contains `site`. */
  readonly work: string;
  readonly server: SiteServer;
  readonly port: number;
  close(): Promise<void>;
}

/** @param files by path from the folder that contains `site` */
export async function serveTemporarySite(
  files: Readonly<Record<string, string>>,
  { host = '127.0.0.1', ...options }: Partial<SiteServerOptions> = {},
): Promise<TemporarySite> {
  const work = mkdtempSync(join(tmpdir(), 'clipfile-serve-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(work, path)), { recursive: true });
    writeFileSync(join(work, path), text);
  }
  const server = await SiteServer.listen({
    folder: join(work, 'site'),
    host,
    port: 20_000 + (process.pid % 20_000),
    ...options,
  });
  const close = async () => {
    await server.close();
    rmSync(work, { recursive: true });
  };
  return { work, server, port: Number(new URL(server.url).port), close };
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Requests a path exactly as it is given, which `fetch` would normalize. */
export function get(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** Sends bytes and closes the connection half a second after the last of them, or when the server does. */
export function sendBytes(port: number, ...parts: readonly (string | Uint8Array)[]): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    socket.on('close', () => resolve());
    socket.on('data', () => {});
    for (const part of parts) socket.write(part);
    setTimeout(() => socket.destroy(), 500);
  });
}
