/** The context menu of the canvas: what keys do, done by the mouse. */
import type { Page } from 'playwright-core';
import { eventuallyEqual } from '../harness/eventually';
import type { HallCanvas, Place } from '../harness/hallCanvas';
import {
  arranging,
  click,
  connecting,
  keys,
  line,
  middle,
  select,
  selecting,
  type ToolCase,
} from './toolCases';

/** A command of the context menu, by the mouse alone. */
export const byMenu = async (
  canvas: HallCanvas,
  page: Page,
  place: Place,
  command: string,
  menu?: string,
) => {
  const at = await canvas.toPage(place);
  await page.mouse.click(at.x, at.y, { button: 'right' });
  if (menu) await canvas.frame.locator(`#context-menu [data-menu="${menu}"]`).hover();
  await canvas.frame.locator(`#context-menu [data-command="${command}"]`).click();
};
const apply = (canvas: HallCanvas) => canvas.frame.locator('#sheet footer vscode-button').first().click();

type Body = keyof typeof middle;
const like = (title: string): Pick<ToolCase, 'changes' | 'selected'> => {
  const found = [...connecting, ...selecting, ...arranging].find((tool) => tool.title === title);
  if (!found) throw new Error(`No case: ${title}`);
  return { changes: found.changes, ...(found.selected ? { selected: found.selected } : {}) };
};
const entry = (
  title: string,
  ids: readonly Body[],
  command: string,
  menu?: string,
  then: (canvas: HallCanvas, page: Page) => Promise<void> = () => Promise.resolve(),
): ToolCase => ({
  title: `${title}, by the menu`,
  steps: async (canvas, page) => {
    await select(canvas, ...ids);
    await byMenu(canvas, page, middle[ids.at(-1)!], command, menu);
    await then(canvas, page);
  },
  ...like(title),
});

