/** The part of @11ty/eleventy-dev-server 2 that Clipfile uses, from its server.js. The package ships no types. */
declare module '@11ty/eleventy-dev-server' {
  import type { IncomingMessage, Server, ServerResponse } from 'node:http';

  export default class EleventyDevServer {
    constructor(name: string, folder: string, options: DevServerOptions);
    /** Not listening yet after construction. */
    readonly server: Server;
    /** Resolves when the server listens. */
    ready(): Promise<void>;
    getServerUrl(host: string): string;
    /** Makes all open pages reload. */
    reload(event: Record<never, never>): void;
    close(): Promise<void>;
  }

  interface DevServerOptions {
    readonly domDiff: boolean;
    readonly messageOnStart: false;
    readonly logger: { info(text: string): void; log(text: string): void; error(text: string): void };
    /** Called in order for each request, before a file is served. Pages are passed to `response.end` as strings. */
    readonly middleware: readonly ((
      request: IncomingMessage,
      response: ServerResponse,
      next: () => void,
    ) => void)[];
  }
}
