import { expect, test, vi } from 'vitest';
import { FileLoader } from '../../src/fetch/load-file.ts';
import { leadsTo, sends, servePictures } from './picture-server.ts';

// Only the server of the test counts as public.
vi.mock('../../src/fetch/local-network.ts', async (original) => ({
  ...(await original<typeof import('../../src/fetch/local-network.ts')>()),
  isLocalHost: (host: string) => host !== '127.0.0.1',
}));

test('a redirect leads to no host of the local network', async () => {
  const { origin, port, requests } = await servePictures({
    '/a': sends('a'),
    '/b': leadsTo('/a'),
    '/c': leadsTo('http://[::1]/a'),
  });
  const moved = await servePictures({ '/d': leadsTo(`http://localhost:${port}/a`) });
  const loader = new FileLoader({
    userAgent: 'test',
    allowsLocal: false,
    silence: 1000,
    time: 1000,
    maxSize: 10,
  });
  expect(await loader.load(`${origin}/b`)).toMatchObject({ from: `${origin}/a` });
  const refused = { reason: 'it is on this computer or in the local network' };
  expect(await loader.load(`${origin}/c`)).toEqual(refused);
  expect(await loader.load(`${moved.origin}/d`)).toEqual(refused);
  expect(requests).toEqual(['/b', '/a', '/c']);
  loader.close();
});
