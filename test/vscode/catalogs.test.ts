import * as vscode from 'vscode';
import { eventuallyEqual } from '../harness/eventually';
import { unknownTypeHall } from '../harness/halls';
import { cleanUp, diagnosticsOf, ruleOf, textIn, underlined, uriOf, writeFile } from './workspace';

const hallName = 'by-catalog.hall.json';
const catalogName = 'equipment/house.catalog.json';

const catalog = `{
  "format": "datahall-catalog/1",
  "types": [
    { "id": "no-such-type", "kind": "rack", "widthMm": 600, "depthMm": 1200, "heightMm": 2200, "massKg": 800, "powerKw": 5 }
  ]
}
`;

const unknownType = ['data/unresolved-reference: "type": "no-such-type"'];

describe('a catalogue of the workspace', () => {
  let hall: vscode.Uri;
  const findings = () => underlined(hall, unknownTypeHall);

  beforeEach(async () => {
    hall = await writeFile(hallName, unknownTypeHall);
    await eventuallyEqual('the unresolved type', findings, unknownType);
  });
  afterEach(() => cleanUp(hallName, 'equipment'));

  it('resolves a type as soon as it is there, and no longer when it is gone', async () => {
    const uri = await writeFile(catalogName, catalog);
    await eventuallyEqual('no finding', findings, []);
    await vscode.workspace.fs.delete(uri);
    await eventuallyEqual('the unresolved type again', findings, unknownType);
  });

  it('counts as it stands in an open editor, before it is saved', async () => {
    const uri = await writeFile(catalogName, catalog.replace('"no-such-type"', '"another-type"'));
    await vscode.commands.executeCommand('vscode.openWith', uri, 'default');
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), catalog);
    await vscode.workspace.applyEdit(edit);
    await eventuallyEqual('no finding', findings, []);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventuallyEqual('the unresolved type again', findings, unknownType);
  });

  it('is told of a type that it lacks a kind for', async () => {
    const text = catalog.replace('"kind": "rack", ', '');
    await writeFile(catalogName, text);
    await eventuallyEqual(
      'the problem',
      () =>
        diagnosticsOf(uriOf(catalogName)).map((d) => `${ruleOf(d).id} ${textIn(text, d.range).slice(0, 24)}`),
      ['data/schema { "id": "no-such-type", '],
    );
  });
});
