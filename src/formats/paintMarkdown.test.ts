import { expect, it } from 'vitest';
import { plain } from './paint';
import { paintMarkdown } from './paintMarkdown';

const page = '# Title\n\nA `code` word.\n\n```json\n# no title\n```\nAnd `more`.\n';

it('changes nothing without colours', () => {
  expect(paintMarkdown(page, plain)).toBe(page);
});

it('sets headings and code apart, and reads no heading inside a fence', () => {
  const paint = { ...plain, strong: (t: string) => `<b>${t}</b>`, code: (t: string) => `<c>${t}</c>` };
  expect(paintMarkdown(page, paint)).toBe(
    '<b># Title</b>\n\nA <c>`code`</c> word.\n\n```json\n<c># no title</c>\n```\nAnd <c>`more`</c>.\n',
  );
});
