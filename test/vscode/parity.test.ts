import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { eventually } from '../harness/eventually';
import { cleanHall } from '../harness/halls';
import { cleanUp, diagnosticsOf, ruleOf, uriOf } from './workspace';

/** Files that are wrong in every way that reading can go wrong. */
const broken: Record<string, string> = {
  'empty.hall.json': '',
  'blank.hall.json': ' \n\t',
  'half.hall.json': cleanHall.slice(0, cleanHall.length / 2),
  'comma.hall.json': cleanHall.replace('"facing": "north",', '"facing": "north",,'),
  'comment.hall.json': cleanHall.replace('{\n', '{\n  // halls have no comments\n'),
  'markers.hall.json': cleanHall.replace(
    /\n {4}(\{ "id": "R2".*)\n/,
    '\n<<<<<<< HEAD\n    $1\n=======\n    $1\n>>>>>>> other\n',
  ),
  'array.hall.json': '[]\n',
  'number.hall.json': '1',
  'deep.hall.json': `${'['.repeat(2000)}${']'.repeat(2000)}`,
  'bom.hall.json': `\ufeff${cleanHall.replace('"test-rack", "at": [6000', '"ghost", "at": [6000')}`,
  'crlf.hall.json': cleanHall.replace('[6000, 3000]', '[3500, 3000]').replaceAll('\n', '\r\n'),
  'cr.hall.json': cleanHall.replace('[6000, 3000]', '[3500, 3000]').replaceAll('\n', '\r'),
  'twice.hall.json': cleanHall
    .replace('"id": "R2"', '"id": "R1"')
    .replace('"grid": 600', '"grid": 600, "grid": 300'),
  'astral.hall.json': cleanHall.replace('"Test hall"', '"𝔐 é \\u202e", "farbe": "blau", "name2": "x"'),
  'types.hall.json': cleanHall.replace('"racks": [', '"racks": [ 5, null, "x", { "id": 7 },'),
  'conflict.hall.json': cleanHall.replace(
    '{\n',
    '{\n  "$conflicts": [{ "id": "R1", "collection": "racks", "path": ["powerKw"], "base": 1, "ours": 2, "theirs": 3 }],\n',
  ),
  'drawing.hall.json': cleanHall.replace(
    '{\n',
    '{\n  "underlay": { "file": "no/such.png", "at": [0, 0], "widthMm": 12000 },\n',
  ),
  'broken.campus.json': '{ "format": "datahall-campus/1", "halls": [{ "id": "H1", "file": "../x.hall.json" }',
  'odd.campus.json':
    '{ "format": "datahall-campus/1", "colour": 1, "halls": [{ "id": "H1", "file": "h9.hall.json" }] }',
};

interface CliReport {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly range: Record<'start' | 'end', { readonly line: number; readonly column: number }>;
    }[];
  }[];
}

const severities = ['error', 'warning', 'info'];

describe('the editor and the command line', () => {
  const folder = 'parity';
  afterEach(() => cleanUp(folder));

  it('have the same findings, to the letter, in every example and every broken file', async () => {
    const extension = vscode.extensions.getExtension('data-hall-designer.data-hall-designer');
    assert.ok(extension);
    const target = uriOf(folder).fsPath;
    mkdirSync(target);
    cpSync(path.join(extension.extensionPath, 'examples'), path.join(target, 'examples'), {
      recursive: true,
    });
    for (const [name, text] of Object.entries(broken)) writeFileSync(path.join(target, name), text);

    const cli = spawnSync(
      'node',
      [path.join(extension.extensionPath, 'dist/datahall.js'), 'validate', '--format', 'json', target],
      { encoding: 'utf8', cwd: path.dirname(target), maxBuffer: 2 ** 28 },
    );
    assert.equal(cli.stderr, '');
    const report: CliReport = JSON.parse(cli.stdout);
    const files = readdirSync(target, { recursive: true, encoding: 'utf8' });
    assert.equal(report.files.length, files.filter((f) => /\.(hall|campus)\.json$/.test(f)).length);

    const withFindings = report.files.filter(({ findings }) => findings.length > 0);
    assert.ok(withFindings.length >= Object.keys(broken).length, 'every broken file has a finding');

    for (const file of report.files) {
      const told = file.findings
        .map(({ rule, severity, message, range: { start, end } }) =>
          [`${start.line}:${start.column}-${end.line}:${end.column}`, severity, rule, message].join(' '),
        )
        .sort()
        .join('\n');
      const uri = uriOf(file.path);
      const shown = () =>
        diagnosticsOf(uri)
          .map((diagnostic) => {
            const { severity, message, range } = diagnostic;
            const { start, end } = range;
            const at = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
            return [at, severities[severity], ruleOf(diagnostic).id, message].join(' ');
          })
          .sort()
          .join('\n');
      await eventually(`the findings of ${file.path} to be those of the command line`, () =>
        shown() === told ? true : undefined,
      ).catch(() => assert.equal(shown(), told, file.path));
    }
  });
});
