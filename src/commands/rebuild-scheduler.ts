/** Saving one file often touches several, and an editor's own copies come and go around it. */
const settle = 80;

export interface RebuildScheduler {
  /** A file was saved, made or removed. */
  changed(path: string): void;
  /** No build starts after this; resolves when none runs. */
  stop(): Promise<void>;
}

/**
 * Builds again after changes: once for all that come close together, never two builds at a time, and once more
 * where something changed during a build.
 *
 * @param build told what changed since the last build began; must not reject
 */
export function scheduleRebuilds(build: (changed: readonly string[]) => Promise<void>): RebuildScheduler {
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;

  function run(): void {
    timer = undefined;
    const paths = [...changed].sort();
    changed = new Set();
    running = build(paths).then(() => {
      running = undefined;
      if (changed.size > 0) schedule();
    });
  }

  function schedule(): void {
    if (stopped || running !== undefined) return;
    clearTimeout(timer);
    timer = setTimeout(run, settle);
  }

  return {
    changed(path) {
      changed.add(path);
      schedule();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
