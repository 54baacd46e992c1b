// The halls of the recorded pictures: the examples, and what becomes of one in a review, a merge, a half-typed line.
import { readFileSync } from 'node:fs';

const examples = new URL('../../examples/', import.meta.url);

/** Text of an example. @param {string} name such as `clean` or `campus/halls/h01` */
export const exampleHall = (name) => readFileSync(new URL(`${name}.hall.json`, examples), 'utf8');

/** @throws Error where the examples have changed and the text to be replaced is gone */
function replaced(text, from, to) {
  if (!text.includes(from)) throw new Error(`The example does not hold ${from}`);
  return text.replace(from, to);
}

const line = (text, id) => text.split('\n').find((candidate) => candidate.includes(`"id": "${id}"`));

const clean = exampleHall('clean');

/** Two racks moved, one renamed, one gone, one turned, one of another load, a column that is new. */
export const changedHall = (() => {
  let text = clean;
  const edit = (id, from, to) => {
    const before = line(text, id);
    text = replaced(text, before, replaced(before, from, to));
  };
  const place = (id) => /"at": \[(\d+), (\d+)\]/.exec(line(text, id)).slice(1).map(Number);
  for (const id of ['R5-1', 'R5-2']) {
    const [x, y] = place(id);
    edit(id, `[${x}, ${y}]`, `[${x}, ${y - 1200}]`);
  }
  edit('R4-8', '"R4-8"', '"R4-8X"');
  edit('CDU-6', '[900, 10800]', '[900, 11100]');
  edit('FW-3', '"facing": "west"', '"facing": "east"');
  text = replaced(text, `${line(text, 'R1-8')}\n`, '');
  return replaced(
    text,
    line(text, 'C2'),
    `${line(text, 'C2')},\n    { "id": "C3", "at": [2800, 13400], "size": [400, 400] }`,
  );
})();

/** Both sides of a merge moved a CDU, and gave a rack another load. */
export const conflictedHall = replaced(
  clean,
  '"name": "A clean hall",\n',
  `"name": "A clean hall",
  "$conflicts": [
    { "id": "CDU-6", "collection": "cdus", "path": ["at"], "base": { "at": [900, 10800], "facing": "east" }, "ours": { "at": [900, 10800], "facing": "east" }, "theirs": { "at": [2700, 12600], "facing": "east" } },
    { "id": "R1-2", "collection": "racks", "path": ["powerKw"], "ours": 120, "theirs": 140 }
  ],
`,
);

export const halfTypedHall = replaced(clean, '"columns": [', '"columns": [ {');

/** An architect's drawing, as far as a picture needs one. */
export const drawingSvg = new TextEncoder().encode(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1380 1680" width="1380" height="1680">
<g fill="none" stroke="#000" stroke-width="4"><rect x="6" y="6" width="1368" height="1668"/>
<path d="M0 1200H1380M1000 0V1680" stroke-dasharray="24 12"/><circle cx="1050" cy="570" r="60"/><circle cx="1050" cy="1150" r="60"/>
<path d="M60 1300l240 240M300 1300l-240 240"/></g><text x="80" y="1640" font-family="sans-serif" font-size="60">A-101 ground floor</text></svg>`,
);
