/** Text as XML 1.0 can hold it. */
import { printable } from '../printable';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * For the content of an element or the value of an attribute. Characters that XML does not allow at all, even as
 * references, are written as \uXXXX or as U+FFFD: a report that a server cannot read is a report that is lost.
 */
export const xmlText = (text: string): string =>
  printable(text)
    .replace(/[\p{Surrogate}\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"']/g, (c) => entities[c] ?? c);
