import { expect, test } from 'vitest';
import { likelyTarget } from '../../src/records/likely-targets.ts';

test.each([
  ['published_at', ['3 May 1905'], 'date'],
  ['published', ['yes'], undefined],
  ['Section', ['news'], 'topics'],
  ['source', ['https://example.org/a'], 'source.url'],
  ['source', ['The Post'], 'source.name'],
  ['link', ['/assets/a.pdf'], undefined],
  ['external_story', ['https://example.org/a'], 'source.url'],
  ['image', ['/img/fog.png'], 'attachments'],
  ['image', ['true'], undefined],
  ['cover.image', ['fog.jpg'], 'attachments'],
  ['files.thumbnail', ['https://example.org/fog.jpg'], undefined],
  ['files.link', ['https://example.org/fog.jpg'], undefined],
  ['extra.author', ['Ada Bell'], 'source.author'],
  ['image.author', ['Ada Bell'], undefined],
  ['weather', ['fog'], undefined],
])('%s: %j', (name, examples, target) => {
  expect(likelyTarget(name, examples)).toBe(target);
});
