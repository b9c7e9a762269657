import { type Stamp, stampOf } from './stamp.ts';

/** The stamps of files below one folder, each as it was when it was first asked for. */
export class FileStamps {
  readonly #root: string;
  readonly #diskPath: (path: string) => string;
  readonly #stamps = new Map<string, Stamp>();

  /** @param diskPath turns a path into that on the disk, as in `ContentFolder` */
  constructor(root: string, diskPath = (path: string): string => path) {
    this.#root = root;
    this.#diskPath = diskPath;
  }

  /** Undefined where there is no such file. Symbolic links are followed. */
  stampOf(path: string): Stamp | undefined {
    const cached = this.#stamps.get(path);
    if (cached !== undefined) return cached;
    const stamp = stampOf(`${this.#root}/${this.#diskPath(path)}`);
    if (stamp !== undefined) this.#stamps.set(path, stamp);
    return stamp;
  }
}
