import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, eventuallyEqual } from '../harness/eventually';
import { cleanHall, replaceOnce } from '../harness/halls';
import { answer, describedCompletions, hoverText, placeIn, textsAt } from './textPlaces';
import { activated, cleanUp, diagnosticsOf, ruleOf, uriOf, writeFile } from './workspace';

/** H1 is three racks of 5 kW in its file, H2 is planned for 20 MW; LINE is behind both transformers. */
const campus = `{
  "format": "datahall-campus/1",
  "phases": [
    { "id": "P1", "name": "First light", "order": 1, "readyOn": "2027-09-30" }
  ],
  "power": [
    { "id": "LINE", "kind": "utility" },
    { "id": "TX-A", "kind": "transformer", "side": "A", "ratingKva": 40000, "pf": 0.95, "from": ["LINE"], "phase": "P1" },
    { "id": "TX-B", "kind": "transformer", "side": "B", "ratingKva": 40000, "pf": 0.95, "from": ["LINE"] }
  ],
  "halls": [
    { "id": "H1", "file": "halls/h1.hall.json", "building": "North", "from": ["TX-A", "TX-B"], "phase": "P1" },
    { "id": "H2", "file": "halls/h2.hall.json", "building": "North", "itKw": 20000, "from": ["TX-B"] }
  ]
}
`;
const hall = replaceOnce(
  replaceOnce(cleanHall, '"racks": [', '"phases": [\n    { "id": "P1", "order": 1 }\n  ],\n  "racks": ['),
  '"id": "R1",',
  '"id": "R1", "phase": "P1",',
);

