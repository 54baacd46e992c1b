import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fingerprints } from '../../src/rules/fingerprint';
import { eventually, eventuallyEqual } from '../harness/eventually';
import { cleanHall, replaceOnce } from '../harness/halls';
import { cleanUp, diagnosticsOf, ruleOf, writeFile } from './workspace';

const overlapping = replaceOnce(cleanHall, '[6000, 3000]', '[3500, 3000]');
const withWaiver = (expires: string) =>
  replaceOnce(
    overlapping,
    '\n  ]\n}\n',
    `\n  ],\n  "waivers": [\n    { "rule": "space/overlap", "on": ["R2"], "reason": "Replaced in the spring", "expires": "${expires}" }\n  ]\n}\n`,
  );

const rules = (uri: vscode.Uri) => diagnosticsOf(uri).map((d) => String(ruleOf(d).id));

describe('accepted findings', () => {
  const name = 'accepted.hall.json';
  afterEach(() => cleanUp(name));

  it('are no problems while their waiver holds, and again when it does not', async () => {
    const uri = await writeFile(name, overlapping);
    await eventually('the overlap', () => rules(uri).includes('space/overlap'));
    await writeFile(name, withWaiver('2999-12-31'));
    await eventuallyEqual('no problem', () => rules(uri), []);
    await writeFile(name, withWaiver('2001-01-01'));
    await eventually('the overlap and the expired waiver', () => {
      const found = rules(uri);
      return found.includes('space/overlap') && found.includes('waiver/expired');
    });
  });

  it('that the baseline knows are told as information, and fail again when they get worse', async () => {
    const folder = 'known';
    const uri = await writeFile(`${folder}/${name}`, overlapping);
    try {
      const before = await eventually('the overlap', () =>
        diagnosticsOf(uri).find((d) => ruleOf(d).id === 'space/overlap'),
      );
      assert.equal(before.severity, vscode.DiagnosticSeverity.Error);
      const finding = { rule: 'space/overlap', objects: ['R2', 'R1'], message: before.message };
      const [fingerprint] = fingerprints(name, [finding]);
      const known = { ...finding, fingerprint, file: name, measured: 100, unit: 'mm' };
      await writeFile(
        `${folder}/known.json`,
        JSON.stringify({ format: 'datahall-baseline/1', findings: [known] }),
      );
      await writeFile(`${folder}/.datahall.json`, '{ "baseline": "known.json" }');
      const severity = () => diagnosticsOf(uri).find((d) => ruleOf(d).id === 'space/overlap')?.severity;
      await eventuallyEqual('information', severity, vscode.DiagnosticSeverity.Information);
      await writeFile(`${folder}/${name}`, replaceOnce(overlapping, '[3500, 3000]', '[3400, 3000]'));
      await eventuallyEqual('an error again', severity, vscode.DiagnosticSeverity.Error);
    } finally {
      await cleanUp(folder);
    }
  });
});
