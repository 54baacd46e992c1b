/** Makes elements from data, never from markup: nothing that a file holds can become a tag. */
interface Options {
  readonly id?: string;
  readonly className?: string;
  readonly text?: string;
  readonly role?: string;
  readonly label?: string;
  readonly title?: string;
}

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { id, className, text, role, label, title }: Options = {},
  ...children: readonly Node[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (id !== undefined) made.id = id;
  if (className !== undefined) made.className = className;
  if (text !== undefined) made.textContent = text;
  if (role !== undefined) made.setAttribute('role', role);
  if (label !== undefined) made.setAttribute('aria-label', label);
  if (title !== undefined) made.title = title;
  made.append(...children);
  return made;
}

/**
 * Makes these the children, in this order, and touches none that stands where it should: what is taken out loses the
 * focus, and is styled and laid out anew.
 */
export function putChildren(parent: Element, children: readonly Node[]): void {
  const wanted = new Set(children);
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
  let at = parent.firstChild;
  for (const child of children) {
    if (child === at) at = at.nextSibling;
    else parent.insertBefore(child, at);
  }
}

const SVG = 'http://www.w3.org/2000/svg';

/** A picture of 16 × 16 units from path data; each path with a class for its style. */
export function drawing(paths: readonly { readonly d: string; readonly className: string }[]): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  for (const { d, className } of paths) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    path.setAttribute('class', className);
    svg.append(path);
  }
  return svg;
}
