const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', $: '&#36;' };

/**
 * A text as Markdown that shows it as it is written: what is of a file becomes no markup, no HTML and none of VS
 * Code's icons. Unlike `MarkdownString.appendText` it leaves blanks, at which a long line may be broken.
 */
export const markdownText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-!~|]/g, '\\$&')
    .replace(/[&<>$]/g, (character) => entities[character] ?? character)
    .replace(/^(\s*\d+)\./, '$1\\.');
