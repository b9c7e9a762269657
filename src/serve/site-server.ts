import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isIPv6 } from 'node:net';
import { join } from 'node:path';
import type { ContentCheck } from '../check/check-content.ts';
import { errorCode } from '../error-code.ts';
import { deskPage, deskPath } from './desk-page.ts';
import { deskStyle, deskStylePath } from './desk-style.ts';
import { failureNotice, failureStyle, failureStylePath } from './failure-notice.ts';
import { type Found, findFile } from './find-file.ts';
import { LiveReload, reloadEventsPath, reloadScript, reloadScriptPath } from './live-reload.ts';
import { refuseRequest } from './refuse-request.ts';

export interface SiteServerOptions {
  /** The folder of a built site. It need not exist yet. */
  readonly folder: string;
  /** The address to listen on. */
  readonly host: string;
  /** The first port to try. */
  readonly port: number;
  /** Checks the content; undefined where that was not possible. Without it, there is no desk. */
  readonly checkContent?: () => Promise<ContentCheck | undefined>;
}

/** The server cannot listen as asked. The message says why and what to do. */
export class CannotListenError extends Error {}

/**
 * Serves a site while it is being written. Pages reload after each build, and show why a build failed. No request ends
 * the process, and only this site's pages can load its files.
 */
export class SiteServer {
  /** Why the last build failed; empty when it succeeded. */
  failure = '';
  readonly #folder: string;
  readonly #host: string;
  readonly #server: Server;
  readonly #liveReload = new LiveReload();
  readonly #deskReload = new LiveReload('desk');
  readonly #checkContent: SiteServerOptions['checkContent'];

