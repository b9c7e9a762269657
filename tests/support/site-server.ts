import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, posix } from 'node:path';

export interface SiteServer {
  /** Address of the site's root, ending in `/`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site on this machine alone, as Netlify or Cloudflare Pages would: with the headers that
 * `_headers` asks for on every file, and the site's own 404 page.
 *
 * @param folder of the built site
 * @param under the path at which the site lies, beginning and ending in `/`
 */
export function serveSite(folder: string, under = '/'): Promise<SiteServer> {
  const headers = headersForAll(String(read(join(folder, '_headers')) ?? ''));
  const server = createServer((request, response) => {
    const path = pathWithin(under, request.url ?? '/');
    // What lies beside the site is not the site's to answer: a link that leaves its folder must fail.
    if (path === undefined) return answer(response, 404, {}, 'text/plain', 'outside of the site');
    const file = read(join(folder, path));
    if (file !== undefined) return answer(response, 200, headers, typeOf(path), file);
    answer(response, 404, headers, 'text/html', read(join(folder, '404.html')) ?? 'not found');
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('the server has no port');
      resolve({
        url: `http://127.0.0.1:${address.port}${under}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

type Headers = Readonly<Record<string, string>>;

/** Netlify's format: a path on a line of its own, its headers indented below it. Only that for all files counts. */
function headersForAll(text: string): Headers {
  const headers: Record<string, string> = {};
  let block = '';
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const header = /^\s+([^:\s]+):\s*(.*)$/.exec(line);
    if (header === null) block = line.trim();
    else if (block === '/*') headers[header[1] ?? ''] = header[2] ?? '';
  }
  return headers;
}

/** The path of a file from the site's root, or undefined where the address lies outside of the site. */
function pathWithin(under: string, address: string): string | undefined {
  const path = posix.normalize(decodeURIComponent(new URL(address, 'http://localhost').pathname));
  if (!path.startsWith(under)) return undefined;
  const within = path.slice(under.length);
  return within === '' || within.endsWith('/') ? `${within}index.html` : within;
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function answer(
  response: ServerResponse,
  status: number,
  headers: Headers,
  type: string,
  body: Buffer | string,
): void {
  response.writeHead(status, { ...headers, 'Content-Type': `${type}; charset=utf-8` });
  response.end(body);
}

function typeOf(path: string): string {
  return types[extname(path)] ?? 'application/octet-stream';
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.xml': 'application/xml',
  '.txt': 'text/plain',
};
