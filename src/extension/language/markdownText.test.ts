import { expect, it } from 'vitest';
import { markdownText } from './markdownText';

it.each([
  ['may carry 281.8 kW = √3 · 415 V', 'may carry 281.8 kW = √3 · 415 V'],
  ['<img src=x> [a](command:x)', '&lt;img src=x&gt; \\[a\\]\\(command:x\\)'],
  ['R1-1_*a* `b`', 'R1\\-1\\_\\*a\\* \\`b\\`'],
  ['# no heading', '\\# no heading'],
  ['1. no list', '1\\. no list'],
  ['two\nlines\r\n\r\nof it', 'two lines of it'],
  ['$(error) &lt;', '&#36;\\(error\\) &amp;lt;'],
  ['a | b \\ c', 'a \\| b \\\\ c'],
])('%s', (text, markdown) => expect(markdownText(text)).toBe(markdown));
