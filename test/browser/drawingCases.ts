/** What is drawn on the plan, by mouse and by keyboard, and the lines that it makes or changes. */
import type { Page } from 'playwright-core';
import type { HallCanvas } from '../harness/hallCanvas';
import { byMenu } from './menuCases';
import { became, click, down, keys, left, right, select, take, type ToolCase } from './toolCases';

/** R07: four racks, 700 mm from each to the next. */
const rowOfRacks = [1, 2, 3, 4].map(
  (n) =>
    `+ { "id": "R07-0${n}", "type": "test-rack", "at": [${2300 + 700 * n}, 6000], "facing": "south", "row": "R07", "feeds": ["A1", "B1"], "loop": "TCS" }`,
);

/** A tool by its button, and one that has none by the menu of the floor. */
const byButton = async (canvas: HallCanvas, command: string) => {
  await canvas.frame.locator(`#toolbar [data-command="${command}"]`).click();
  // Its keys are the next: Escape, Enter, a length.
  await canvas.frame.locator('#canvas:focus').waitFor();
};
const fromMenu = (canvas: HallCanvas, page: Page, command: string) =>
  byMenu(canvas, page, [6600, 6300], command, 'menuDraw');

/** Pressed on its northern edge, away from its points. */
async function selectZone(canvas: HallCanvas): Promise<void> {
  await click(canvas, [3600, 1200]);
  await canvas.waitForSelection(['Z1']);
}

/**
 * By keyboard the crosshair begins, with the first arrow key, at the north-west corner of what is selected, else at the
 * point of the grid in the middle of what is seen. The whole hall is seen: 12,000 × 9,600 mm, and 1,200 mm to the south
 * that the door swings, so the middle is [6000, 5400]. Each further key is a step of the grid, 600 mm.
 */
export const drawing: readonly ToolCase[] = [
  {
    title: 'zone by mouse',
    steps: async (canvas) => {
      await byButton(canvas, 'tool.zone');
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
      await selectZone(canvas);
      await keys(page, '.', '.', 'ArrowRight');
    },
    changes: became('Z1', '[9600, 1200]', '[10200, 1200]'),
  },
  {
    title: 'point of a zone taken out by keyboard',
    steps: async (canvas, page) => {
      await selectZone(canvas);
      await keys(page, '.', '.', 'Delete');
    },
    changes: became('Z1', '[9600, 1200], ', ''),
  },
  {
    title: 'point of a zone put in between by keyboard',
    steps: async (canvas, page) => {
      await selectZone(canvas);
      await keys(page, '.', 'Insert');
    },
    // In the middle between [3000, 1200] and [9600, 1200].
    changes: became('Z1', '[3000, 1200], [9600, 1200]', '[3000, 1200], [6300, 1200], [9600, 1200]'),
  },
  {
    title: 'point of a zone by mouse',
    steps: async (canvas) => {
      await selectZone(canvas);
      await canvas.drag([9600, 1200], [10200, 600]);
    },
    changes: became('Z1', '[9600, 1200]', '[10200, 600]'),
  },
  {
    title: 'point of a zone taken out by mouse',
    steps: async (canvas, page) => {
      await selectZone(canvas);
      await page.keyboard.down('Alt');
      await click(canvas, [9600, 1200]);
      await page.keyboard.up('Alt');
    },
    changes: became('Z1', '[9600, 1200], ', ''),
  },
  {
    title: 'door by mouse, on the north wall',
    steps: async (canvas) => {
      await byButton(canvas, 'tool.door');
      await click(canvas, [6000, 0]);
    },
    // 1,200 mm wide, its middle at the pointer.
    changes: ['+ { "id": "D2", "at": [5400, 0], "facing": "north", "widthMm": 1200, "swing": "out" }'],
  },
  {
    title: 'busway by mouse',
    steps: async (canvas, page) => {
      await byButton(canvas, 'tool.busway');
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
      await fromMenu(canvas, page, 'tool.pipe');
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
      await fromMenu(canvas, page, 'tool.tray');
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
      await fromMenu(canvas, page, 'tool.column');
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
      await fromMenu(canvas, page, 'tool.room');
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
      await fromMenu(canvas, page, 'editRoom');
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
    steps: async (canvas) => {
      await byButton(canvas, 'tool.row');
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
