import { crc32, deflateSync } from 'node:zlib';
import type { Files } from './create-folder.ts';

/** A picture of one pixel. */
export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A PNG of one grey. */
export function solidPng(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const chunkBytes = Buffer.alloc(body.length + 8);
    chunkBytes.writeUInt32BE(data.length, 0);
    body.copy(chunkBytes, 4);
    chunkBytes.writeUInt32BE(crc32(body), body.length + 4);
    return chunkBytes;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits of grey.
  header[8] = 8;
  const rows = deflateSync(
    Buffer.alloc(height * (width + 1), 0x77).map((value, i) => (i % (width + 1) === 0 ? 0 : value)),
  );
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** An archive with pictures in every place where there can be one. */
export const pictures: Files = {
  'site.yml': 'title: The harbour in pictures\n',
  'topics.yml': '- { id: port, name: The port, image: port.svg }\n',
  'actors.yml': '- { id: bok, type: person, name: Ann Bok, image: bok.png, imageAlt: Ann Bok on the pier }\n',
  'port.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"><path d="M0 0h60v40z"/></svg>',
  'bok.png': solidPng(300, 400),
  'about.md': '![The harbour](items/wide.png "The harbour in 1931")\n',
  'items/wide.png': solidPng(1400, 500),
  'items/small.png': solidPng(200, 150),
  'items/lead.md': pictured('1931-05-03', 'wide.png', 'summary: The pier burned.\n'),
  'items/older.md': pictured('1931-05-02', 'small.png', 'topics: [port]\nactors: [bok]\n'),
  'items/arabic.md': pictured('1931-05-01', 'wide.png', 'language: ar\ntopics: [port]\n'),
  'items/plain.md':
    '---\ntitle: Without a picture\ndate: 1931-04-30\ntopics: [port]\n---\n\nNothing to see.\n',
};

function pictured(date: string, picture: string, more: string): string {
  return `---
title: A picture of ${date}
date: ${date}
${more}---

![The pier](${picture} "The pier on ${date}")

It is seen from the sea, with ![a ship](small.png) in front.
`;
}
