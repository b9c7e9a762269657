import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

/** Serves several sites on the loopback interface and counts what it sends. */
export interface CountingServer {
  /**
   * Reads the files of a folder into memory and compresses them as a host would, so that no request waits for it.
   * Of all pages it reads only the two that load the search's files.
   *
   * @returns the address of the folder, ending in `/`
   */
  host(name: string, folder: string): string;
  /**
   * Returns the traffic since the last call.
   *
   * @param until milliseconds since 1970; requests that came later are counted in `after`
   */
  takeTraffic(until?: number): Traffic & { readonly after: Traffic };
  /** Waits until no request is open and none has been for a while. */
  waitUntilIdle(): Promise<void>;
  close(): Promise<void>;
}

export interface Traffic {
  readonly requests: number;
  /** Bytes of bodies as sent. Headers are not counted because they differ between hosts. */
  readonly bytes: number;
}

/** Milliseconds without a request after which a page is assumed to have loaded everything. */
const idlePeriod = 200;

export async function startCountingServer(): Promise<CountingServer> {
  const files = new Map<string, HostedFile>();
  let sent: { readonly at: number; readonly bytes: number }[] = [];
  let openRequests = 0;
  let lastClosed = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(decodeURIComponent(pathname));
    const acceptsGzip = /\bgzip\b/.test(String(request.headers['accept-encoding']));
    const body = (acceptsGzip ? file?.compressed : undefined) ?? file?.plain ?? notFound;
    sent.push({ at: performance.timeOrigin + performance.now(), bytes: body.length });
    openRequests++;
    response.on('close', () => {
      openRequests--;
      lastClosed = performance.now();
    });
    response.writeHead(file === undefined ? 404 : 200, {
      'Content-Type': file?.type ?? 'text/plain',
      'Content-Length': body.length,
      'Cache-Control': 'max-age=600',
      ...(body === file?.compressed && { 'Content-Encoding': 'gzip' }),
    });
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    host(name, folder) {
      for (const [path, file] of readFolder(folder)) files.set(`/${name}/${path}`, file);
      return `http://127.0.0.1:${address.port}/${name}/`;
    },
    takeTraffic(until = Number.POSITIVE_INFINITY) {
      const trafficOf = (some: typeof sent): Traffic => ({
        requests: some.length,
        bytes: some.reduce((sum, { bytes }) => sum + bytes, 0),
      });
      const [before, after] = [sent.filter(({ at }) => at <= until), sent.filter(({ at }) => at > until)];
      sent = [];
      return { ...trafficOf(before), after: trafficOf(after) };
    },
    async waitUntilIdle() {
      while (openRequests > 0 || performance.now() - lastClosed < idlePeriod) await sleep(20);
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

interface HostedFile {
  readonly type: string;
  readonly plain: Buffer;
  /** Undefined for types that hosts do not compress. */
  readonly compressed?: Buffer;
}

const notFound = Buffer.from('not found');

/** The default level of gzip and of most hosts. */
const gzipLevel = 6;

function readFolder(folder: string): readonly (readonly [path: string, file: HostedFile])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => !name.endsWith('.html') || name === 'search.html' || name === 'timeline.html')
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const plain = readFileSync(path);
      const type = compressedTypes[extname(path)];
      return [
        path.slice(join(folder, sep).length).replaceAll(sep, '/'),
        type === undefined
          ? { type: 'application/octet-stream', plain }
          : { type, plain, compressed: gzipSync(plain, { level: gzipLevel }) },
      ] as const;
    });
}

const compressedTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.wasm': 'application/wasm',
};
