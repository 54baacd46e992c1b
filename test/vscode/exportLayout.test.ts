import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cleanHall } from '../harness/halls';
import { cleanUp, writeFile } from './workspace';

describe('the export of a layout', () => {
  const name = 'exported.hall.json';
  const endings = ['svg', 'pdf', 'png', 'dxf'] as const;
  afterEach(() => cleanUp(name, ...endings.map((ending) => `exported.${ending}`)));

  it('writes the formats by the ending of the file, and leaves the hall alone', async () => {
    const uri = await writeFile(name, cleanHall);
    const texts: Record<string, string> = {};
    for (const ending of endings) {
      const to = uri.with({ path: uri.path.replace(/hall\.json$/, ending) });
      await vscode.commands.executeCommand('dataHallDesigner.exportLayout', uri, to);
      texts[ending] = Buffer.from(await vscode.workspace.fs.readFile(to)).toString('latin1');
    }
    assert.match(texts['svg'] ?? '', /^<svg [\s\S]*data-id="R1"[\s\S]*<\/svg>\s*$/);
    assert.match(texts['pdf'] ?? '', /^%PDF-1\.[\s\S]*%%EOF\s*$/);
    assert.ok(texts['png']?.startsWith('\u0089PNG\r\n\u001a\n') && texts['png'].includes('IEND'));
    assert.match(texts['dxf'] ?? '', /RACKS[\s\S]*EOF\s*$/);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.isDirty, false);
    assert.equal(document.getText(), cleanHall);
  });
});
