/** Two versions of a hall on the canvas: a diff editor, the overlay, the history, and marks while editing. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventually, eventuallyEqual } from '../harness/eventually';
import { GitRepository } from '../harness/gitRepository';
import { readTexts, type HallCanvas, type Place } from '../harness/hallCanvas';
import { cleanHall, lineOf, replaceOnce } from '../harness/halls';
import { committed } from './gitDiff';
import type { TestWindow } from './window';

/** R1 is moved, R3 is gone, R2 has another load, and R4 is new. */
const changed = [
  [lineOf(cleanHall, 'R1'), lineOf(cleanHall, 'R1').replace('[3000, 3000]', '[3000, 6000]')],
  [lineOf(cleanHall, 'R2'), lineOf(cleanHall, 'R2').replace('"facing"', '"powerKw": 9, "facing"')],
  [
    lineOf(cleanHall, 'R3'),
    lineOf(cleanHall, 'R3')
      .replace('"R3"', '"R4"')
      .replace('[9000, 3000]', '[7800, 6000]')
      .replace('"A1"', '"A9"'),
  ],
].reduce((text, [from, to]) => replaceOnce(text, from!, to!), cleanHall);

const marksOf = async (canvas: HallCanvas): Promise<string[]> =>
  ((await canvas.frame.locator('#canvas').getAttribute('data-marks')) ?? '')
    .split(' ')
    .filter(Boolean)
    .sort();
const reviewOf = (canvas: HallCanvas) => canvas.frame.locator('#canvas').getAttribute('data-review');

/** What is in the middle of the view, and how large [mm, px a mm]. */
async function cameraOf(canvas: HallCanvas): Promise<{ x: number; y: number; scale: number }> {
  const stage = canvas.frame.locator('#canvas');
  const box = await stage.boundingBox();
  const [scale, x, y] = await Promise.all(
    ['data-scale', 'data-origin-x', 'data-origin-y'].map(async (name) =>
      Number(await stage.getAttribute(name)),
    ),
  );
  if (!box || !scale) throw new Error('no camera yet');
  return { x: x! + box.width / 2 / scale, y: y! + box.height / 2 / scale, scale };
}

async function inStep(left: HallCanvas, right: HallCanvas): Promise<void> {
  await eventually('both cameras to be in step', async () => {
    const [a, b] = await Promise.all([cameraOf(left), cameraOf(right)]);
    return Math.abs(a.scale / b.scale - 1) < 1e-3 && Math.abs(a.x - b.x) < 5 && Math.abs(a.y - b.y) < 5;
  });
}

async function inTheMiddle(canvas: HallCanvas, [x, y]: Place): Promise<void> {
  await eventually(`${x}, ${y} to be in the middle`, async () => {
    const camera = await cameraOf(canvas);
    return Math.hypot(camera.x - x, camera.y - y) < 20;
  });
}