/** To be done on one canvas, since each leaves the hall as it was. */
export const inMenu: readonly ToolCase[] = [
  entry('align north edges', ['R1', 'R2'], 'alignTop', 'menuAlign'),
  entry('distribute west to east', ['R1', 'R2', 'R3'], 'distributeX', 'menuAlign'),
  entry('pack west to east', ['R1', 'R2', 'R3'], 'packX', 'menuAlign', apply),
  entry('repeat in columns', ['R3'], 'array', undefined, apply),
  entry('flip north to south', ['R1'], 'flipVertical', 'menuTurn'),
  entry('turn two together', ['R1', 'R2'], 'rotateTogetherRight', 'menuTurn'),
  entry('duplicate by Ctrl+D', ['R3'], 'duplicate'),
  entry(
    'connect the selection to a pair of feeds by keyboard',
    ['R1', 'R2'],
    'connectAlternate',
    'groupConnect',
  ),
  entry(
    'put the selection onto the nearest feeds by keyboard',
    ['R1', 'R3'],
    'connectNearest',
    'groupConnect',
  ),
  entry('put racks into the nearest loop by keyboard', ['R1', 'R3'], 'connectLoopNearest', 'groupConnect'),
  entry('take the cords of the selection away by keyboard', ['R1', 'R2'], 'disconnect', 'groupConnect'),
  entry('select all of the same type', ['R1'], 'selectSameType', 'groupSelect'),
  entry('select the same row', ['R1'], 'selectSameRow', 'groupSelect'),
  entry('select what is connected', ['R1'], 'selectConnected', 'groupSelect'),
  {
    title: 'rename by the menu',
    steps: async (canvas, page) => {
      await click(canvas, [9600, 5400]);
      await canvas.waitForSelection(['A1']);
      await byMenu(canvas, page, [9600, 5400], 'rename');
      await canvas.frame.locator('#sheet-to:focus').waitFor();
      await page.keyboard.type('A9');
      await apply(canvas);
    },
    ...like('rename by F2, with what names it'),
  },
  ...(
    [
      ['turn', 'rotateRight', '"east"'],
      ['turn back', 'rotateLeft', '"west"'],
    ] as const
  ).map(([title, command, facing]) => ({
    title: `${title} by its button`,
    steps: async (canvas: HallCanvas) => {
      await select(canvas, 'R3');
      await canvas.frame.locator(`#toolbar [data-command="${command}"]`).click();
    },
    changes: [
      `- ${line('R3')}`,
      `+ ${line('R3').replace('[7800, 3000]', '[7500, 3300]').replace('"north"', facing)}`,
    ],
  })),
  {
    title: 'remove by its button',
    steps: async (canvas) => {
      await select(canvas, 'R3');
      await canvas.frame.locator('#toolbar [data-command="remove"]').click();
    },
    changes: [`- ${line('R3')}`],
    selected: [],
  },
  {
    title: 'copy by the menu, and paste where the menu was opened',
    steps: async (canvas, page) => {
      await select(canvas, 'R3');
      await byMenu(canvas, page, middle.R3, 'copy');
      await byMenu(canvas, page, [6600, 6600], 'paste');
    },
    changes: [`+ ${line('R3').replace('"R3"', '"R4"').replace('[7800, 3000]', '[6300, 6000]')}`],
    selected: ['R4'],
  },
  {
    title: 'copy, and paste with the pointer',
    steps: async (canvas, page) => {
      await select(canvas, 'R3');
      await byMenu(canvas, page, middle.R3, 'copy');
      await byMenu(canvas, page, [6600, 6600], 'pasteHere');
      await eventuallyEqual('what is pasted', () => canvas.trial(), 'pasteHere');
      await canvas.hover([6900, 6600]);
      await canvas.click([6900, 6600]);
    },
    changes: [`+ ${line('R3').replace('"R3"', '"R4"').replace('[7800, 3000]', '[6600, 6000]')}`],
    selected: ['R4'],
  },
  {
    title: 'cut by the menu',
    steps: async (canvas, page) => {
      await select(canvas, 'R3');
      await byMenu(canvas, page, middle.R3, 'cut');
    },
    changes: [`- ${line('R3')}`],
    selected: [],
  },
  {
    title: 'remove by the menu',
    steps: async (canvas, page) => {
      await select(canvas, 'R3');
      await byMenu(canvas, page, middle.R3, 'remove');
    },
    changes: [`- ${line('R3')}`],
    selected: [],
  },
  {
    title: 'hide by the menu, and show all',
    steps: async (canvas, page) => {
      await select(canvas, 'R3');
      await byMenu(canvas, page, middle.R3, 'hide');
      await canvas.waitForSelection([]);
      await byMenu(canvas, page, [6600, 6300], 'showAll');
      await select(canvas, 'R3');
    },
    changes: [],
  },
  {
    title: 'lose a feed by the menu and by its key, and restore it',
    steps: async (canvas, page) => {
      const lost = () => canvas.frame.locator('#canvas').getAttribute('data-lost');
      await click(canvas, [9600, 5400]);
      await canvas.waitForSelection(['A1']);
      await byMenu(canvas, page, [9600, 5400], 'loseSelection');
      await eventuallyEqual('the loss by the menu', lost, 'A1');
      await byMenu(canvas, page, [9600, 5400], 'restoreAll');
      await eventuallyEqual('nothing lost', lost, '');
      await keys(page, 'x');
      await eventuallyEqual('the loss by its key', lost, 'A1');
      await keys(page, 'Alt+Shift+x');
      await eventuallyEqual('nothing lost again', lost, '');
    },
    changes: [],
  },
  {
    title: 'lock by the menu, and unlock all',
    steps: async (canvas, page) => {
      await select(canvas, 'R3');
      await byMenu(canvas, page, middle.R3, 'lock');
      await canvas.drag(middle.R3, [8100, 6600]);
      await byMenu(canvas, page, [6600, 6300], 'unlockAll');
      await select(canvas, 'R3');
    },
    changes: [],
  },
];
