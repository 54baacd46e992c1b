import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, eventuallyEqual } from '../harness/eventually';
import { cleanHall, replaceOnce } from '../harness/halls';
import { answer, describedCompletions, hoverText, placeIn, textsAt } from './textPlaces';
import { activated, cleanUp, readFile, uriOf, writeFile } from './workspace';

const name = 'language.hall.json';

/** Opens a hall's text; `|` in `around` marks a place in it. */
async function openAt(text: string, around: string): Promise<[vscode.TextDocument, vscode.Position]> {
  const uri = await writeFile(name, text);
  await vscode.commands.executeCommand('vscode.openWith', uri, 'default');
  const document = await vscode.workspace.openTextDocument(uri);
  return [document, placeIn(document, around)];
}

const lineOf = (id: string) => cleanHall.split('\n').findIndex((l) => l.includes(`"id": "${id}"`)) + 1;

describe('the text of a hall', () => {
  before(activated);
  afterEach(() => cleanUp(name, 'named.catalog.json', 'site'));

  it('completes feeds with what they carry, also while it is broken', async () => {
    const [document, at] = await openAt(cleanHall, '"at": [9000, 3000], "facing": "north", "feeds": ["|A1"]');
    // Three racks of 5 kW and nothing of the air unit, of √3 · 415 V · 400 A · 0.98 = 281.8 kW.
    const expected = [{ id: 'A1', detail: 'busway A, 15 of 281.8 kW (5.3 %)' }];
    const short = async (where: vscode.Position) =>
      (await describedCompletions(document, where)).map(({ id, detail }) => ({ id, detail }));
    await eventuallyEqual('the feeds', () => short(at), expected);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(at.translate(0, -1), at.translate(0, 3)), '"');
    await vscode.workspace.applyEdit(edit);
    await eventuallyEqual('the feeds in a broken text', () => short(at), expected);
  });

  it('completes types that fit, replacing the whole string', async () => {
    const [document, at] = await openAt(cleanHall, '"id": "R1", "type": "test|-rack"');
    const types = await eventually('types', async () => {
      const list = await describedCompletions(document, at);
      return list.length > 0 ? list : undefined;
    });
    const ids = types.map(({ id }) => id);
    assert.ok(ids.includes('test-rack') && ids.includes('nvidia-gb200-nvl72'));
    assert.ok(!ids.includes('test-crah'), 'an air unit is no rack');
    const own = types.find(({ id }) => id === 'test-rack');
    assert.equal(own?.detail, '5 kW');
    assert.equal(ids[0], 'test-rack', 'what the racks of the hall are comes first');
    assert.equal(own?.insertText, '"test-rack"');
    assert.ok(own?.range instanceof vscode.Range);
    assert.equal(document.getText(own.range), '"test-rack"');
  });

  it('explains an object under the pointer, with its findings', async () => {
    const text = replaceOnce(cleanHall, '[6000, 3000]', '[3500, 3000]');
    const [document, at] = await openAt(text, '"id": "R|2"');
    const shown = await eventually('the hover with the finding', async () => {
      const all = await hoverText(document, at);
      return all.includes('overlap') ? all : undefined;
    });
    for (const part of [
      'R2',
      'rack',
      '5 kW: 0 kW to liquid, 5 kW to the air',
      'fed by A1',
      'space/overlap',
    ]) {
      assert.ok(shown.includes(part), `${part} is not in: ${shown}`);
    }
  });

  it('shows no markup of a stranger in a hover', async () => {
    const text = replaceOnce(
      cleanHall,
      '{ "id": "R1",',
      '{ "id": "R1", "name": "<img src=x> [a](command:x)",',
    );
    const [document, at] = await openAt(text, '"id": "R|1"');
    const [hover] = await answer<vscode.Hover>('vscode.executeHoverProvider', document.uri, at);
    const [content] = hover?.contents ?? [];
    assert.ok(content instanceof vscode.MarkdownString && !content.supportHtml && !content.isTrusted);
    // Escaped: shown as it is written.
    assert.ok(
      content.value.includes('&lt;img src=x&gt;') && content.value.includes('\\[a\\]\\('),
      content.value,
    );
  });

  it('leads from an id to its object, and finds everything that names it', async () => {
    const [document, at] = await openAt(
      cleanHall,
      '"id": "R2", "type": "test-rack", "at": [6000, 3000], "facing": "north", "feeds": ["A|1"]',
    );
    const [link] = await answer<vscode.LocationLink>('vscode.executeDefinitionProvider', document.uri, at);
    assert.equal((link?.targetSelectionRange?.start.line ?? -1) + 1, lineOf('A1'));
    const references = await answer<vscode.Location>('vscode.executeReferenceProvider', document.uri, at);
    assert.deepEqual(
      textsAt(
        document,
        references.map(({ range }) => range),
      ).sort(),
      ['A1', 'AC1', 'R1', 'R2', 'R3'].map((id) => `${lineOf(id)}: "A1"`).sort(),
    );
  });

  it('leads to types of a catalogue of the workspace and to the built-in ones', async () => {
    const catalog = await writeFile(
      'named.catalog.json',
      '{ "format": "datahall-catalog/1", "types": [\n  { "id": "their-rack", "kind": "rack" }\n] }\n',
    );
    const text = replaceOnce(
      replaceOnce(cleanHall, '"R1", "type": "test-rack"', '"R1", "type": "their-rack"'),
      '"R2", "type": "test-rack"',
      '"R2", "type": "nvidia-gb200-nvl72"',
    );
    const [document, at] = await openAt(text, '"type": "their|-rack"');
    const [link] = await answer<vscode.LocationLink>('vscode.executeDefinitionProvider', document.uri, at);
    assert.equal(link?.targetUri.toString(), catalog.toString());
    assert.equal(link?.targetRange.start.line, 1);
    const [page] = await answer<vscode.LocationLink>(
      'vscode.executeDefinitionProvider',
      document.uri,
      placeIn(document, '"nvidia|-gb200-nvl72"'),
    );
    assert.ok(page);
    const shown = await vscode.workspace.openTextDocument(page.targetUri);
    assert.match(shown.getText(), /"id": "nvidia-gb200-nvl72"/);
  });

  it('renames an id everywhere in the hall, in one step, and refuses one that is taken or none', async () => {
    const [document, at] = await openAt(cleanHall, '"id": "A|1"');
    const rename = (to: string) =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        at,
        to,
      );
    await eventually('the extension to know the hall', async () => rename('A2'));
    await assert.rejects(async () => rename('R1'), /R1 is in language\.hall\.json already/);
    await assert.rejects(async () => rename('a b'), /An id has letters/);
    const edit = await rename('BW-A1');
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    assert.equal(document.getText(), cleanHall.replaceAll('"A1"', '"BW-A1"'));
    await vscode.commands.executeCommand('undo');
    await eventuallyEqual('the first text', () => document.getText(), cleanHall);
  });

  it('has an outline with figures, racks in their rows', async () => {
    const text = replaceOnce(cleanHall, '"at": [3000, 3000]', '"at": [3000, 3000], "row": "RA"');
    const [document] = await openAt(text, '|{');
    const outline = await eventually('the outline', async () => {
      const all = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return all.find((s) => s.name === 'racks' && s.detail === '3');
    });
    assert.deepEqual(
      outline.children.map(({ name: id, detail }) => `${id} ${detail}`),
      ['R2 5 kW', 'R3 5 kW', 'RA 1'],
    );
    assert.equal(outline.children[2]?.children[0]?.name, 'R1');
  });

  it('shows the load of a rack by its type, and what a feed carries at worst', async () => {
    const [document] = await openAt(cleanHall, '|{');
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await answer<vscode.InlayHint>('vscode.executeInlayHintProvider', document.uri, whole);
    const texts = hints.map(({ label, position }) => `${position.line + 1} ${String(label)}`).sort();
    assert.deepEqual(
      texts,
      [
        `${lineOf('A1')} 15 of 281.8 kW (5.3 %)`,
        ...['R1', 'R2', 'R3'].map((id) => `${lineOf(id)} 5 kW`),
      ].sort(),
    );
  });

  it('takes the canonical form by a command, in one step, and not where something would be lost', async () => {
    const expanded = JSON.stringify(JSON.parse(cleanHall), null, 4);
    const [document] = await openAt(expanded, '|{');
    await vscode.commands.executeCommand('dataHallDesigner.format');
    await eventuallyEqual('the canonical form', () => document.getText(), cleanHall);
    await vscode.commands.executeCommand('undo');
    await eventuallyEqual('the first text', () => document.getText(), expanded);
  });

  it('of a campus follows a hall whose file is renamed', async () => {
    const campus = await writeFile(
      'site/a.campus.json',
      '{ "format": "datahall-campus/1", "halls": [\n  { "id": "H1", "file": "h1.hall.json" },\n  { "id": "H2", "file": "h2.hall.json" }\n] }\n',
    );
    await writeFile('site/h1.hall.json', cleanHall);
    await writeFile('site/h2.hall.json', cleanHall);
    await vscode.window.showTextDocument(campus);
    const links = await answer<vscode.DocumentLink>('vscode.executeLinkProvider', campus);
    assert.ok(links.some(({ target }) => target?.path.endsWith('/site/h1.hall.json')));
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uriOf('site/h1.hall.json'), uriOf('site/halls/h01.hall.json'));
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    await vscode.workspace.saveAll(false);
    await eventuallyEqual(
      'the new name in the campus',
      async () => (await readFile(campus)).match(/"file": "[^"]+"/g)?.join(),
      '"file": "halls/h01.hall.json","file": "h2.hall.json"',
    );
  });
});
