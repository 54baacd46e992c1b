/**
 * An element on the page for a picture, above those made before. It takes no pointer and is read by nobody: the outline
 * tells what the canvas shows.
 * @param name tells whoever looks at the page which picture it is
 */
export function stageLayer(host: HTMLElement, name: string): HTMLDivElement {
  const element = document.createElement('div');
  element.className = 'stage';
  element.dataset['layer'] = name;
  element.setAttribute('aria-hidden', 'true');
  host.append(element);
  return element;
}
