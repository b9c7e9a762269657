import { expect, test } from 'vitest';
import { makeArchive } from '../../src/archive/archive.ts';
import { redirectsText } from '../../src/outputs/redirects-file.ts';
import type { Content } from '../../src/records/content.ts';
import { actor, content, item, topic } from '../archive/records.ts';

function redirects(records: Partial<Content>, own = ''): string | undefined {
  return redirectsText(makeArchive(content(records)), own);
}

const fog = item('fog', '1931', { formerly: ['mist', '/1931/fog/', '/fog.html', '/été/brume'] });

test('each former address is a line, as browsers ask for it', () => {
  expect(
    redirects({
      topics: [topic('strikes', 'Strikes', { formerly: ['walkouts'] })],
      actors: [actor('anna', 'Anna', { formerly: ['a-bok'] })],
      items: [fog, item('gone', '1931', { status: 'withdrawn', formerly: ['lost'] })],
    }),
  ).toBe(`/%C3%A9t%C3%A9/brume/ /items/fog.html 301
/1931/fog/ /items/fog.html 301
/actors/a-bok.html /actors/anna.html 301
/fog.html /items/fog.html 301
/items/lost.html /items/gone.html 301
/items/mist.html /items/fog.html 301
/topics/walkouts.html /topics/strikes.html 301
`);
});

test('without any there is no file, and with the owner’s alone it stays as it is', () => {
  expect(redirects({ items: [item('fog', '1931')] })).toBeUndefined();
  expect(redirects({}, '/a /b\n')).toBe('/a /b\n');
});

test('the owner’s lines come after, and go before ours where they are of the same address', () => {
  const own = '# mine\n/fog.html   /weather.html\n/été/brume/ /x 302\n/* /404.html 404';
  expect(redirects({ items: [fog] }, own)).toBe(
    `/1931/fog/ /items/fog.html 301\n/items/mist.html /items/fog.html 301\n${own}`,
  );
});

test('with lines for Netlify that go before files, ours do, too', () => {
  expect(redirects({ items: [item('fog', '1931', { formerly: ['mist'] })] }, '/a /b 302!\n')).toBe(
    '/items/mist.html /items/fog.html 301!\n/a /b 302!\n',
  );
});

test('there are no more lines than hosts follow, and none that is longer', () => {
  const formerly = Array.from({ length: 2100 }, (_, i) => `mist-${String(i).padStart(4, '0')}`);
  const long = `/${'é'.repeat(90)}/${'é'.repeat(90)}/`;
  const text = redirects({ items: [item('fog', '1931', { formerly: [...formerly, long] })] }, '/a /b\n');
  const lines = text?.trimEnd().split('\n') ?? [];
  expect(lines.length).toBe(2000);
  expect(lines.slice(-2)).toEqual(['/items/mist-1998.html /items/fog.html 301', '/a /b']);
});
