import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../harness/projectRoot';
import { themes } from '../harness/themes';
import type { TestWindow } from './window';

export const examplesFolder = path.join(projectRoot, 'examples');

/** The hand-made halls, and the first of the campus: its others differ in names and phases only. */
function hallsToShow(): string[] {
  const halls = readdirSync(examplesFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.hall.json'))
    .sort();
  const folders = new Map<string, string[]>();
  for (const hall of halls)
    folders.set(path.dirname(hall), [...(folders.get(path.dirname(hall)) ?? []), hall]);
  return [...folders.values()].flatMap((inFolder) => (inFolder.length > 5 ? inFolder.slice(0, 1) : inFolder));
}

export function examples(window: TestWindow): void {
  it('there are at least three to show', () => {
    assert.ok(hallsToShow().length >= 3, hallsToShow().join(', '));
  });

  for (const [name, theme] of Object.entries(themes)) {
    it(`are drawn in the ${name} theme`, async () => {
      const { workbench } = window;
      await workbench.useTheme(theme);
      for (const hall of hallsToShow()) {
        const canvas = await workbench.openHall(hall);
        await canvas.body.locator(`xpath=self::*[contains(@class, "${theme.bodyClass}")]`).waitFor();
        const objects = await canvas.drawnObjects();
        assert.ok(objects > 0, `${hall} is drawn empty`);
        await workbench.screenshot(`${path.basename(hall, '.hall.json')}-${name}`);
        await workbench.host.closeEverything();
      }
    });
  }
}
