import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cleanHall } from '../harness/halls';
import { cleanUp, writeFile } from './workspace';

describe('the extension', () => {
  after(() => cleanUp('activation.hall.json'));

  it('is found and can be activated', async () => {
    await writeFile('activation.hall.json', cleanHall);
    const extension = vscode.extensions.getExtension('data-hall-designer.data-hall-designer');
    assert.ok(extension, 'VS Code does not know the extension');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('names every string of its manifest', () => {
    const manifest = vscode.extensions.getExtension('data-hall-designer.data-hall-designer')?.packageJSON;
    const placeholders = JSON.stringify(manifest).match(/%[\w.]+%/g) ?? [];
    assert.deepEqual(placeholders, [], 'package.nls.json lacks these');
  });
});
