/** Gives the address at the end of a printed page the query that the page shows. */
export function printQuery(): void {
  window.addEventListener('beforeprint', () => {
    const address = document.querySelector('.printed-address');
    if (address === null) return;
    const [path = ''] = (address.textContent ?? '').split('?');
    address.textContent = path + location.search;
  });
}
