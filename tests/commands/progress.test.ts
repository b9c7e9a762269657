import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showProgress } from '../../src/commands/progress.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

/** What a stream was told, with the sequence that clears a line as `<`. */
function told(isTTY: boolean, work: (progress: ReturnType<typeof showProgress>) => void): string {
  const stream = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY });
  work(showProgress(stream));
  return String(stream.read() ?? '').replaceAll('\r\u001b[K', '<');
}

test('the first second is silent, then each step takes the place of the one before', () => {
  const said = told(true, ({ tell, end }) => {
    tell('Reading');
    vi.advanceTimersByTime(1001);
    tell('Drawing');
    tell('Writing');
    end();
  });
  expect(said).toBe('<Drawing<Writing<');
});

test('a short build leaves nothing', () => {
  const said = told(true, ({ tell, end }) => {
    tell('Reading');
    end();
  });
  expect(said).toBe('');
});

test('a pipe is left alone', () => {
  const said = told(false, ({ tell, end }) => {
    vi.advanceTimersByTime(5000);
    tell('Drawing');
    end();
  });
  expect(said).toBe('');
});
