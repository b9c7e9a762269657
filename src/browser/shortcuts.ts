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
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
