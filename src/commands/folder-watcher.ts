import { existsSync, type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { basename, join } from 'node:path';
import { errorCode } from '../error-code.ts';

export interface FolderWatcherOptions {
  /** Whether a file or folder matters, by its path from the root, with `/`. What is below one that does not is ignored. */
  readonly isRelevant: (path: string) => boolean;
  /** Called with the path, beginning with the root as it was given, of what was saved, created, moved or deleted. */
  readonly onChange: (path: string) => void;
  /** Called with the reason when a folder cannot be watched. */
  readonly onError: (message: string) => void;
}

interface WatchedFolder {
  readonly identity: string;
  /** Undefined where the system refused. */
  readonly watcher: FSWatcher | undefined;
}

/**
 * Watches a folder and all folders in it, each by itself: a change of a file is an event of its folder, so that few
 * watches are enough, all of them in place once the constructor returns. The system watches a folder wherever it is
 * moved, and not what takes its place; so the folders are compared with those on the disk whenever a name appears or
 * vanishes, and the root, which may come and go with the folders above it, every second.
 *
 * chokidar watches each file, too, begins late, and does not notice that a folder was replaced.
 */
export class FolderWatcher {
  readonly #root: string;
  readonly #options: FolderWatcherOptions;
  /** By path from the root, which itself is ''. */
  readonly #folders = new Map<string, WatchedFolder>();
  readonly #rootPolling: NodeJS.Timeout;
  #rescan: NodeJS.Timeout | undefined;

  constructor(root: string, options: FolderWatcherOptions) {
    this.#root = root;
    this.#options = options;
    this.#compareFolders();
    this.#rootPolling = setInterval(() => {
      if (identityOf(root) !== this.#folders.get('')?.identity) this.#reportReplacedFolders();
    }, rootInterval);
    this.#rootPolling.unref();
  }

  close(): void {
    clearInterval(this.#rootPolling);
    clearTimeout(this.#rescan);
    for (const { watcher } of this.#folders.values()) watcher?.close();
    this.#folders.clear();
  }

  #reportReplacedFolders(): void {
    for (const folder of this.#compareFolders()) this.#options.onChange(join(this.#root, folder));
  }

  /** Watches what is new and no longer what is gone. Returns the paths of both. */
  #compareFolders(): readonly string[] {
    const changed: string[] = [];
    const found = new Set<string>();
    const visit = (folder: string): void => {
      const identity = identityOf(join(this.#root, folder));
      if (identity === undefined) return;
      found.add(folder);
      if (this.#folders.get(folder)?.identity !== identity) {
        changed.push(folder);
        // Watched before it is listed: what is created in between is seen by one or the other.
        this.#watch(folder, identity);
      }
      for (const name of foldersIn(join(this.#root, folder))) {
        const inner = within(folder, name);
        if (this.#options.isRelevant(inner)) visit(inner);
      }
    };
    visit('');
    for (const [folder, { watcher }] of this.#folders) {
      if (found.has(folder)) continue;
      changed.push(folder);
      watcher?.close();
      this.#folders.delete(folder);
    }
    return changed;
  }

  #watch(folder: string, identity: string): void {
    this.#folders.get(folder)?.watcher?.close();
    this.#folders.set(folder, { identity, watcher: this.#openWatcher(folder) });
  }

  #openWatcher(folder: string): FSWatcher | undefined {
    const path = join(this.#root, folder);
    try {
      const watcher = watch(path, (type, name) => this.#handle(folder, type, name));
      // The folder was removed.
      watcher.on('error', () => this.#scheduleRescan());
      return watcher;
    } catch (error) {
      if (identityOf(path) !== undefined) this.#options.onError(reasonFor(path, error));
      return undefined;
    }
  }

  #handle(folder: string, type: string, name: string | null): void {
    if (type === 'rename') this.#scheduleRescan();
    // An event of the folder itself has the name of the folder.
    const isOwn =
      name === null ||
      (name === basename(join(this.#root, folder)) && !existsSync(join(this.#root, folder, name)));
    const path = isOwn ? folder : within(folder, name);
    if (path === '' || this.#options.isRelevant(path)) this.#options.onChange(join(this.#root, path));
  }

  /** Many names may change at once. */
  #scheduleRescan(): void {
    this.#rescan ??= setTimeout(() => {
      this.#rescan = undefined;
      this.#reportReplacedFolders();
    }, rescanDelay);
  }
}

/** Milliseconds between two looks at the root. */
const rootInterval = 1000;
/** Less than a rebuild waits after a change. */
const rescanDelay = 40;

/** Differs between a folder and another that has taken its place; undefined where there is no folder. */
function identityOf(path: string): string | undefined {
  try {
    const stat = statSync(path);
    // A number is used again for a later folder.
    return stat.isDirectory() ? `${stat.dev} ${stat.ino} ${stat.birthtimeMs}` : undefined;
  } catch {
    return undefined;
  }
}

/** The names of the folders in a folder; those behind symbolic links have a place of their own or are not the archive's. */
function foldersIn(path: string): readonly string[] {
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? entry.name : [],
    );
  } catch {
    return [];
  }
}

function within(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function reasonFor(path: string, error: unknown): string {
  const code = errorCode(error);
  if (code === 'ENOSPC' || code === 'EMFILE') {
    return (
      `Changes in "${path}" are not noticed: the system's limit of watched folders is reached.\n` +
      '    End other programs that watch folders, or raise the limit: sudo sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=1024'
    );
  }
  return `Changes in "${path}" are not noticed: ${error instanceof Error ? error.message : error}.`;
}
