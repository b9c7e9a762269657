import type { Page } from 'playwright-core';

/** The frames of a movement, in milliseconds from one to the next. */
export interface Movement {
  readonly name: string;
  readonly frames: readonly number[];
}

/** The name of the movement in which nothing happens: its frames are those of the machine. */
export const atRest = 'at rest';

/** Turns of the wheel in one direction. */
const turns = 40;

/** Waits, zooms from the whole archive to days and back, moves, and uses the buttons and the keyboard. */
export async function recordMovements(page: Page): Promise<readonly Movement[]> {
  const plot = page.locator('[data-timeline-plot]');
  const box = await plot.boundingBox();
  if (box === null) throw new Error('the timeline is not shown');
  const [x, y] = [box.x + box.width * 0.6, box.y + box.height / 2];
  const wheel = async (deltaY: number): Promise<void> => {
    for (let i = 0; i < turns; i++) {
      await page.mouse.wheel(0, deltaY);
      await page.waitForTimeout(16);
    }
  };
  await page.mouse.move(x, y);
  return [
    await record(page, atRest, () => page.waitForTimeout(1_500)),
    await record(page, 'zooming in by the wheel', () => wheel(-120)),
    await record(page, 'dragging', async () => {
      await page.mouse.down();
      for (let i = 0; i < turns; i++) await page.mouse.move(x - 12 * i, y);
      await page.mouse.up();
    }),
    await record(page, 'zooming out by the wheel', () => wheel(120)),
    await record(page, 'zooming by the keyboard', async () => {
      await plot.focus();
      for (const key of ['+', '+', '+', '+', '-', '-', 'Home']) {
        await page.keyboard.press(key);
        await page.waitForTimeout(200);
      }
    }),
  ];
}

/** Records the frames while something is done, until what follows from it has settled. */
async function record(page: Page, name: string, act: () => Promise<void>): Promise<Movement> {
  await page.evaluate(() => {
    const durations: number[] = [];
    let last: number | undefined;
    const next = (now: number): void => {
      if (last !== undefined) durations.push(now - last);
      last = now;
      if (Reflect.get(window, 'durations') === durations) requestAnimationFrame(next);
    };
    Reflect.set(window, 'durations', durations);
    requestAnimationFrame(next);
  });
  await act();
  await page.waitForTimeout(700);
  const frames = await page.evaluate((): readonly number[] => {
    const durations = Reflect.get(window, 'durations');
    Reflect.set(window, 'durations', undefined);
    return durations;
  });
  return { name, frames };
}
