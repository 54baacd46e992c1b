/** What a person does with each tool of the canvas, by mouse and by keyboard, and the lines that it changes. */
import type { Page } from 'playwright-core';
import { eventuallyEqual } from '../harness/eventually';
import type { HallCanvas, Place } from '../harness/hallCanvas';
import { lineOf } from '../harness/halls';
import { toolHall } from './toolHall';

export interface ToolCase {
  readonly title: string;
  readonly steps: (canvas: HallCanvas, page: Page) => Promise<void>;
  /** As `lineChanges` tells them; none for what only looks. */
  readonly changes: readonly string[];
  /** What has to be selected in the end. */
  readonly selected?: readonly string[];
  /** What it changes is less than a pixel, or not drawn. */
  readonly isUnseen?: true;
}

/** Middles of the objects of the hall. */
export const middle = {
  R1: [3300, 3600],
  R2: [6300, 4200],
  R3: [8100, 3600],
  C1: [10500, 7200],
} satisfies Record<string, Place>;

export const line = (id: string) => lineOf(toolHall, id).trim().replace(/,$/, '');
/** An object's line before and after. */
export const became = (id: string, was: string, is: string): string[] => {
  const before = line(id);
  if (!before.includes(was)) throw new Error(`${id} does not hold ${was}`);
  return [`- ${before}`, `+ ${before.replace(was, () => is)}`];
};
/** Several such: all that went first, as `lineChanges` tells them. */
const all = (...pairs: string[][]): string[] => [
  ...pairs.map(([gone = '']) => gone),
  ...pairs.map(([, come = '']) => come),
];
const moved = (id: string, was: string, is: string) => became(id, `"at": ${was}`, `"at": ${is}`);

export const keys = async (page: Page, ...pressed: string[]) => {
  for (const key of pressed) await page.keyboard.press(key);
};
export const click = async (canvas: HallCanvas, ...places: Place[]) => {
  for (const place of places) await canvas.click(place);
};
/** A tool by its keys, with the focus in the canvas. */
export const take = async (canvas: HallCanvas, page: Page, ...chords: string[]) => {
  await canvas.focus();
  await keys(page, ...chords);
};
export const select = async (canvas: HallCanvas, ...ids: (keyof typeof middle)[]) => {
  for (const [i, id] of ids.entries()) await canvas.click(middle[id], { shift: i > 0 });
  await canvas.waitForSelection(ids);
};
export const right = (count: number) => Array.from({ length: count }, () => 'ArrowRight');
export const down = (count: number) => Array.from({ length: count }, () => 'ArrowDown');
export const left = (count: number) => Array.from({ length: count }, () => 'ArrowLeft');

