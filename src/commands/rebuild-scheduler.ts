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
 * @param first the build that is already running; resolves to whether more are to follow
 */
export function scheduleRebuilds(
  build: (changed: readonly string[]) => Promise<void>,
  first: Promise<boolean>,
): RebuildScheduler {
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running: Promise<void> | undefined = first.then((more) => {
    stopped ||= !more;
    finished();
  });

  function run(): void {
    timer = undefined;
    const paths = [...changed].sort();
    changed = new Set();
    running = build(paths).then(finished);
  }

  function finished(): void {
    running = undefined;
    if (changed.size > 0) schedule();
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
