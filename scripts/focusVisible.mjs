// A plugin of esbuild for the webview. The controls' library asks the browser whether it knows :focus-visible by a
// style element of its own, which the page's policy forbids: it took the answer for no, and drew the ring of the
// keyboard around what a mouse had pressed. And telling of a breach, Chromium looks for the line that did it, for which
// it parses the whole script once more: an eighth of the time until the first picture.
import { readFile } from 'node:fs/promises';

const unasked = 'let _canUseFocusVisible;';

export const focusVisible = {
  name: 'focus-visible',
  setup(build) {
    build.onLoad({ filter: /[\\/]fast-web-utilities[\\/]dist[\\/]dom\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!text.includes(unasked))
        throw new Error(`${path} asks for :focus-visible in another way than it did.`);
      // Every browser in which VS Code runs knows it.
      return { contents: text.replace(unasked, 'let _canUseFocusVisible = true;') };
    });
  },
};
