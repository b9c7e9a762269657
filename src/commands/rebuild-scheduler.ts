/** Milliseconds without a change before a build starts: saving one file often touches several. */
const settleTime = 80;

export interface RebuildScheduler {
  /** Reports that a file was saved, created or deleted. */
  changed(path: string): void;
  /** Prevents further builds. Resolves when the running build, if any, has finished. */
  stop(): Promise<void>;
}

/**
 * Rebuilds after changes. Changes in quick succession cause one build, builds never overlap, and changes during a
 * build cause one more build after it.
 *
 * @param build gets the sorted paths that changed since the previous build started; must not reject
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
    timer = setTimeout(run, settleTime);
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
