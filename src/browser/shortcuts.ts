/** `/` moves the focus to the search box on every page, except while the reader types or holds a modifier key. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isEditable(event.target)) return;
  const box = document.querySelector<HTMLInputElement>('#q, [data-search-box]');
  if (box === null) return;
  event.preventDefault();
  box.focus();
  box.select();
});

function isEditable(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !withoutText.has(target.type);
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** The types of inputs in which nothing can be typed. */
const withoutText: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);
