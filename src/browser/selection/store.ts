/** The items that a reader has selected, by their ids, in the order in which they were selected. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Whether the browser keeps it for other pages of the archive. */
  readonly isKept: boolean;
  add(ids: Iterable<string>): void;
  remove(ids: Iterable<string>): void;
  clear(): void;
  /** Called after each change, also by another tab. */
  onChange(listener: () => void): void;
}

/** @param key of the local storage; where the browser denies that, the selection ends with the page */
export function openSelection(key: string): Selection {
  let ids: ReadonlySet<string> = new Set();
  let isKept = true;
  const listeners: (() => void)[] = [];

  function read(): void {
    if (!isKept) return;
    try {
      ids = new Set(parseIds(localStorage.getItem(key)));
    } catch {
      isKept = false;
    }
  }

  /** Begins with what another tab may have written meanwhile. */
  function change(changed: (ids: Set<string>) => void): void {
    read();
    const next = new Set(ids);
    changed(next);
    ids = next;
    try {
      if (next.size === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify([...next]));
    } catch {
      isKept = false;
    }
    notify();
  }

  function notify(): void {
    for (const listener of listeners) listener();
  }

  read();
  addEventListener('storage', (event) => {
    if (event.key !== null && event.key !== key) return;
    read();
    notify();
  });
  // A page that the reader returns to may be as it was left.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    read();
    notify();
  });
  return {
    get ids() {
      return ids;
    },
    get isKept() {
      return isKept;
    },
    add: (added) =>
      change((all) => {
        for (const id of added) all.add(id);
      }),
    remove: (removed) =>
      change((all) => {
        for (const id of removed) all.delete(id);
      }),
    clear: () => change((all) => all.clear()),
    onChange: (listener) => void listeners.push(listener),
  };
}

/** Whatever else is in the storage counts as nothing. */
function parseIds(json: string | null): readonly string[] {
  if (json === null) return [];
  try {
    const ids: unknown = JSON.parse(json);
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string' && /^[a-z0-9-]+$/.test(id)) : [];
  } catch {
    return [];
  }
}
