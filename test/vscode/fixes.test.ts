import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, eventuallyEqual } from '../harness/eventually';
import { cleanHall } from '../harness/halls';
import { cleanUp, diagnosticsOf, writeFile } from './workspace';

describe('quick fixes', () => {
  const name = 'fixes.hall.json';
  afterEach(() => cleanUp(name));

  it('move a rack out of an overlap, as one step to undo', async () => {
    const text = cleanHall.replace('[6000, 3000]', '[3500, 3000]');
    assert.notEqual(text, cleanHall);
    const uri = await writeFile(name, text);
    await vscode.commands.executeCommand('vscode.openWith', uri, 'default');
    const document = await vscode.workspace.openTextDocument(uri);
    const overlap = await eventually('the overlap', () =>
      diagnosticsOf(uri).find((d) => d.message.includes('overlap')),
    );
    const action = await eventually('the quick fix', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        overlap.range,
      );
      return actions.find((a) => a.title === 'Move R2 100 mm to the east');
    });
    assert.ok(action.edit);
    assert.equal(await vscode.workspace.applyEdit(action.edit), true);
    assert.equal(document.getText(), cleanHall.replace('[6000, 3000]', '[3600, 3000]'));
    await eventually('no overlap', () => diagnosticsOf(uri).every((d) => !d.message.includes('overlap')));
    await vscode.commands.executeCommand('undo');
    await eventuallyEqual('the first text', () => document.getText(), text);
  });
});
