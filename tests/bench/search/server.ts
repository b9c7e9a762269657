import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

/** Serves several sites on this machine alone, and counts what it sends. */
export interface CountingServer {
  /**
   * Takes the files of a folder into memory, compressed as a host would send them, so that no visit waits for
   * that. Of the pages only the search's own is taken: no search loads another.
   *
   * @returns the address of the folder, ending in `/`
   */
  host(name: string, folder: string): string;
  /** What was sent since the last call. */
  takeTraffic(): Traffic;
  /** Waits until nothing is asked for and nothing has been for a while. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

export interface Traffic {
  readonly requests: number;
  /** Bodies as sent; headers, which differ from host to host, are left out. */
  readonly bytes: number;
}

/** Milliseconds without a request after which a page has all that it asks for. */
const silence = 200;

export async function startCountingServer(): Promise<CountingServer> {
  const files = new Map<string, HostedFile>();
  let requests = 0;
  let bytes = 0;
  let open = 0;
  let last = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(decodeURIComponent(pathname));
    const compress = /\bgzip\b/.test(String(request.headers['accept-encoding']));
    const body = (compress ? file?.compressed : undefined) ?? file?.plain ?? notFound;
    requests++;
    bytes += body.length;
    open++;
    response.on('close', () => {
      open--;
      last = performance.now();
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
    takeTraffic() {
      const traffic = { requests, bytes };
      requests = 0;
      bytes = 0;
      return traffic;
    },
    async quiet() {
      while (open > 0 || performance.now() - last < silence) await sleep(20);
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
  /** There only for the types that hosts compress. */
  readonly compressed?: Buffer;
}

const notFound = Buffer.from('not found');

/** Gzip's usual level, and that of most hosts. */
const level = 6;

function readFolder(folder: string): readonly (readonly [path: string, file: HostedFile])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => !name.endsWith('.html') || name === 'search.html')
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const plain = readFileSync(path);
      const type = compressedTypes[extname(path)];
      return [
        path.slice(join(folder, sep).length).replaceAll(sep, '/'),
        type === undefined
          ? { type: 'application/octet-stream', plain }
          : { type, plain, compressed: gzipSync(plain, { level }) },
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