export const connecting: readonly ToolCase[] = [
  {
    title: 'connect a rack to a feed by mouse',
    steps: async (canvas, page) => {
      await take(canvas, page, 'c', 'c');
      await canvas.drag(middle.R3, [8100, 5400]);
    },
    changes: became('R3', '"facing": "north"', '"facing": "north", "feeds": ["A1"]'),
  },
  {
    title: 'connect a rack to a feed by keyboard',
    steps: async (canvas, page) => {
      await select(canvas, 'R3');
      // From the corner of R3 at [7800, 3000] down to the busway at y 5400.
      await keys(page, 'c', 'c', 'ArrowDown', 'Enter', ...down(4), 'Enter');
    },
    changes: became('R3', '"facing": "north"', '"facing": "north", "feeds": ["A1"]'),
  },
  {
    title: 'connect a rack to the loop of a CDU by mouse',
    steps: async (canvas, page) => {
      await take(canvas, page, 'c', 'c');
      await canvas.drag(middle.R3, middle.C1);
    },
    changes: became('R3', '"facing": "north"', '"facing": "north", "loop": "TCS"'),
    isUnseen: true,
  },
  {
    title: 'connect the selection to a pair of feeds by keyboard',
    steps: async (canvas, page) => {
      await select(canvas, 'R1', 'R2');
      await keys(page, 'c', 'a');
    },
    changes: all(
      became('R1', '"feeds": ["A1"]', '"feeds": ["A1", "B1"]'),
      became('R2', '"feeds": ["A1"]', '"feeds": ["A1", "B1"]'),
    ),
  },
  {
    title: 'put racks into the nearest loop by keyboard',
    steps: async (canvas, page) => {
      await select(canvas, 'R1', 'R3');
      await keys(page, 'c', 'l');
    },
    changes: all(
      became('R1', '"feeds": ["A1"]', '"feeds": ["A1"], "loop": "TCS"'),
      became('R3', '"facing": "north"', '"facing": "north", "loop": "TCS"'),
    ),
  },
  {
    title: 'put the selection onto the nearest feeds by keyboard',
    steps: async (canvas, page) => {
      await select(canvas, 'R1', 'R3');
      await keys(page, 'c', 'n');
    },
    changes: all(
      became('R1', '"feeds": ["A1"]', '"feeds": ["A1", "B1"]'),
      became('R3', '"facing": "north"', '"facing": "north", "feeds": ["A1", "B1"]'),
    ),
  },
  {
    title: 'take the cords of the selection away by keyboard',
    steps: async (canvas, page) => {
      await select(canvas, 'R1', 'R2');
      await keys(page, 'c', 'x');
    },
    changes: all(became('R1', ', "feeds": ["A1"]', ''), became('R2', ', "feeds": ["A1"]', '')),
  },
  {
    title: 'measure by keyboard writes nothing',
    steps: async (canvas, page) => {
      await take(canvas, page, 'm', 'ArrowRight', 'Enter', ...right(4), 'ArrowDown', 'Enter');
      await canvas.frame.getByText('2474 mm (dx 2400, dy 600)').first().waitFor({ state: 'attached' });
    },
    changes: [],
  },
  {
    title: 'measure by mouse writes nothing',
    steps: async (canvas, page) => {
      await take(canvas, page, 'm');
      await canvas.drag([4800, 6000], [7200, 6600]);
      await canvas.frame.getByText('2474 mm (dx 2400, dy 600)').first().waitFor({ state: 'attached' });
    },
    changes: [],
  },
];

