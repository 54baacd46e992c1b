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
const take = async (canvas: HallCanvas, page: Page, ...chords: string[]) => {
  await canvas.focus();
  await keys(page, ...chords);
};
export const select = async (canvas: HallCanvas, ...ids: (keyof typeof middle)[]) => {
  for (const [i, id] of ids.entries()) await canvas.click(middle[id], { shift: i > 0 });
  await canvas.waitForSelection(ids);
};
const right = (count: number) => Array.from({ length: count }, () => 'ArrowRight');
const down = (count: number) => Array.from({ length: count }, () => 'ArrowDown');
const left = (count: number) => Array.from({ length: count }, () => 'ArrowLeft');

/**
 * By keyboard the crosshair begins, with the first arrow key, at the north-west corner of what is selected, else at the
 * point of the grid in the middle of what is seen. The whole hall is seen: 12,000 × 9,600 mm, and 1,200 mm to the south
 * that the door swings, so the middle is [6000, 5400]. Each further key is a step of the grid, 600 mm.
 */
const rowOfRacks = [1, 2, 3, 4].map(
  (n) =>
    `+ { "id": "R07-0${n}", "type": "test-rack", "at": [${2300 + 700 * n}, 6000], "facing": "south", "row": "R07", "feeds": ["A1", "B1"], "loop": "TCS" }`,
);

