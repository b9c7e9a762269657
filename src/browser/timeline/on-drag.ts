/**
 * Lets the reader drag an element to the side.
 *
 * @param onStart called when the pointer goes down; what it returns is called with how many pixels it has moved since
 */
export function onDrag(target: HTMLElement, onStart: () => (pixels: number) => void): void {
  let drag: { readonly from: number; readonly move: (pixels: number) => void } | undefined;
  target.addEventListener('pointerdown', ({ button, pointerId, clientX }) => {
    if (button !== 0) return;
    target.setPointerCapture(pointerId);
    drag = { from: clientX, move: onStart() };
  });
  target.addEventListener('pointermove', ({ clientX }) => drag?.move(clientX - drag.from));
  // However it ends.
  target.addEventListener('lostpointercapture', () => {
    drag = undefined;
  });
}
