import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventuallyEqual } from '../harness/eventually';
import { cleanHall, lineOf } from '../harness/halls';
import { cleanUp, writeFile } from './workspace';

const hallView = 'dataHallDesigner.hall';

/** What the active tab shows: the view of a custom editor, or `text`. */
function activeView(): string | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputCustom) return input.viewType;
  return input instanceof vscode.TabInputText ? 'text' : undefined;
}

/** An object as it stands in its line of a hall text. */
const objectText = (id: string) => lineOf(cleanHall, id).trim().replace(/,$/, '');

function selectedText(uri: vscode.Uri): string | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.uri.path === uri.path ? editor.document.getText(editor.selection) : undefined;
}

describe('commands', () => {
  const name = 'commanded.hall.json';
  let uri: vscode.Uri;

  beforeEach(async () => {
    uri = await writeFile(name, cleanHall);
  });
  afterEach(() => cleanUp(name));

  it('are all there that the manifest promises', async () => {
    const extension = vscode.extensions.getExtension('data-hall-designer.data-hall-designer');
    const promised: { command: string }[] = extension?.packageJSON.contributes.commands;
    assert.ok(promised.length > 0);
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      promised.filter(({ command }) => !registered.has(command)),
      [],
    );
  });

  it('openText shows the text beside the canvas', async () => {
    await vscode.commands.executeCommand('vscode.open', uri);
    await eventuallyEqual('the canvas', activeView, hallView);
    await vscode.commands.executeCommand('dataHallDesigner.openText');
    await eventuallyEqual('the text', activeView, 'text');
    await eventuallyEqual(
      'the text to be beside',
      () => [vscode.window.activeTextEditor?.viewColumn, vscode.window.tabGroups.all.length],
      [vscode.ViewColumn.Two, 2],
    );
  });

  it('openCanvas shows the canvas of the text that is being edited', async () => {
    await vscode.commands.executeCommand('vscode.openWith', uri, 'default');
    await eventuallyEqual('the text', activeView, 'text');
    await vscode.commands.executeCommand('dataHallDesigner.openCanvas');
    await eventuallyEqual('the canvas', activeView, hallView);
    await eventuallyEqual('one group', () => vscode.window.tabGroups.all.length, 1);
  });

  it('revealOnCanvas selects the object at a place in the text, and openText leads back to it', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    const place = document.positionAt(cleanHall.indexOf('"at": [6000'));
    await vscode.commands.executeCommand('dataHallDesigner.revealOnCanvas', uri, place);
    await eventuallyEqual('the canvas', activeView, hallView);
    const selectedByOpenText = async () => {
      await vscode.commands.executeCommand('dataHallDesigner.openText', uri);
      return selectedText(uri);
    };
    await eventuallyEqual('the object to be selected in the text', selectedByOpenText, objectText('R2'));
  });
});
