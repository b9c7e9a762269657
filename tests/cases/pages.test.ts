import { expect, test } from 'vitest';
import { describeCase } from './describe-case.ts';

/** What pages say in their code: addresses, languages and directions. What readers see is in `tests/browser/`. */
describeCase(
  'url-not-ascii-2',
  {
    copy: { id: 'train', url: 'https://xn--zg-cja8e.example/%D0%BF%D0%BE%D0%B5%D0%B7%D0%B4%D0%B0/' },
    shared: { id: 'a', url: 'https://xn--exmple-cua.org/%D0%B0%D1%80%D1%85%D0%B8%D0%B2/' },
  },
  (build, { id, url }) => {
    test('the sitemap and canonical links have the address in ASCII', async () => {
      const site = await build();
      const addresses = [...site.read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc);
      expect(addresses).toContain(`${url}items/${id}.html`);
      expect(addresses.filter((loc) => !loc?.startsWith(url))).toEqual([]);
      expect(site.read(`items/${id}.html`)).toContain(`<link rel="canonical" href="${url}items/${id}.html">`);
    });
  },
);

describeCase(
  'not-found-at-depth',
  { copy: 'http://127.0.0.1:9001/press/trains/', shared: 'http://127.0.0.1:8394/archive/' },
  (build, url) => {
    test('the page for any depth has its style inline and only absolute addresses', async () => {
      const page = (await build()).read('404.html');
      expect(page).toMatch(/<style>[^<]*\.masthead/);
      expect(page).not.toMatch(/<link rel="stylesheet"|<script/);
      const addresses = [...page.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, address]) => address);
      const sections = ['topics', 'actors', 'timeline', 'about', 'search'].map(
        (name) => `${url}${name}.html`,
      );
      expect(addresses).toEqual(expect.arrayContaining([url, ...sections]));
      expect(addresses.filter((address) => !address?.startsWith(url))).toEqual(['data:,', '#main']);
    });
  },
);
