import { describe, expect, test } from 'vitest';
import { meantAddress } from '../../src/read/meant-address.ts';
import { renderBody } from './render-body.ts';

describe('the address that a link was meant to lead to', () => {
  test.each([
    // written, what is wrong, meant
    ['www.harbour.example', 'link without https', 'https://www.harbour.example'],
    ['WWW.Harbour.example/log?y=1931', 'link without https', 'https://WWW.Harbour.example/log?y=1931'],
    ['www.harbour.example/log.pdf', 'link without https', 'https://www.harbour.example/log.pdf'],
    ['harbour.org/log', 'link without https', 'https://harbour.org/log'],
    ['news.harbour.co.uk/1/log.stm', 'link without https', 'https://news.harbour.co.uk/1/log.stm'],
    ['harbour.net:8080/', 'link without https', 'https://harbour.net:8080/'],
    ['//harbour.org/a?b', 'link without https', 'https://harbour.org/a?b'],
    ['doi:10.1000/182', 'link without https', 'https://doi.org/10.1000/182'],
    ['http:/harbour.org', 'link to an incomplete address', 'http://harbour.org'],
    ['https:harbour.org', 'link to an incomplete address', 'https://harbour.org'],
    ['http//harbour.org/', 'link to an incomplete address', 'http://harbour.org/'],
    ['https;//harbour.org/', 'link to an incomplete address', 'https://harbour.org/'],
    ['http:\\\\harbour.org\\log', 'link to an incomplete address', 'http://harbour.org/log'],
    ['https:// harbour.org/', 'link to an incomplete address', 'https://harbour.org/'],
    ['htttp://harbour.org/', 'link to an incomplete address', 'http://harbour.org/'],
    ['ttps://harbour.org/', 'link to an incomplete address', 'https://harbour.org/'],
    ['http://https://harbour.org/', 'link to an incomplete address', 'https://harbour.org/'],
    ['desk@harbour.org', 'e-mail address without mailto', 'mailto:desk@harbour.org'],
    ['mailto://desk@harbour.org', 'link to an incomplete address', 'mailto:desk@harbour.org'],
    ['https://harbour.org/a\\_b', 'link with backslashes', 'https://harbour.org/a_b'],
    ['mailto: desk@harbour.org', 'link to an incomplete address', 'mailto:desk@harbour.org'],
  ])('of %j', (text, kind, address) => {
    const isCertain = !/^(harbour|news)\.[^@]*$/.test(text);
    expect(meantAddress(text)).toEqual({ kind, address, isCertain });
    const { body, problems } = renderBody(`[the log](<${text.replaceAll('\\', '\\\\')}>)`);
    expect(body.html).toBe(isCertain ? `<p><a href="${address}">the log</a></p>\n` : '<p>the log</p>\n');
    expect(problems).toMatchObject([
      { severity: 'warning', message: `${kind}: ${JSON.stringify(text).replaceAll('\\\\', '\\')}` },
    ]);
    expect(problems[0]?.hint).toContain(isCertain ? `It leads to ${address}.` : `Write ${address}.`);
  });

  test.each([
    ...['scan.pdf', 'a/b.pdf', 'harbour.org', 'notes.org', 'www.harbour.example.pdf', 'harbour.org/log.pdf'],
    ...['./www.harbour.example', '../harbour.org/log', 'http/scan', 'vol.3/scan', 'scan@2x.png', 'other.md'],
    ...['https://', 'mailto:nobody', 'javascript:alert(1)', 'C:\\scan.pdf', '/harbour.org/log', 'a b', ''],
  ])('there is none for %j', (text) => {
    expect(meantAddress(text)).toBeUndefined();
  });
});

test('a folder with the name of a host can still be linked', () => {
  const { problems } = renderBody('[a](harbour.org/log)');
  expect(problems[0]?.hint).toMatch(/For a folder next to this file, write \.\/harbour\.org\/log\.$/);
  expect(renderBody('[a](./harbour.org/log)').references).toMatchObject([
    { path: 'items/2024/harbour.org/log' },
  ]);
});
