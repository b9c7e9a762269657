import { expect, test } from 'vitest';
import { makeArchive } from '../../src/archive/archive.ts';
import { redirectPages } from '../../src/pages/redirects.ts';
import type { Content } from '../../src/records/content.ts';
import { actor, content, item, topic } from '../archive/records.ts';
import { english } from '../support/english.ts';

function redirects(records: Partial<Content>): readonly string[] {
  return [...redirectPages(makeArchive(content(records)))].map(({ path, page }) => {
    const model = page.evaluate(english);
    return model.kind === 'redirect' ? `${path} to ${model.data.target.path}` : path;
  });
}

test('each former address of an item, a topic and an actor leads to the address of today', () => {
  expect(
    redirects({
      topics: [topic('strikes', 'Strikes', { formerly: ['strike', 'walkouts'] })],
      actors: [actor('anna', 'Anna', { formerly: ['a-bok'] })],
      items: [item('fog', '1931', { formerly: ['mist', '/1931/fog/', '/fog.html'] })],
    }),
  ).toEqual([
    'items/mist.html to items/fog.html',
    '1931/fog/index.html to items/fog.html',
    'fog.html to items/fog.html',
    'topics/strike.html to topics/strikes.html',
    'topics/walkouts.html to topics/strikes.html',
    'actors/a-bok.html to actors/anna.html',
  ]);
});

test('a former address of a draft leads nowhere, that of a withdrawn item to the notice', () => {
  expect(
    redirects({
      items: [
        item('draft', '1931', { status: 'draft', formerly: ['early'] }),
        item('gone', '1931', { status: 'withdrawn', formerly: ['lost'] }),
      ],
    }),
  ).toEqual(['items/lost.html to items/gone.html']);
});