  private constructor({ folder, host, checkContent }: SiteServerOptions) {
    this.#folder = folder;
    this.#host = host;
    this.#checkContent = checkContent;
    this.#server = createServer((request, response) => {
      this.#respond(request, response).catch((error: unknown) => failRequest(response, error));
    });
  }

  /**
   * Listens on the first free port of the ten from `port` on.
   *
   * @throws {CannotListenError}
   */
  static async listen(options: SiteServerOptions): Promise<SiteServer> {
    const { host, port } = options;
    const server = new SiteServer(options);
    await listenOnFreePort(server.#server, host, port);
    // A connection that cannot be accepted is no reason to end.
    server.#server.on('error', (error) => process.stderr.write(`${error.message}\n`));
    return server;
  }

  /** The URL of the site's root, for a browser on this computer. */
  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The server does not listen.');
    const host = ['127.0.0.1', '0.0.0.0', '::'].includes(this.#host) ? 'localhost' : this.#host;
    return `http://${isIPv6(host) ? `[${host}]` : host}:${address.port}/`;
  }

  /** The URL of the page with what there is to do in the archive. */
  get deskUrl(): string {
    return new URL(deskPath, this.url).href;
  }

  /** Makes all open pages of the site reload. */
  reload(): void {
    this.#liveReload.reload();
  }

  /** Makes the desk reload, which shows more of the content than the site does. */
  reloadDesk(): void {
    this.#deskReload.reload();
  }

  /** Resolves once all connections are closed. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  async #respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const refusal = refuseRequest(request, this.#host);
    if (refusal !== undefined) return end(response, refusal.status, 'text/plain', `${refusal.message}\n`);
    const [path = '', query = ''] = (request.url ?? '').split('?', 2);
    switch (path) {
      case failureStylePath:
        return end(response, 200, 'text/css', failureStyle);
      case reloadScriptPath:
        return end(response, 200, 'text/javascript', reloadScript);
      case reloadEventsPath: {
        const build = new URLSearchParams(query).get('build');
        const reload = build?.startsWith('desk-') === true ? this.#deskReload : this.#liveReload;
        return reload.connect(build, response);
      }
      case deskStylePath:
        return end(response, 200, 'text/css', deskStyle);
      case deskPath:
        return this.#checkContent === undefined
          ? this.#respondWithFile(request, response, findFile(this.#folder, path))
          : this.#respondWithDesk(response, this.#checkContent);
      default:
        return this.#respondWithFile(request, response, findFile(this.#folder, path));
    }
  }

  /** The id of the build is taken before the check, so that a page which a build overtakes reloads at once. */
  async #respondWithDesk(
    response: ServerResponse,
    checkContent: () => Promise<ContentCheck | undefined>,
  ): Promise<void> {
    const { tag } = this.#deskReload;
    const check = await checkContent();
    const styles = siteStyles.filter((path) => findFile(this.#folder, path).kind === 'file');
    const page = deskPage(check, [...styles, deskStylePath]);
    return end(response, check === undefined ? 503 : 200, 'text/html', withAtEnd(page, tag));
  }

  async #respondWithFile(request: IncomingMessage, response: ServerResponse, found: Found): Promise<void> {
    switch (found.kind) {
      case 'malformed':
        return end(response, 400, 'text/plain', 'Malformed address.\n');
      case 'redirect':
        response.setHeader('Location', found.to);
        return end(response, 301, 'text/plain', `See ${found.to}\n`);
      case 'missing':
        return end(response, 404, 'text/html', this.#withAdditions(await this.#notFoundPage()));
      case 'file':
        if (isPage(found.path) && isNavigation(request)) {
          const page = await readFile(join(found.root, found.path), 'utf8');
          return end(response, 200, 'text/html', this.#withAdditions(page));
        }
        return sendFile(found, request, response);
    }
  }

  /** Inserts the script that reloads the page and, after a failed build, the reason. */
  #withAdditions(page: string): string {
    const notice = this.failure === '' ? '' : failureNotice(this.failure);
    return withAtEnd(page, notice + this.#liveReload.tag);
  }

  async #notFoundPage(): Promise<string> {
    const found = findFile(this.#folder, '/404.html');
    return found.kind === 'file' ? readFile(join(found.root, found.path), 'utf8') : emptyPage;
  }
}

/** Other origins cannot read the files, even as scripts or pictures, nor show the pages in a frame. */
const headers = {
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': "frame-ancestors 'self'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Style sheets of the site, of which a site may have none yet, or no fonts of its own. */
const siteStyles = ['/assets/style.css', '/assets/fonts.css'];

/** Where there is no site yet. */
const emptyPage = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Page not found</title></head>
<body><h1>Page not found</h1></body></html>
`;

/** Inserts HTML at the end of a page. */
function withAtEnd(page: string, additions: string): string {
  const end = page.lastIndexOf('</body>');
  return end === -1 ? page : page.slice(0, end) + additions + page.slice(end);
}

function isPage(path: string): boolean {
  return path.endsWith('.html');
}

/** Whether a browser shows the answer as a page; scripts get files as they are. */
function isNavigation({ headers }: IncomingMessage): boolean {
  const mode = headers['sec-fetch-mode'];
  return headers.range === undefined && (mode === undefined || mode === 'navigate');
}

/** Sends the bytes of a file, or the range of them that a player of sound or video asks for. */
async function sendFile(
  { root, path }: Extract<Found, { readonly kind: 'file' }>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { default: send } = await import('send');
  const dotfiles = path.startsWith('.well-known/') ? 'allow' : 'ignore';
  send(request, encodePath(path), { root, dotfiles, cacheControl: false, etag: false, lastModified: false })
    // Without a listener, an error in the middle of a file would be thrown and end the process.
    .on('error', (error: unknown) => failRequest(response, error))
    .pipe(response);
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function end(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(response.req.method === 'HEAD' ? undefined : text);
}

/** A file may be replaced or removed between finding and reading it; a range may lie beyond its end. */
function failRequest(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  end(response, status, 'text/plain', 'The file could not be read. Reload the page.\n');
}

const portsToTry = 10;

async function listenOnFreePort(server: Server, host: string, first: number): Promise<void> {
  const last = Math.min(first + portsToTry - 1, 65_535);
  for (let port = first; port <= last; port++) {
    try {
      return await listenOn(server, host, port);
    } catch (error) {
      const code = errorCode(error);
      if (code !== 'EADDRINUSE') throw new CannotListenError(reasonFor(error, code, host, port));
    }
  }
  throw new CannotListenError(
    `The ports from ${first} to ${last} are in use. Choose another with --port, for example: clipfile start --port 9000`,
  );
}

function listenOn(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function reasonFor(error: unknown, code: unknown, host: string, port: number): string {
  if (code === 'EACCES') {
    return `You have no permission to serve on port ${port}. Choose one above 1023 with --port.`;
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `"${host}" is not an address of this computer. Choose another with --host.`;
  }
  return `Cannot serve at ${host}, port ${port}: ${error instanceof Error ? error.message : error}.`;
}
