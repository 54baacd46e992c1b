/**
 * The words that a page shows or tells to a screen reader, and those of given texts: what a page says that stands in
 * no translation was left in another language, however it came there.
 */

/**
 * Every text of the page that can be seen or heard. Runs in the page.
 * @param page its root
 */
export function textsOfPage(page: Element): string[] {
  const attributes = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'];
  const texts: string[] = [];
  const look = (element: Element) => {
    if (element.matches('script, style') || !element.checkVisibility()) return;
    for (const name of attributes) texts.push(element.getAttribute(name) ?? '');
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
    }
    for (const child of [...element.children, ...(element.shadowRoot?.children ?? [])]) look(child);
  };
  look(page);
  return texts.map((text) => text.trim()).filter(Boolean);
}

/** Words of three letters and more in any case, without units and names of keys. */
export const wordsIn = (text: string): string[] =>
  (text.match(/\p{Script=Latin}{3,}/gu) ?? []).map((word) => word.toLowerCase());

/** The texts with a word that is in none of the known ones, each with those words. */
export function textsWithOtherWords(texts: readonly string[], known: readonly string[]): string[] {
  const words = new Set(known.flatMap(wordsIn));
  return [...new Set(texts)].flatMap((text) => {
    const others = wordsIn(text).filter((word) => !words.has(word));
    return others.length ? [`${others.join(', ')}: ${text}`] : [];
  });
}
