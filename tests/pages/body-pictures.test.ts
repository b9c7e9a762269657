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

test('a large picture is a link to itself, which has a name', () => {
  const link = '<a href="1931/front&#39;s.jpg"';
  const size = 'width="2400" height="3200" decoding="async">';
  expect(withPictureSizes('<figure><img src="1931/front&#39;s.jpg" alt="The front"></figure>', sizes)).toBe(
    `<figure>${link}><img src="1931/front&#39;s.jpg" alt="The front" ${size}</a></figure>`,
  );
  expect(withPictureSizes('<figure><img src="1931/front&#39;s.jpg" alt=""></figure>', sizes)).toBe(
    `<figure>${link} aria-label="1931/front&#39;s.jpg"><img src="1931/front&#39;s.jpg" alt="" ${size}</a></figure>`,
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