export function comparing(window: TestWindow): void {
  const file = () => window.workbench.file(committed);
  after(() => writeFileSync(file(), cleanHall));

  /** Runs one of our commands on the committed hall, or on another one. */
  const command = (name: string, on = file()) =>
    window.workbench.host.run(
      async (api, id, path) => {
        await api.commands.executeCommand(id, api.Uri.file(path));
      },
      `dataHallDesigner.${name}`,
      on,
    );

  /** The canvas that shows a comparison. */
  const overlay = async (): Promise<HallCanvas> =>
    eventually('the overlay', async () => {
      const canvas = await window.workbench.canvasOf(file());
      return (await reviewOf(canvas)) === 'overlay' && canvas;
    });

  it('a diff against git marks both sides, keeps them in step and steps through the changes', async () => {
    const { workbench } = window;
    const { host } = workbench;
    writeFileSync(file(), changed);
    await host.openGitDiff(file());
    const left = await workbench.canvasOf(file(), 'git');
    const right = await workbench.canvasOf(file(), 'file');
    await eventuallyEqual('marks on the left', () => marksOf(left), ['changed:R2', 'moved:R1', 'removed:R3']);
    await eventuallyEqual('marks on the right', () => marksOf(right), ['added:R4', 'changed:R2', 'moved:R1']);
    assert.equal(await reviewOf(left), 'before');
    assert.equal(await reviewOf(right), 'after');
    const counts = right.frame.locator('#review-bar .review-count');
    await eventuallyEqual(
      'the counts',
      () => counts.evaluateAll((all) => all.map((e) => `${e.dataset['kind']} ${e.dataset['count']}`)),
      ['added 1', 'removed 1', 'moved 1', 'edited 1'],
    );

    await right.zoomAt([6000, 3000], -400);
    await inStep(left, right);
    await left.zoomAt([3000, 3000], -200);
    await inStep(left, right);

    const shown = (canvas: HallCanvas) => canvas.frame.locator('#canvas').getAttribute('data-change');
    await right.focus();
    await right.press('F7');
    await eventuallyEqual('the first change on the left', () => shown(left), '0');
    await right.waitForSelection(['R4']);
    // In the middle of the one side, and with it of the other, where it is not yet.
    await inStep(left, right);
    await inTheMiddle(right, [8100, 6600]);
    await right.press('F7');
    await left.waitForSelection(['R3']);
    await inStep(left, right);
    await inTheMiddle(left, [9300, 3600]);
    await left.focus();
    await left.press('Shift+F7');
    await right.waitForSelection(['R4']);
    await left.focus();
    await left.press('Shift+F7');
    await eventuallyEqual('the last change on the right', () => shown(right), '3');
    await workbench.screenshotInThemes('diff', async () => {
      await left.press('0');
      await inStep(left, right);
    });

    // An edit on the side that can be edited is compared again.
    await host.replaceInText(file(), '"powerKw": 9, ', '');
    await eventuallyEqual('marks on the left after an edit', () => marksOf(left), ['moved:R1', 'removed:R3']);

    await right.frame.locator('#review-bar').getByText('Text', { exact: true }).click();
    await eventually('the text diff', () =>
      host.run((api) => api.window.tabGroups.activeTabGroup.activeTab?.input instanceof api.TabInputTextDiff),
    );
    // The unsaved change is shown by two tabs: reverting and closing the one leaves the other in doubt.
    await host.run(async (api, uri) => {
      await (await api.workspace.openTextDocument(api.Uri.file(uri))).save();
      await api.window.tabGroups.close(api.window.tabGroups.all.flatMap(({ tabs }) => tabs));
    }, file());
  });

  it('the layout is compared with HEAD in one picture, with its impact, and follows edits', async () => {
    const { workbench } = window;
    writeFileSync(file(), changed);
    await command('compareWithHead');
    const canvas = await overlay();
    const marks = ['added:R4', 'changed:R2', 'moved:R1', 'removed:R3', 'was:R1'];
    const tabs = ['Properties', 'Changes'];
    await eventuallyEqual('the marks', () => marksOf(canvas), marks);
    assert.equal(await canvas.editable(), false);
    const rows = canvas.frame.locator('.impact-table tr', { hasText: 'IT load' });
    await eventuallyEqual('the impact', () => readTexts(rows.locator('td')), [
      '15 kW',
      '19 kW',
      '+4 kW (+26.7 %)',
    ]);
    assert.deepEqual(await canvas.frame.getByRole('tab').allTextContents(), tabs);
    const selected = canvas.frame.getByRole('tab', { selected: true });
    await eventuallyEqual('the tab in front', () => selected.allTextContents(), ['Changes']);
    await canvas.frame.locator('.change[data-kind="removed"]').click();
    await eventually('R3 near the middle', async () => (await canvas.view([9300, 3600])).fromMiddle < 60);
    await workbench.screenshotInThemes('compare', () => canvas.press('0'));
    await workbench.host.replaceInText(file(), '"powerKw": 9, ', '');
    await eventuallyEqual(
      'the marks after an edit',
      () => marksOf(canvas),
      marks.filter((m) => m !== 'changed:R2'),
    );
    // No editor shows the document: nothing else would end its unsaved change.
    await workbench.host.run(async (api, uri) => {
      await (await api.workspace.openTextDocument(api.Uri.file(uri))).save();
    }, file());
  });

  it('a hall outside of any repository says that there is nothing to compare with', async () => {
    const { page } = window.workbench;
    const folder = mkdtempSync(path.join(tmpdir(), 'datahall-no-git-'));
    try {
      const alone = path.join(folder, 'alone.hall.json');
      writeFileSync(alone, cleanHall);
      await command('compareWithHead', alone);
      const { host } = window.workbench;
      await host.run((api) => api.commands.executeCommand('notifications.showList'));
      const told = page.locator('.notifications-center', {
        hasText: 'alone.hall.json is in no git repository that VS Code knows.',
      });
      await told.waitFor();
      await host.run((api) => api.commands.executeCommand('notifications.clearAll'));
      await told.waitFor({ state: 'hidden' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('the history of a hall is a slider over its commits', async () => {
    const { workbench } = window;
    writeFileSync(file(), changed);
    // The repository is there already: what is new in it is committed.
    const repository = new GitRepository(workbench.folder);
    await command('showTimeline');
    const canvas = await overlay();
    await eventuallyEqual('the marks of the last commit', () => marksOf(canvas), [
      'added:R4',
      'changed:R2',
      'moved:R1',
      'removed:R3',
      'was:R1',
    ]);
    const slider = canvas.frame.locator('#timeline-bar input');
    await workbench.screenshot('timeline');
    await slider.press('Home');
    await eventually('the first commit', async () => (await marksOf(canvas)).includes('added:R3'));
    await eventually('the slider to say so', async () =>
      /^1 of \d+: /.test((await slider.getAttribute('aria-valuetext')) ?? ''),
    );
    writeFileSync(file(), cleanHall);
    repository.commitAll('Back to the start');
  });

  it('changes since the last commit are marked on the canvas while it is edited, and can be hidden', async () => {
    const { workbench } = window;
    writeFileSync(file(), cleanHall);
    const canvas = await workbench.openHall(committed);
    await eventuallyEqual('a comparison with HEAD', () => reviewOf(canvas), 'live');
    // Git's extension takes a moment to see a commit of somebody else.
    await eventuallyEqual('nothing to be marked', () => marksOf(canvas), []);
    await canvas.click([3300, 3600]);
    await canvas.waitForSelection(['R1']);
    await canvas.press('ArrowDown');
    await eventuallyEqual('the moved rack to be marked', () => marksOf(canvas), ['moved:R1']);
    await workbench.screenshot('change-marks');
    const shown = () => canvas.frame.locator('#canvas').getAttribute('data-marks-shown');
    await eventuallyEqual('marks to be shown', shown, 'true');
    await canvas.frame.getByRole('button', { name: 'Mark changes since the last commit' }).click();
    await eventuallyEqual('marks to be hidden', shown, 'false');
    await canvas.press('Shift+G');
    await eventuallyEqual('marks to be shown again', shown, 'true');
    await canvas.press('ArrowUp');
    await eventuallyEqual('no mark once it is back', () => marksOf(canvas), []);
  });
}
