import { expect, test } from 'vitest';
import { onePixel } from '../support/pictures.ts';
import { describeCase } from './describe-case.ts';

/** Links and pictures that are written in another way than Markdown's, or lead where no page of an archive may. */
describeCase(
  'link-with-space',
  {
    copy: {
      raw: 'raw',
      coded: 'coded',
      wiki: 'wiki',
      picture: 'old%20bridge.png',
      document: 'Plan%20(2).pdf',
      others: ['sch%C3%B6n%231.png', '50%25.png'],
      bare: ['[[new bridge]]', '[plan] (', '[key][lost]'],
    },
    shared: {
      raw: 'a',
      coded: 'b',
      wiki: 'c',
      picture: 'my%20scan.png',
      document: 'Bericht%20(1).pdf',
      others: ['f%C3%BCn%23f.png', '100%25.png'],
      bare: ['[[other item]]', '[text] (', '[text][nowhere]'],
    },
  },
  (build, { raw, coded, wiki, picture, document, others, bare }) => {
    test.each(['raw', 'coded'] as const)('shows a picture and links a document, %s', async (form) => {
      const site = await build();
      const prose = site.prose({ raw, coded }[form]);
      expect(prose).toContain(`<img src="${picture}"`);
      expect(prose).toContain(`<a href="${document}"`);
      expect(prose).not.toMatch(/!\[|\]\(/);
      for (const path of [picture, document]) {
        expect(site.namesIn('items')).toContain(decodeURIComponent(path));
      }
    });

    test('shows pictures whose names have other signs of addresses', async () => {
      const site = await build();
      for (const path of others) {
        expect(site.prose(coded)).toContain(`<img src="${path}"`);
        expect(site.namesIn('items')).toContain(decodeURIComponent(path));
      }
    });

    test('shows what a wiki embeds, and warns of each other form that is shown as it is written', async () => {
      const site = await build();
      expect(site.prose(wiki)).toContain(`<img src="${picture}"`);
      for (const text of bare) expect(site.prose(wiki)).toContain(text);
      expect(site.problems).toEqual(
        [
          'image without a description',
          'link in the form of a wiki',
          'space between ] and ( in a link',
          'link to a name without an address',
        ].map((kind) => `items/${wiki}.md:6 warning: ${kind}`),
      );
    });
  },
);

describeCase(
  'obsidian-embed-and-link',
  {
    copy: { id: 'vault', links: ['[Old Guard](old-guard.md)', '[the stoker](stoker.md)'] },
    shared: { id: 'a', links: ['[Saroop Singh](saroop-singh.md)', '[that](x.md)'] },
  },
  (build, { id, links }) => {
    test('an embedded file outside of the archive is an error, and links say how to write them', async () => {
      const site = await build();
      expect(site.isBuilt).toBe(false);
      expect(site.problems).toEqual([
        `items/${id}.md:6 error: link leads out of the archive`,
        `items/${id}.md:8 warning: link in the form of a wiki`,
        `items/${id}.md:8 warning: link in the form of a wiki`,
      ]);
      expect(site.remediesAt(`items/${id}.md:6`)[0]).toContain('must be in items/');
      expect(site.remediesAt(`items/${id}.md:8`)).toEqual(links.map((link) => expect.stringContaining(link)));
    });
  },
);

describeCase(
  'bare-ftp',
  {
    copy: {
      id: 'timetables',
      text: 'They were at ftp://trains.example.net/summer and at ftp.trains.example.net until the spring.',
    },
    shared: { id: 'a', text: 'The file was on ftp://example.org/x and ftp.example.org in 1995.' },
  },
  (build, { id, text }) => {
    test('an address of another kind in the text is text', async () => {
      const site = await build();
      expect(site.problems).toEqual([]);
      expect(site.prose(id)).toContain(`<p>${text}</p>`);
    });
  },
);

describeCase(
  'protocol-relative-link',
  {
    copy: { id: 'plans', words: 'the plans', address: 'https://plans.example.net/bridge/7' },
    shared: { id: 'a', words: 'slides', address: 'https://www.slideshare.net/ssuser062247/ss-60655741' },
  },
  (build, { id, words, address }) => {
    test('it leads to that address with https:, and a warning says to write that', async () => {
      const site = await build();
      expect(site.problems).toEqual([`items/${id}.md:6 warning: link without https`]);
      expect(site.remediesAt(`items/${id}.md:6`)).toEqual([
        expect.stringContaining(`It leads to ${address}.`),
      ]);
      expect(site.isBuilt).toBe(true);
      expect(site.prose(id)).toContain(`<a href="${address}">${words}</a>`);
    });
  },
);

describeCase(
  'one-bad-link-in-an-old-text',
  {
    copy: {
      ids: ['nowhere', 'phone', 'post'],
      email: 'office@trains.example.net',
      words: ['board', 'the office'],
    },
    shared: { ids: ['b', 'a', 'c'], email: 'fanxingsaorao@outlook.com', words: ['this', 'us'] },
  },
  (build, { ids: [nowhere = '', phone = '', post = ''], email, words }) => {
    test('each is a warning that says what to write, and the site is built', async () => {
      const site = await build();
      expect(site.isBuilt).toBe(true);
      expect([...site.problems].sort()).toEqual(
        [
          `items/${phone}.md:6 warning: unsupported kind of link`,
          `items/${nowhere}.md:6 warning: unsupported kind of link`,
          `items/${nowhere}.md:6 warning: link without a destination`,
          `items/${post}.md:6 warning: e-mail address without mailto`,
          `items/${post}.md:6 warning: unsupported kind of link`,
        ].sort(),
      );
      expect(site.remediesAt(`items/${phone}.md:6`)[0]).toContain('write it in the text');
      const [mail, file] = site.remediesAt(`items/${post}.md:6`);
      expect(mail).toContain(`It leads to mailto:${email}.`);
      expect(file).toContain('copy it next to this one');
    });

    test('their words are shown without a link, but for the mailbox', async () => {
      const site = await build();
      for (const id of [nowhere, phone]) expect(site.prose(id)).not.toContain('<a ');
      expect(site.prose(post).match(/<a [^>]*>/g)).toEqual([`<a href="mailto:${email}">`]);
      expect(site.prose(nowhere)).toContain(words[0]);
      expect(site.prose(phone)).toContain(words[1]);
    });
  },
);

describeCase(
  'remote-image',
  {
    copy: {
      id: 'photo',
      address: 'https://photos.example.net/1947/snow.jpg',
      words: 'An engine in the snow',
    },
    shared: { id: 'a', address: 'https://i.loli.net/2019/05/01/5cc9a9687b321.jpg', words: '不如拆了吧1' },
  },
  (build, { id, address, words }) => {
    test('an image from another site is a link to it and a warning that says what to do', async () => {
      const site = await build();
      expect(site.isBuilt).toBe(true);
      expect(site.problems).toEqual([`items/${id}.md:6 warning: image from another site`]);
      expect(site.remediesAt(`items/${id}.md:6`)[0]).toContain('Save the image next to the item');
      expect(site.prose(id)).toContain(`<a href="${address}">${words}</a>`);
      expect(site.prose(id)).not.toContain('<img');
    });
  },
);

describeCase(
  'hash-and-anchors',
  {
    copy: { id: 'guide', link: '<a href="line.html">the northern part</a>', words: 'the map' },
    shared: { id: 'a', link: '<a href="b.html">there</a>', words: 'note' },
  },
  (build, { id, link, words }) => {
    test('the warnings say that pages have no addresses for their headings, and that here is none', async () => {
      const site = await build();
      expect(site.problems).toEqual([
        `items/${id}.md:6 warning: link to a section of a page`,
        `items/${id}.md:6 warning: link within the same page`,
      ]);
      const [toSection, within] = site.remediesAt(`items/${id}.md:6`);
      expect(toSection).toContain('the link leads to the whole page');
      expect(within).toContain('No heading of this text has these words');
      expect(site.prose(id)).toContain(link);
      expect(site.prose(id)).toContain(words);
    });
  },
);

describeCase(
  'decomposed-file-names',
  { copy: { id: 'depot', name: 'Depôt.png' }, shared: { id: 'a', name: 'Zürich.png' } },
  (build, { id, name }) => {
    test('shows a picture whose name the disk has in another form of the same letters', async () => {
      const site = await build();
      expect(site.problems).toEqual([]);
      expect(site.prose(id)).toContain(`<img src="${encodeURIComponent(name.normalize('NFC'))}"`);
      expect(site.namesIn('items').map((each) => each.normalize('NFC'))).toContain(name.normalize('NFC'));
    });
  },
  // macOS would check it out under the composed name.
  { [`items/${'Depôt.png'.normalize('NFD')}`]: onePixel },
);
