import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../harness/eventually';
import { unusualFormats } from '../harness/halls';
import { cleanUp, readFile, writeFile } from './workspace';

function documentOf(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

describe('opening a hall file', () => {
  for (const [name, text] of Object.entries(unusualFormats)) {
    describe(name, () => {
      after(() => cleanUp(name));

      it('shows the canvas and leaves the file as it is', async () => {
        const uri = await writeFile(name, text);
        await vscode.commands.executeCommand('vscode.open', uri);
        await eventually('the canvas editor to be the active tab', () => {
          const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
          return input instanceof vscode.TabInputCustom && input.viewType === 'dataHallDesigner.hall';
        });
        const document = await eventually('the document', () => documentOf(uri));

        assert.equal(document.getText(), text);
        assert.equal(document.isDirty, false);
        assert.equal(document.version, 1, 'the document was edited');
        assert.equal(await readFile(uri), text);
      });
    });
  }

  it('can still be done in the text editor', async () => {
    const uri = await writeFile('as-text.hall.json', unusualFormats['canonical.hall.json'] ?? '');
    await vscode.commands.executeCommand('vscode.openWith', uri, 'default');
    await eventually('a text editor', () => vscode.window.activeTextEditor?.document.uri.path === uri.path);
    await cleanUp('as-text.hall.json');
  });
});