export const drawing: readonly ToolCase[] = [
  {
    title: 'zone by mouse',
    steps: async (canvas, page) => {
      await take(canvas, page, 'd', 'z');
      await canvas.drag([4800, 6000], [7200, 6600]);
    },
    changes: [
      '+ { "id": "Z2", "kind": "cold-aisle", "outline": [[4800, 6000], [7200, 6000], [7200, 6600], [4800, 6600]] }',
    ],
  },
  {
    title: 'zone by keyboard',
    steps: async (canvas, page) => {
      await take(canvas, page, 'd', 'z', 'ArrowRight', 'Enter');
      await keys(page, ...right(2), 'Enter', ...down(1), 'Enter', ...left(2), 'Enter', 'Enter');
    },
    changes: [
      '+ { "id": "Z2", "kind": "cold-aisle", "outline": [[6000, 5400], [7200, 5400], [7200, 6000], [6000, 6000]] }',
    ],
  },
  {
    title: 'zone by keyboard, from the corner of the selection',
    steps: async (canvas, page) => {
      await select(canvas, 'R1');
      await keys(page, 'd', 'z', 'ArrowRight', 'Enter', ...right(1), 'Enter', ...down(2), 'Enter', 'Enter');
    },
    // R1 stands at [3000, 3000].
    changes: [
      '+ { "id": "Z2", "kind": "cold-aisle", "outline": [[3000, 3000], [3600, 3000], [3600, 4200]] }',
    ],
  },
  {
    title: 'point of a zone by keyboard',
    steps: async (canvas, page) => {
      await click(canvas, [3600, 1200]);
      await canvas.waitForSelection(['Z1']);
      await keys(page, '.', '.', 'ArrowRight');
    },
    changes: became('Z1', '[9600, 1200]', '[10200, 1200]'),
  },
  {
    title: 'point of a zone taken out by keyboard',
    steps: async (canvas, page) => {
      await click(canvas, [3600, 1200]);
      await canvas.waitForSelection(['Z1']);
      await keys(page, '.', '.', 'Delete');
    },
    changes: became('Z1', '[9600, 1200], ', ''),
  },
  {
    title: 'point of a zone put in between by keyboard',
    steps: async (canvas, page) => {
      await click(canvas, [3600, 1200]);
      await canvas.waitForSelection(['Z1']);
      await keys(page, '.', 'Insert');
    },
    // In the middle between [3000, 1200] and [9600, 1200].
    changes: became('Z1', '[3000, 1200], [9600, 1200]', '[3000, 1200], [6300, 1200], [9600, 1200]'),
  },
  {
    title: 'point of a zone by mouse',
    steps: async (canvas) => {
      await click(canvas, [3600, 1200]);
      await canvas.waitForSelection(['Z1']);
      await canvas.drag([9600, 1200], [10200, 600]);
    },
    changes: became('Z1', '[9600, 1200]', '[10200, 600]'),
  },
  {
    title: 'point of a zone taken out by mouse',
    steps: async (canvas, page) => {
      await click(canvas, [3600, 1200]);
      await canvas.waitForSelection(['Z1']);
      await page.keyboard.down('Alt');
      await click(canvas, [9600, 1200]);
      await page.keyboard.up('Alt');
    },
    changes: became('Z1', '[9600, 1200], ', ''),
  },
  {
    title: 'door by mouse, on the north wall',
    steps: async (canvas, page) => {
      await take(canvas, page, 'd', 'd');
      await click(canvas, [6000, 0]);
    },
    // 1,200 mm wide, its middle at the pointer.
    changes: ['+ { "id": "D2", "at": [5400, 0], "facing": "north", "widthMm": 1200, "swing": "out" }'],
  },
  {
    title: 'busway by mouse',
    steps: async (canvas, page) => {
      await take(canvas, page, 'd', 'b');
      await click(canvas, [3000, 6000], [7800, 6000]);
      await keys(page, 'Enter');
    },
    changes: [
      '+ { "id": "A2", "kind": "busway", "side": "A", "path": [[3000, 6000], [7800, 6000]], "ratingA": 1600, "voltageV": 415 }',
    ],
  },
  {
    title: 'busway by keyboard',
    steps: async (canvas, page) => {
      await take(canvas, page, 'd', 'b', 'ArrowRight', 'Enter', ...right(3), 'Enter', 'Enter');
    },
    changes: [
      '+ { "id": "A2", "kind": "busway", "side": "A", "path": [[6000, 5400], [7800, 5400]], "ratingA": 1600, "voltageV": 415 }',
    ],
  },
  {
    title: 'pipe by mouse, with a typed length',
    steps: async (canvas, page) => {
      await take(canvas, page, 'd', 'p');
      await click(canvas, [3000, 6000]);
      const at = await canvas.toPage([4800, 6000]);
      await page.mouse.move(at.x, at.y);
      await keys(page, '2', '5', '0', '0', 'Enter', 'Enter');
    },
    changes: ['+ { "id": "P2", "path": [[3000, 6000], [5500, 6000]], "diameterMm": 150 }'],
  },
  {
    title: 'pipe by keyboard',
    steps: async (canvas, page) => {
      await take(canvas, page, 'd', 'p', 'ArrowRight', 'Enter', ...down(2), 'Enter', 'Enter');
    },
    changes: ['+ { "id": "P2", "path": [[6000, 5400], [6000, 6600]], "diameterMm": 150 }'],
  },
  {
    title: 'tray by mouse, around a corner',
    steps: async (canvas, page) => {
      await take(canvas, page, 'd', 't');
      await click(canvas, [3000, 6000], [6000, 6000], [6000, 6600], [6000, 6600]);
    },
    changes: ['+ { "id": "T2", "path": [[3000, 6000], [6000, 6000], [6000, 6600]], "widthMm": 300 }'],
  },
  {
    title: 'tray by keyboard',
    steps: async (canvas, page) => {
      await take(canvas, page, 'd', 't', 'ArrowRight', 'Enter', ...right(2), 'Enter', 'Enter');
    },
    changes: ['+ { "id": "T2", "path": [[6000, 5400], [7200, 5400]], "widthMm": 300 }'],
  },
  {
    title: 'column by mouse',
    steps: async (canvas, page) => {
      await take(canvas, page, 'd', 'c');
      await canvas.drag([3600, 6000], [4800, 6600]);
    },
    changes: ['+ { "id": "K2", "at": [3600, 6000], "size": [1200, 600] }'],
  },
  {
    title: 'column by keyboard',
    steps: async (canvas, page) => {
      await take(canvas, page, 'd', 'c', 'ArrowRight', 'Enter');
    },
    changes: ['+ { "id": "K2", "at": [6000, 5400], "size": [600, 600] }'],
  },
  {
    title: 'room by mouse',
    steps: async (canvas, page) => {
      await take(canvas, page, 'd', 'r');
      await canvas.drag([0, 0], [11400, 9000]);
    },
    changes: [
      '- "room": { "outline": [[0, 0], [12000, 0], [12000, 9600], [0, 9600]], "heightMm": 4000, "grid": 600 }',
      '+ "room": { "outline": [[0, 0], [11400, 0], [11400, 9000], [0, 9000]], "heightMm": 4000, "grid": 600 }',
    ],
  },
  {
    title: 'room by keyboard, from the corner of the selection',
    steps: async (canvas, page) => {
      await click(canvas, [900, 900]);
      await canvas.waitForSelection(['K1']);
      await keys(page, 'd', 'r', 'ArrowRight', 'Enter', ...right(19), 'Enter', ...down(15), 'Enter');
      await keys(page, ...left(19), 'Enter', 'Enter');
    },
    // K1 stands at [600, 600].
    changes: [
      '- "room": { "outline": [[0, 0], [12000, 0], [12000, 9600], [0, 9600]], "heightMm": 4000, "grid": 600 }',
      '+ "room": { "outline": [[600, 600], [12000, 600], [12000, 9600], [600, 9600]], "heightMm": 4000, "grid": 600 }',
    ],
  },
  {
    title: 'corner of the room by mouse',
    steps: async (canvas, page) => {
      await take(canvas, page, 'd', 'e');
      await canvas.drag([12000, 9600], [11400, 9000]);
    },
    changes: [
      '- "room": { "outline": [[0, 0], [12000, 0], [12000, 9600], [0, 9600]], "heightMm": 4000, "grid": 600 }',
      '+ "room": { "outline": [[0, 0], [12000, 0], [11400, 9000], [0, 9600]], "heightMm": 4000, "grid": 600 }',
    ],
  },
  {
    title: 'corner of the room by keyboard',
    steps: async (canvas, page) => take(canvas, page, 'd', 'e', '.', '.', 'ArrowLeft'),
    changes: [
      '- "room": { "outline": [[0, 0], [12000, 0], [12000, 9600], [0, 9600]], "heightMm": 4000, "grid": 600 }',
      '+ "room": { "outline": [[0, 0], [11400, 0], [12000, 9600], [0, 9600]], "heightMm": 4000, "grid": 600 }',
    ],
  },
  {
    title: 'point of a run put in between by mouse',
    steps: async (canvas) => {
      await click(canvas, [4200, 8400]);
      await canvas.waitForSelection(['T1']);
      await canvas.drag([6000, 8400], [6000, 9000]);
    },
    changes: became('T1', '[9000, 8400]', '[6000, 9000], [9000, 8400]'),
  },
  {
    title: 'end of a run by keyboard, by the millimetre',
    steps: async (canvas, page) => {
      await click(canvas, [4200, 8400]);
      await canvas.waitForSelection(['T1']);
      await keys(page, '.', 'Control+ArrowDown');
    },
    changes: became('T1', '[3000, 8400]', '[3000, 8401]'),
    isUnseen: true,
  },
  {
    title: 'row of racks by mouse',
    steps: async (canvas, page) => {
      await take(canvas, page, 'w');
      const option = (name: string) => canvas.frame.locator(`#tool-options [name="${name}"]`);
      await option('pitchMm').fill('700');
      await option('facing').selectOption('south');
      await option('row').fill('R07');
      await option('loop').selectOption('=TCS');
      // 3000 mm hold four racks of 600 mm, 700 mm from each to the next.
      await canvas.drag([3000, 6000], [6000, 6000]);
    },
    changes: rowOfRacks,
  },
  {
    title: 'row of racks by keyboard',
    steps: async (canvas, page) => {
      await take(canvas, page, 'w', 'd', 'o');
      await canvas.frame.locator('#tool-options [name="type"]:focus').waitFor();
      await keys(page, 'Tab');
      await page.keyboard.type('700');
      // To what faces: across, north, east, south.
      await keys(page, 'Tab', ...down(3), 'Tab');
      await page.keyboard.type('R07');
      // Past the feeds to the loop: none, nearest, TCS.
      await keys(page, 'Tab', 'Tab', 'End', 'Enter');
      await canvas.frame.locator('#canvas:focus').waitFor();
      // The crosshair begins at [6000, 5400]: five steps to the west and one to the south of it.
      await keys(page, ...left(6), 'ArrowDown', 'Enter', 'ArrowRight', '4', 'Enter');
    },
    changes: rowOfRacks,
  },
];

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