export const selecting: readonly ToolCase[] = [
  {
    title: 'frame to the right: what it holds whole',
    steps: (canvas) => canvas.drag([2400, 2700], [7200, 5000]),
    changes: [],
    selected: ['R1', 'R2'],
  },
  {
    title: 'frame to the left: what it touches',
    steps: (canvas) => canvas.drag([7200, 4600], [2700, 4000]),
    changes: [],
    selected: ['R1', 'R2'],
  },
  {
    title: 'frame with Shift adds, with Ctrl takes away',
    steps: async (canvas, page) => {
      await canvas.drag([2400, 2700], [7200, 5000]);
      await page.keyboard.down('Shift');
      await canvas.drag([9300, 6000], [11400, 8100]);
      await page.keyboard.up('Shift');
      await canvas.waitForSelection(['C1', 'R1', 'R2']);
      await page.keyboard.down('Control');
      await canvas.drag([2400, 2700], [4200, 4500]);
      await page.keyboard.up('Control');
    },
    changes: [],
    selected: ['C1', 'R2'],
  },
  {
    title: 'a frame by keyboard',
    steps: async (canvas, page) => {
      // The crosshair begins at [6000, 5400]: from [5400, 5400] to [7200, 3000], with R2 from [6000, 3600] to [6600, 4800].
      await take(canvas, page, 's', 'f', 'ArrowLeft', 'ArrowLeft', 'Enter');
      await keys(page, 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', ...right(3), 'Enter');
    },
    changes: [],
    selected: ['R2'],
  },
  {
    title: 'a frame by keyboard to the left: what it touches',
    steps: async (canvas, page) => {
      // From [7200, 4200] to [6600, 3600], through R2 alone.
      await take(canvas, page, 's', 'f', 'ArrowRight', ...right(2), 'ArrowUp', 'ArrowUp', 'Enter');
      await keys(page, 'ArrowUp', ...left(2), 'Enter');
    },
    changes: [],
    selected: ['R2'],
  },
  {
    title: 'a click with Shift adds, and takes away what is selected',
    steps: async (canvas) => {
      await select(canvas, 'R1', 'R2', 'R3');
      await canvas.click(middle.R2, { shift: true });
    },
    changes: [],
    selected: ['R1', 'R3'],
  },
  {
    title: 'adding and taking away by keyboard',
    steps: async (canvas, page) => {
      await select(canvas, 'R1');
      await keys(page, 's', 'n', 's', 'n');
      await eventuallyEqual('three selected', async () => (await canvas.selection()).length, 3);
      await keys(page, 's', 'x', 's', 'x');
    },
    changes: [],
    selected: ['R1'],
  },
  ...(
    [
      ['all of the same type', ['s', 't'], ['R1', 'R2', 'R3']],
      // R1 and R2 say that they are in row W; R3 stands between R2 and nothing, in line with R1.
      ['the same row', ['s', 'r'], ['R1', 'R2']],
      ['what is connected', ['s', 'c'], ['A1', 'R1']],
      ['all of the layer', ['s', 'l'], ['R1', 'R2', 'R3']],
      ['the inverse', ['s', 'i'], ['A1', 'B1', 'C1', 'D1', 'K1', 'P1', 'R2', 'R3', 'T1', 'Z1']],
      ['everything', ['Control+a'], ['A1', 'B1', 'C1', 'D1', 'K1', 'P1', 'R1', 'R2', 'R3', 'T1', 'Z1']],
    ] as const
  ).map(([title, chords, selected]) => ({
    title: `select ${title}`,
    steps: async (canvas: HallCanvas, page: Page) => {
      await select(canvas, 'R1');
      await keys(page, ...chords);
    },
    changes: [],
    selected,
  })),
];

export const arranging: readonly ToolCase[] = [
  {
    title: 'drag to the least width of a hot aisle, off the grid',
    steps: (canvas) => canvas.drag(middle.R2, [3310, 5740]),
    // Behind the rear of R1, which ends at 4200, at least 900 mm; the grid would have it at 4800 or 5400.
    changes: moved('R2', '[6000, 3600]', '[3000, 5100]'),
  },
  {
    title: 'drag to the middle of a neighbour, off the grid',
    steps: (canvas) => canvas.drag(middle.R1, [2110, 930]),
    // The middle of K1 is at y 900; on the grid that of R1 would be at 600 or 1200.
    changes: moved('R1', '[3000, 3000]', '[1800, 300]'),
  },
  {
    title: 'Escape drops a drag',
    steps: async (canvas, page) => {
      await canvas.hold(middle.R3, [9300, 6000]);
      await page.keyboard.press('Escape');
      await page.mouse.up();
    },
    changes: [],
    selected: ['R3'],
  },
  {
    title: 'align north edges',
    steps: async (canvas, page) => {
      await select(canvas, 'R1', 'R2');
      await keys(page, 'a', 't');
    },
    changes: moved('R2', '[6000, 3600]', '[6000, 3000]'),
  },
  {
    title: 'distribute west to east',
    steps: async (canvas, page) => {
      await select(canvas, 'R1', 'R2', 'R3');
      await keys(page, 'a', 'x');
    },
    changes: moved('R2', '[6000, 3600]', '[5400, 3600]'),
  },
  {
    title: 'pack west to east',
    steps: async (canvas, page) => {
      await select(canvas, 'R1', 'R2', 'R3');
      await keys(page, 'a', 'p');
      await canvas.frame.locator('#sheet-gapMm').waitFor();
      await keys(page, 'Enter');
    },
    changes: all(moved('R2', '[6000, 3600]', '[3600, 3600]'), moved('R3', '[7800, 3000]', '[4200, 3000]')),
  },
  {
    title: 'repeat in columns',
    steps: async (canvas, page) => {
      await select(canvas, 'R3');
      await keys(page, 'a', 'a');
      await canvas.frame.locator('#sheet-columns').waitFor();
      await keys(page, 'Enter');
    },
    changes: [
      '+ { "id": "R4", "type": "test-rack", "at": [8400, 3000], "facing": "north" }',
      '+ { "id": "R5", "type": "test-rack", "at": [9000, 3000], "facing": "north" }',
    ],
  },
  {
    title: 'flip north to south',
    steps: async (canvas, page) => {
      await select(canvas, 'R1');
      await keys(page, 'a', 'v');
    },
    changes: became('R1', '"facing": "north"', '"facing": "south"'),
  },
  {
    title: 'turn two together',
    steps: async (canvas, page) => {
      await select(canvas, 'R1', 'R2');
      await keys(page, 't');
    },
    // Middles [3300, 3600] and [6300, 4200] about [4800, 3900] become [5100, 2400] and [4500, 5400].
    changes: all(
      became('R1', '[3000, 3000], "facing": "north"', '[4500, 2100], "facing": "east"'),
      became('R2', '[6000, 3600], "facing": "north"', '[3900, 5100], "facing": "east"'),
    ),
  },
  {
    title: 'duplicate by Ctrl+D',
    steps: async (canvas, page) => {
      await select(canvas, 'R3');
      await keys(page, 'Control+d');
    },
    changes: ['+ { "id": "R4", "type": "test-rack", "at": [8400, 3600], "facing": "north" }'],
    selected: ['R4'],
  },
  {
    title: 'duplicate a feed with its rack: the copy names the copy',
    steps: async (canvas, page) => {
      await click(canvas, [9600, 5400]);
      await canvas.waitForSelection(['A1']);
      await canvas.click(middle.R1, { shift: true });
      await canvas.waitForSelection(['A1', 'R1']);
      await keys(page, 'Control+d');
    },
    changes: [
      '+ { "id": "A2", "kind": "busway", "side": "A", "path": [[3000, 6000], [10800, 6000]], "ratingA": 400, "voltageV": 415 }',
      '+ { "id": "R4", "type": "test-rack", "at": [3600, 3600], "facing": "north", "row": "W", "feeds": ["A2"] }',
    ],
    selected: ['A2', 'R4'],
  },
  {
    title: 'rename by F2, with what names it',
    steps: async (canvas, page) => {
      await click(canvas, [9600, 5400]);
      await canvas.waitForSelection(['A1']);
      await keys(page, 'F2');
      await canvas.frame.locator('#sheet-to').waitFor();
      await page.keyboard.type('A9');
      await keys(page, 'Enter');
    },
    changes: all(
      became('A1', '"A1"', '"A9"'),
      became('R1', '["A1"]', '["A9"]'),
      became('R2', '["A1"]', '["A9"]'),
    ),
    selected: ['A9'],
  },
  {
    title: 'remove a feed together with what names it',
    steps: async (canvas, page) => {
      await click(canvas, [9600, 5400]);
      await canvas.waitForSelection(['A1']);
      await keys(page, 'Delete');
      await canvas.frame.locator('#sheet li').first().waitFor();
      await keys(page, 'Enter');
    },
    changes: [
      `- ${line('A1')}`,
      ...all(became('R1', ', "feeds": ["A1"]', ''), became('R2', ', "feeds": ["A1"]', '')),
    ],
  },
  {
    title: 'remove a feed and leave what names it',
    steps: async (canvas, page) => {
      await click(canvas, [9600, 5400]);
      await canvas.waitForSelection(['A1']);
      await keys(page, 'Delete');
      await canvas.frame.locator('#sheet footer vscode-button').nth(1).click();
    },
    changes: [`- ${line('A1')}`],
  },
];
