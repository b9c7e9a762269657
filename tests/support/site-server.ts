import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, posix } from 'node:path';

export interface SiteServer {
  /** URL of the site's root, ending in `/`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site on localhost as Netlify or Cloudflare Pages would: with the headers that `_headers` sets for every
 * file, and with the site's own 404 page. A window keeps the fonts, style sheets and scripts that it has loaded, as GitHub
 * Pages would have it, and not what an update of the site may change.
 *
 * @param folder of the built site
 * @param basePath the URL path of the site, beginning and ending in `/`
 * @param hostHeaders headers that the host adds to every file
 */
export function serveSite(
  folder: string,
  basePath = '/',
  hostHeaders: Readonly<Record<string, string>> = {},
): Promise<SiteServer> {
  const headers = { ...headersForAll(String(read(join(folder, '_headers')) ?? '')), ...hostHeaders };
  const server = createServer((request, response) => {
    const path = pathWithin(basePath, request.url ?? '/');
    // Outside the site's folder: links that leave it must fail.
    if (path === undefined) return respond(response, 404, {}, 'text/plain', 'outside of the site');
    const file = read(join(folder, path));
    const kept = path.startsWith('assets/') ? { 'Cache-Control': 'max-age=600', ...headers } : headers;
    if (file !== undefined) return respond(response, 200, kept, typeOf(path), file);
    respond(response, 404, headers, 'text/html', read(join(folder, '404.html')) ?? 'not found');
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('the server has no port');
      resolve({
        url: `http://127.0.0.1:${address.port}${basePath}`,
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

/** Parses Netlify's format: a line with a path, then its headers, indented. Only the block for all files is used. */
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

/** The path of a file from the site's root, or undefined for a URL outside the site. */
function pathWithin(basePath: string, url: string): string | undefined {
  const path = posix.normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
  if (!path.startsWith(basePath)) return undefined;
  const within = path.slice(basePath.length);
  return within === '' || within.endsWith('/') ? `${within}index.html` : within;
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function respond(
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
