/** The part of @11ty/eleventy-dev-server 2 that Clipfile uses, as its server.js has it; it ships no types. */
declare module '@11ty/eleventy-dev-server' {
  export default class EleventyDevServer {
    constructor(name: string, folder: string, options: DevServerOptions);
    /** Tries the ports that follow where one is taken. */
    serve(port: number): void;
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
  }
}
