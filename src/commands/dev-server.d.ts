/** The part of @11ty/eleventy-dev-server 2 that Clipfile uses, as its server.js has it; it ships no types. */
declare module '@11ty/eleventy-dev-server' {
  import type { IncomingMessage, Server, ServerResponse } from 'node:http';

  export default class EleventyDevServer {
    constructor(name: string, folder: string, options: DevServerOptions);
    /** Does not listen yet. */
    readonly server: Server;
    /** Resolves when the server listens. */
    ready(): Promise<void>;
    getServerUrl(host: string): string;
    /** Tells all open pages to load themselves again. */
    reload(event: Record<never, never>): void;
    close(): Promise<void>;
  }

  interface DevServerOptions {
    readonly domDiff: boolean;
    readonly messageOnStart: false;
    readonly logger: { info(text: string): void; log(text: string): void; error(text: string): void };
    /** Called in turn for each request, before a file is served. Pages are handed to `response.end` as text. */
    readonly middleware: readonly ((
      request: IncomingMessage,
      response: ServerResponse,
      next: () => void,
    ) => void)[];
  }
}
