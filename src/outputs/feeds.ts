import { fingerprintOf } from '../cache/fingerprint.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Feed, FeedEntry } from '../pages/feed.ts';
import { planFeeds } from '../pages/feeds.ts';
import type { Lazy } from '../pages/lazy.ts';
import type { Output, PlannedFile, SiteFile } from './output.ts';
import type { SiteInputs } from './site-inputs.ts';
import { skipUnchanged } from './skip-unchanged.ts';

interface FeedFile extends PlannedFile {
  readonly feed: Feed;
  readonly format: 'atom' | 'json';
}

type Inputs = Pick<SiteInputs, 'archive' | 'source' | 'site' | 'program' | 'canonicalize'>;

/** The feeds, each as Atom and as JSON Feed. They follow from their inputs and from the words of the pages. */
export function feedsOutput({ archive, source, site, program, canonicalize }: Inputs): Output {
  const { language, words } = site;
  const common = fingerprintOf(program + JSON.stringify({ language, words }));
  const messages = messagesOf(archive.settings);
  return skipUnchanged<FeedFile>({
    *plan() {
      for (const planned of planFeeds({ archive, source })) {
        const fingerprint = fingerprintOf(common + canonicalize(planned));
        const feed = planned.evaluate(messages);
        yield { path: `${feed.path}.xml`, fingerprint, feed, format: 'atom' };
        yield { path: `${feed.path}.json`, fingerprint, feed, format: 'json' };
      }
    },
    async make(changed) {
      if (changed.length === 0) return [];
      const [{ atomText }, { jsonFeedText }] = await Promise.all([
        import('./atom.ts'),
        import('./json-feed.ts'),
      ]);
      const isFull = archive.settings.feeds?.content === 'full';
      const entries = new EntryCache((entry) => entry.evaluate(messages));
      return (function* (): Iterable<readonly SiteFile[]> {
        for (const { path, feed, format } of changed) {
          const shown = feed.entries.map((entry) => entries.get(entry));
          const content = (format === 'atom' ? atomText : jsonFeedText)(feed, shown, isFull);
          yield [{ path, content }];
        }
      })();
    },
  });
}

/** Entries of feeds, each of which most feeds share with others. Not all, which could be all texts of the archive. */
class EntryCache {
  readonly #entries = new Map<Lazy<FeedEntry>, FeedEntry>();
  readonly #evaluate: (entry: Lazy<FeedEntry>) => FeedEntry;

  constructor(evaluate: (entry: Lazy<FeedEntry>) => FeedEntry) {
    this.#evaluate = evaluate;
  }

  get(entry: Lazy<FeedEntry>): FeedEntry {
    const cached = this.#entries.get(entry);
    if (cached !== undefined) return cached;
    const [oldest] = this.#entries.keys();
    if (this.#entries.size >= maxEntries && oldest !== undefined) this.#entries.delete(oldest);
    const evaluated = this.#evaluate(entry);
    this.#entries.set(entry, evaluated);
    return evaluated;
  }
}

const maxEntries = 2000;
