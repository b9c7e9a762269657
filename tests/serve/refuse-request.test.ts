import { hostname } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { get, page, serveTemporarySite, type TemporarySite } from './temporary-site.ts';

let local: TemporarySite;
let network: TemporarySite;

beforeAll(async () => {
  local = await serveTemporarySite({ 'site/index.html': page, 'site/search/manifest.js': 'manifest()' });
  network = await serveTemporarySite({ 'site/index.html': page }, { host: '0.0.0.0' });
});
afterAll(() => Promise.all([local.close(), network.close()]));

test.each([
  ['localhost', 200, 200],
  ['localhost:8080', 200, 200],
  ['LOCALHOST.:8080', 200, 200],
  ['127.0.0.1:1', 200, 200],
  ['[::1]:8080', 200, 200],
  [hostname(), 200, 200],
  [`${hostname()}.local`, 200, 200],
  // An address cannot be made to lead elsewhere, but on this computer alone it has no business.
  ['192.0.2.7:8080', 403, 200],
  ['[2001:db8::1]', 403, 200],
  ['0.0.0.0:8080', 403, 200],
  ['rebound.example', 403, 403],
  ['rebound.example:8080', 403, 403],
  ['localhost.example', 403, 403],
  ['example-localhost', 403, 403],
  ['127.0.0.1.example', 403, 403],
  ['127.example', 403, 403],
  ['localhost@rebound.example', 400, 400],
  ['localhost/rebound.example', 400, 400],
  ['localhost:port', 400, 400],
])('Host "%s": %i on this computer, %i on the network', async (host, onThisComputer, onNetwork) => {
  expect((await get(local.port, '/', { host })).status).toBe(onThisComputer);
  expect((await get(network.port, '/', { host })).status).toBe(onNetwork);
});

test('a refused name is answered with what to do', async () => {
  expect((await get(local.port, '/', { host: 'archive.lan:8080' })).text).toBe(
    'This server does not answer to the name "archive.lan". If the name is that of this computer, run: clipfile start --host archive.lan\n',
  );
});

const script = { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' };
const document = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
const frame = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' };

test.each<[string, Readonly<Record<string, string>>, number]>([
  ['a page of the site', { ...script, 'sec-fetch-site': 'same-origin' }, 200],
  ['an address that was typed', { ...document, 'sec-fetch-site': 'none' }, 200],
  ['a link from another site', { ...document, 'sec-fetch-site': 'cross-site' }, 200],
  ['a script of another site', { ...script, 'sec-fetch-site': 'cross-site' }, 403],
  ['a script of another port', { ...script, 'sec-fetch-site': 'same-site' }, 403],
  ['a frame in another site', { ...frame, 'sec-fetch-site': 'cross-site' }, 403],
  ['an unknown relation', { ...script, 'sec-fetch-site': 'other' }, 403],
  ['an older browser, same origin', { host: 'localhost:8080', origin: 'http://localhost:8080' }, 200],
  ['an older browser, another port', { host: 'localhost:8080', origin: 'http://localhost:3000' }, 403],
  ['an older browser, another site', { origin: 'http://other.example' }, 403],
  ['an older browser, a file', { origin: 'null' }, 403],
])('a request by %s', async (_name, headers, status) => {
  for (const path of ['/search/manifest.js', '/.clipfile/reload.js']) {
    expect((await get(local.port, path, headers)).status).toBe(status);
  }
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('%s is not allowed', async (method) => {
  expect((await get(local.port, '/', {}, method)).status).toBe(405);
});
