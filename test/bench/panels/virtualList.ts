/**
 * A list as one would write it by hand for nothing but speed: rows of one height, only those in sight on the page, a
 * box that filters them by the letters they hold. What the panels are held against.
 */
const rowPx = 22;

export interface PlainList {
  readonly scroller: HTMLElement;
  readonly box: HTMLInputElement;
  selectAll(): void;
}

/** Makes the list and shows it. */
export function openPlainList(strings: readonly string[]): PlainList {
  const box = document.createElement('input');
  const scroller = document.createElement('div');
  scroller.style.cssText = 'position: relative; height: 700px; width: 300px; overflow: auto';
  const rows = document.createElement('div');
  scroller.append(rows);
  document.body.replaceChildren(box, scroller);
  const lower = strings.map((text) => text.toLowerCase());
  const selected = new Set<string>();
  let found = strings;
  const render = () => {
    rows.style.height = `${found.length * rowPx}px`;
    const first = Math.floor(scroller.scrollTop / rowPx);
    const last = Math.min(found.length, first + Math.ceil(scroller.clientHeight / rowPx) + 1);
    rows.replaceChildren(
      ...found.slice(first, last).map((text, i) => {
        const row = document.createElement('div');
        row.style.cssText = `position: absolute; height: ${rowPx}px; transform: translateY(${(first + i) * rowPx}px)`;
        row.setAttribute('aria-selected', String(selected.has(text)));
        row.textContent = text;
        return row;
      }),
    );
  };
  box.addEventListener('input', () => {
    const letters = box.value.toLowerCase();
    found = strings.filter((_, i) => lower[i]!.includes(letters));
    render();
  });
  scroller.addEventListener('scroll', render);
  render();
  return {
    scroller,
    box,
    selectAll() {
      for (const text of strings) selected.add(text);
      render();
    },
  };
}

declare global {
  interface Window {
    plainList: typeof openPlainList;
  }
}
window.plainList = openPlainList;
