/** What a layout is compared with, chosen as a person does: the saved file, another file, a branch, tag or commit. */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { eventually, eventuallyEqual } from '../harness/eventually';
import { GitRepository } from '../harness/gitRepository';
import { readTexts, type HallCanvas } from '../harness/hallCanvas';
import { cleanHall, replaceOnce } from '../harness/halls';
import type { TestWindow } from './window';

const name = 'compared.hall.json';
const other = 'other.hall.json';

const movedR1 = replaceOnce(cleanHall, '[3000, 3000]', '[3000, 6000]');
const loadedR2 = replaceOnce(
  cleanHall,
  '"R2", "type": "test-rack",',
  '"R2", "type": "test-rack", "powerKw": 9,',
);
const withoutR3 = cleanHall.replace(/,\n[^\n]*"id": "R3"[^\n]*/, '');

export function compareWith(window: TestWindow): void {
  const file = (of = name) => window.workbench.file(of);

  before(() => {
    // The repository is there already: what other tests left is committed, and these files are this test's own.
    const repository = new GitRepository(window.workbench.folder);
    writeFileSync(file(other), withoutR3);
    const commit = (text: string, message: string) => {
      writeFileSync(file(), text);
      repository.git('add', '--', name, other);
      repository.git('commit', '--quiet', '--allow-empty', `--message=${message}`);
    };
    commit(cleanHall, 'The hall as it was planned');
    repository.git('tag', 'planned');
    repository.git('branch', 'as-planned');
    commit(movedR1, 'R1 to the south');
  });
  after(() => {
    for (const made of [name, other]) rmSync(file(made), { force: true });
  });

  /** Opens the hall and runs a command of ours from the palette, by its title. */
  async function choose(title: string): Promise<HallCanvas> {
    const { quickInput } = window.workbench;
    const canvas = await window.workbench.openHall(name);
    await quickInput.runCommand(title, () => canvas.focus());
    return canvas;
  }

  /** The comparison's canvas, once it shows these marks. */
  async function expectMarks(marks: readonly string[]): Promise<HallCanvas> {
    return eventually(`a comparison with ${marks.join(', ')}`, async () => {
      const canvas = await window.workbench.canvasOf(file());
      const stage = canvas.frame.locator('#canvas');
      // The page that was found may be the one that the comparison has just replaced.
      const soon = { timeout: 1000 };
      const [review, shown] = await Promise.all([
        stage.getAttribute('data-review', soon),
        stage.getAttribute('data-marks', soon),
      ]);
      const found = (shown ?? '').split(' ').filter(Boolean).sort();
      return review === 'overlay' && found.join() === [...marks].sort().join() && canvas;
    });
  }

  const tabTitle = () =>
    window.workbench.host.run((api) => api.window.tabGroups.activeTabGroup.activeTab?.label ?? '');

  async function pickRevision(typed: string, row: string): Promise<void> {
    await choose('Compare Layout with Branch, Tag or Commit');
    await window.workbench.quickInput.choose(typed, row);
  }

  it('what is saved: the changes since then', async () => {
    const { host } = window.workbench;
    writeFileSync(file(), cleanHall);
    await host.open(file());
    await window.workbench.canvasOf(file());
    await host.replaceInText(
      file(),
      '"R2", "type": "test-rack",',
      '"R2", "type": "test-rack", "powerKw": 9,',
    );
    await choose('Compare Layout with Saved');
    const canvas = await expectMarks(['changed:R2']);
    assert.match(await tabTitle(), /compared\.hall\.json \(saved\) ↔ compared\.hall\.json/);
    const load = canvas.frame.locator('.impact-table tr', { hasText: 'IT load' }).locator('td');
    await eventuallyEqual('the load', () => readTexts(load), ['15 kW', '19 kW', '+4 kW (+26.7 %)']);
    await host.run(async (api, path) => {
      await (await api.workspace.openTextDocument(api.Uri.file(path))).save();
    }, file());
    await expectMarks([]);
  });

  it('another file: named in the dialog by its path', async () => {
    writeFileSync(file(), loadedR2);
    await choose('Compare Layout with Another Hall');
    await window.workbench.quickInput.chooseFile(file(other));
    await expectMarks(['added:R3', 'changed:R2']);
    assert.match(await tabTitle(), /other\.hall\.json ↔ compared\.hall\.json/);
  });

  it('the other of two files that are chosen in the explorer', async () => {
    writeFileSync(file(), loadedR2);
    await window.workbench.host.run(
      async (api, id, one, two) => {
        const uris = [api.Uri.file(one), api.Uri.file(two)];
        await api.commands.executeCommand(id, uris[0], uris);
      },
      'dataHallDesigner.compareWithFile',
      file(),
      file(other),
    );
    await expectMarks(['added:R3', 'changed:R2']);
  });

  it('a branch, a tag and a commit, found by their names', async () => {
    writeFileSync(file(), movedR1);
    const marks = ['moved:R1', 'was:R1'];
    for (const [typed, row, title] of [
      ['as-planned', 'as-planned', /as-planned ↔ compared\.hall\.json/],
      ['planned', 'planned', / ↔ compared\.hall\.json/],
      ['as it was', 'The hall as it was planned', /^[0-9a-f]{8} ↔ compared\.hall\.json/],
    ] as const) {
      await pickRevision(typed, row);
      await expectMarks(marks);
      assert.match(await tabTitle(), title);
      await window.workbench.host.closeEverything();
    }
  });

  it('settings and equipment that judge it: what changed of them, and what that does', async () => {
    const { host } = window.workbench;
    const repository = new GitRepository(window.workbench.folder);
    const folder = file('judged');
    const judged = file('judged/judged.hall.json');
    const aisle = (minMm: number) =>
      JSON.stringify({ rules: { 'space/cold-aisle-width': { options: { minMm } } } });
    const equipment = (widthMm: number) =>
      JSON.stringify({ types: [{ id: 'own-rack', kind: 'rack', widthMm, depthMm: 1200 }] });
    mkdirSync(folder);
    const write = (minMm: number, widthMm: number) => {
      writeFileSync(file('judged/.datahall.json'), aisle(minMm));
      writeFileSync(file('judged/own.catalog.json'), equipment(widthMm));
    };
    try {
      write(1200, 600);
      writeFileSync(judged, replaceOnce(cleanHall, '"R2", "type": "test-rack"', '"R2", "type": "own-rack"'));
      repository.git('add', '--', 'judged');
      repository.git('commit', '--quiet', '--message=Judged by its own settings');
      write(1400, 750);
      await host.run(
        async (api, id, path) => {
          await api.commands.executeCommand(id, api.Uri.file(path));
        },
        'dataHallDesigner.compareWithHead',
        judged,
      );
      const canvas = await eventually('a comparison', async () => {
        const found = await window.workbench.canvasOf(judged);
        const mode = await found.frame.locator('#canvas').getAttribute('data-review', { timeout: 1000 });
        return mode === 'overlay' && found;
      });
      const rows = canvas.frame.locator('#changes .placeless .change');
      await eventuallyEqual('what judges it', () => rows.locator('.change-text').allInnerTexts(), [
        'rule space/cold-aisle-width\nedited: minMm 1200 → 1400 mm',
        'type own-rack\nedited: widthMm 600 → 750 mm',
      ]);
      const hint = canvas.frame.locator('#changes .hint');
      await eventuallyEqual('the hint', () => hint.innerText(), 'No difference in the layout.');
      await canvas.frame.locator('#changes .impact-table').waitFor();
      write(1200, 600);
      await eventuallyEqual('as it was', () => hint.innerText(), 'No difference.');
      await eventuallyEqual('nothing else', () => rows.count(), 0);
    } finally {
      await host.closeEverything();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('a name that git does not know is told so', async () => {
    const { page, host, quickInput } = window.workbench;
    await choose('Compare Layout with Branch, Tag or Commit');
    await quickInput.chooseTyped('no-such-branch');
    await host.run((api) => api.commands.executeCommand('notifications.showList'));
    const told = page.locator('.notifications-center', {
      hasText: 'Git knows no revision "no-such-branch".',
    });
    await told.waitFor();
    await host.run((api) => api.commands.executeCommand('notifications.clearAll'));
    await told.waitFor({ state: 'hidden' });
  });

  it('the history plays by itself, and not for a person who wants no motion', async () => {
    const { page, host } = window.workbench;
    writeFileSync(file(), movedR1);
    await host.run(
      async (api, id, path) => {
        await api.commands.executeCommand(id, api.Uri.file(path));
      },
      'dataHallDesigner.showTimeline',
      file(),
    );
    const canvas = await expectMarks(['moved:R1', 'was:R1']);
    const slider = canvas.frame.locator('#timeline-bar input');
    const at = async () => Number(await slider.inputValue());
    await eventuallyEqual('the last commit', at, 1);
    const play = canvas.frame.getByRole('button', { name: 'Play', exact: true });
    await play.click();
    await eventuallyEqual('the first commit', at, 0);
    await eventuallyEqual('the last commit again', at, 1);
    await expectMarks(['moved:R1', 'was:R1']);
    await eventuallyEqual('the button', () => play.getAttribute('aria-pressed'), 'false');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    try {
      await slider.press('Home');
      await eventuallyEqual('the first commit by hand', at, 0);
      await play.waitFor({ state: 'hidden' });
    } finally {
      await page.emulateMedia({ reducedMotion: null });
    }
  });
}