describe('the text of a campus', () => {
  before(activated);
  let document: vscode.TextDocument;
  let folder = '';
  let hallName = '';
  let opened = 0;

  // A folder of its own each time: VS Code may still hold the document of a file that was just removed.
  const open = async (text = campus) => {
    folder = `campus-text-${++opened}`;
    hallName = `${folder}/halls/h1.hall.json`;
    await writeFile(hallName, hall);
    await writeFile(`${folder}/halls/h2.hall.json`, cleanHall);
    const uri = await writeFile(`${folder}/site.campus.json`, text);
    document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
  };

  afterEach(() => cleanUp(folder));

  const completions = async (around: string) =>
    (await describedCompletions(document, placeIn(document, around))).map(
      ({ id, detail }) => `${id}: ${detail}`,
    );

  it('completes power nodes, phases and hall files with their figures, also while it is broken', async () => {
    await open();
    const nodes = [
      'LINE: utility, behind it: 2 halls, 20 MW IT',
      'TX-A: transformer A, rated 40 MVA',
      'TX-B: transformer B, rated 40 MVA',
    ];
    await eventuallyEqual('what a hall may draw from', () => completions('20000, "from": ["|TX-B"]'), nodes);
    assert.deepEqual(await completions('"phase": "|P1" },\n    { "id": "H2"'), [
      'P1: phase, 1 hall, 15 kW IT',
    ]);
    assert.deepEqual(await completions('"file": "|halls/h2'), [
      'halls/h2.hall.json: ',
      'halls/h1.hall.json: is H1 already',
    ]);
    const edit = new vscode.WorkspaceEdit();
    const at = placeIn(document, '20000, "from": [|"TX-B"]');
    edit.replace(document.uri, new vscode.Range(at, at.translate(0, 9)), '"');
    await vscode.workspace.applyEdit(edit);
    assert.deepEqual(await completions('20000, "from": ["|'), nodes);
  });

  it('explains what is under the pointer, with what the halls’ files add up to and with findings', async () => {
    await open(replaceOnce(campus, '["TX-A", "TX-B"]', '["TX-A", "TX-C"]'));
    const told = await eventually('the hover with the finding', async () => {
      const text = await hoverText(document, placeIn(document, '"id": "H|1"'));
      return text.includes('no power node TX-C') && text.includes('in 3 racks') ? text : undefined;
    });
    for (const part of [
      'hall',
      'fed by TX-A, TX-C',
      'phase P1, ready on 2027-09-30',
      'data/unresolved-reference',
    ]) {
      assert.ok(told.includes(part), `${part} is not in: ${told}`);
    }
    const node = await hoverText(document, placeIn(document, '"from": ["TX|-A"'));
    assert.ok(node.includes('behind it: 1 hall'), node);
  });

  it('leads to what is named, finds what names it, and renames a phase in its halls too', async () => {
    await open();
    const at = placeIn(document, '20000, "from": ["TX|-B"]');
    const [link] = await answer<vscode.LocationLink>('vscode.executeDefinitionProvider', document.uri, at);
    assert.ok(link?.targetSelectionRange);
    assert.equal(document.lineAt(link.targetSelectionRange.start).text.trim().slice(0, 14), '{ "id": "TX-B"');
    const named = await answer<vscode.Location>('vscode.executeReferenceProvider', document.uri, at);
    assert.deepEqual(
      textsAt(
        document,
        named.map(({ range }) => range),
      ).sort(),
      ['12: "TX-B"', '13: "TX-B"', '9: "TX-B"'],
    );

    const phase = placeIn(document, '"id": "P|1"');
    const rename = (to: string) =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        phase,
        to,
      );
    await assert.rejects(async () => rename('TX-A'), /TX-A is in site\.campus\.json already/);
    await assert.rejects(async () => rename('R2'), /R2 is in h1\.hall\.json already/);
    assert.equal(await vscode.workspace.applyEdit(await rename('STEP-1')), true);
    assert.equal(document.getText(), campus.replaceAll('"P1"', '"STEP-1"'));
    const hallDocument = await vscode.workspace.openTextDocument(uriOf(hallName));
    assert.equal(hallDocument.getText(), hall.replaceAll('"P1"', '"STEP-1"'));
    await vscode.workspace.saveAll(false);
    // And from the hall: all of it is one thing.
    const fromHall = await answer<vscode.Location>(
      'vscode.executeReferenceProvider',
      hallDocument.uri,
      placeIn(hallDocument, '"phase": "STEP|-1"'),
    );
    assert.deepEqual(fromHall.map(({ uri }) => uri.path.slice(uri.path.lastIndexOf('/') + 1)).sort(), [
      'h1.hall.json',
      'h1.hall.json',
      'site.campus.json',
      'site.campus.json',
      'site.campus.json',
    ]);
  });

  it('has an outline, halls in their buildings, and figures beside the text', async () => {
    await open();
    const outline = await eventually('the outline with the figures of the files', async () => {
      const all = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      const halls = all.find(({ name, detail }) => name === 'halls' && detail === '2');
      const details = halls?.children.flatMap(({ children }) => children.map(({ detail }) => detail));
      return details?.every((detail) => detail.includes('in 3 racks')) ? halls : undefined;
    });
    const [north] = outline.children;
    assert.deepEqual(
      [north?.name, north?.detail, ...(north?.children ?? []).map(({ name }) => name)],
      ['North', '2', 'H1', 'H2'],
    );
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await answer<vscode.InlayHint>('vscode.executeInlayHintProvider', document.uri, whole);
    assert.deepEqual(hints.map(({ label, position }) => `${position.line + 1} ${String(label)}`).sort(), [
      '12 15 kW',
      '13 its file: 15 kW',
      '4 1 hall, 15 kW IT',
      '7 2 halls, 20 MW IT',
      '8 1 hall, 15 kW IT',
      '9 2 halls, 20 MW IT',
    ]);
  });

  it('offers the repair of a mistyped id, and judges by what the halls’ files add up to', async () => {
    // A grid connection of 1 kVA carries no three racks of 5 kW.
    const small = replaceOnce(
      campus,
      '  "phases"',
      '  "$schema": "hall.schema.json",\n  "site": { "gridMva": 0.001 },\n  "phases"',
    ).replace('"itKw": 20000, ', '');
    await open(replaceOnce(small, '["TX-A", "TX-B"]', '["tx-a", "TX-B"]'));
    const rules = () => diagnosticsOf(document.uri).map((diagnostic) => ruleOf(diagnostic).id);
    await eventually('the findings', () =>
      ['campus/grid-capacity', 'data/unresolved-reference', 'data/other-schema'].every((rule) =>
        rules().includes(rule),
      )
        ? true
        : undefined,
    );
    const at = placeIn(document, '["tx|-a"');
    const actions = await answer<vscode.CodeAction>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ title }) => title === 'Write tx-a as TX-A');
    assert.ok(fix?.edit, actions.map(({ title }) => title).join());
    await vscode.workspace.applyEdit(fix.edit);
    assert.ok(document.getText().includes('"from": ["TX-A", "TX-B"]'));
  });
});
