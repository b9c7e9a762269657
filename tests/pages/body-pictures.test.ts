import { expect, test } from 'vitest';
import { bodyPictures, withPictureSizes } from '../../src/pages/body-pictures.ts';

const pictures = new Map([
  ['items/1931/a ship.png', { width: 600, height: 400 }],
  ["items/1931/front's.jpg", { width: 2400, height: 3200 }],
]);
const sizes = bodyPictures(
  'items/strike.html',
  ['items/1931/a ship.png', "items/1931/front's.jpg", 'items/1931/report.pdf'],
  { pictures },
);

test('pictures have their sizes, and all but the first are loaded when the reader comes near', () => {
  expect(
    withPictureSizes(
      '<p><img src="1931/a%20ship.png" alt="A ship"> <img src="1931/front&#39;s.jpg#top" alt=""></p>',
      sizes,
    ),
  ).toBe(
    '<p><img src="1931/a%20ship.png" alt="A ship" width="600" height="400" decoding="async"> ' +
      '<img src="1931/front&#39;s.jpg#top" alt="" width="2400" height="3200" loading="lazy" decoding="async"></p>',
  );
});

test('a text chooses among the widths of a picture, and its original is one click away', () => {
  const widths = [640, 960].map((width) => ({
    path: `assets/pictures/f-${width}.webp`,
    width,
    height: width,
  }));
  const scan = { width: 2000, height: 2000 };
  const small = [{ path: 'assets/pictures/t-640.webp', width: 640, height: 16000 }];
  const shown = bodyPictures('items/strike.html', ['items/scan.png', 'items/tall.png'], {
    pictures: new Map([
      ['items/scan.png', { ...scan, widths }],
      ['items/tall.png', { width: 700, height: 17500, widths: small }],
    ]),
  });
  const html = '<figure><img src="scan.png" alt="A scan"></figure>';
  expect(withPictureSizes(html, shown)).toBe(
    '<figure><a href="scan.png" data-picture><img src="../assets/pictures/f-960.webp" ' +
      'srcset="../assets/pictures/f-640.webp 640w, ../assets/pictures/f-960.webp 960w" ' +
      'sizes="(min-width: 96rem) 40rem, (min-width: 42rem) 38rem, 100vw" ' +
      'alt="A scan" width="2000" height="2000" decoding="async"></a></figure>',
  );
  expect(withPictureSizes(html.replace('scan.', 'tall.'), shown)).toContain(
    '<a href="tall.png" data-picture><img src="../assets/pictures/t-640.webp" alt="A scan" width="700" height="17500"',
  );
});

test('a large picture is a link to itself, which has a name', () => {
  const link = '<a href="1931/front&#39;s.jpg"';
  const size = 'width="2400" height="3200" decoding="async">';
  expect(withPictureSizes('<figure><img src="1931/front&#39;s.jpg" alt="The front"></figure>', sizes)).toBe(
    `<figure>${link} data-picture><img src="1931/front&#39;s.jpg" alt="The front" ${size}</a></figure>`,
  );
  expect(withPictureSizes('<figure><img src="1931/front&#39;s.jpg" alt=""></figure>', sizes)).toBe(
    `<figure>${link} data-picture aria-label="1931/front&#39;s.jpg"><img src="1931/front&#39;s.jpg" alt="" ${size}</a></figure>`,
  );
});

test.each([
  '<figure><img src="1931/a%20ship.png" alt="A ship"></figure>',
  '<figure><a href="x.html"><img src="1931/front&#39;s.jpg" alt=""></a></figure>',
  '<figure><img src="broken.png" alt=""></figure>',
])('%s gets no link', (html) => {
  expect(withPictureSizes(html, sizes).match(/<a /g) ?? []).toEqual(html.match(/<a /g) ?? []);
});

test('a page without pictures has no sizes', () => {
  expect(bodyPictures('items/strike.html', ['items/1931/report.pdf'], { pictures })).toBeUndefined();
});
