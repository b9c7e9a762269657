import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showProgress } from '../../src/commands/progress.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

/** What is written to the terminal, with `<` for the sequence that clears the line. */
function output(isTTY: boolean, work: (progress: ReturnType<typeof showProgress>) => void): string {
  const stream = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY });
  work(showProgress(stream));
  return String(stream.read() ?? '').replaceAll('\r\u001b[K', '<');
}

test('shows nothing for a second, then each step in place of the last', () => {
  const shown = output(true, ({ update, clear }) => {
    update('Reading');
    vi.advanceTimersByTime(1001);
    update('Rendering');
    update('Writing');
    clear();
  });
  expect(shown).toBe('<Rendering<Writing<');
});

test('shows nothing for a short build', () => {
  const shown = output(true, ({ update, clear }) => {
    update('Reading');
    clear();
  });
  expect(shown).toBe('');
});

test('shows nothing when output is piped', () => {
  const shown = output(false, ({ update, clear }) => {
    vi.advanceTimersByTime(5000);
    update('Rendering');
    clear();
  });
  expect(shown).toBe('');
});
