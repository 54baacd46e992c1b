/** Runs the benchmarks and writes what they found. Started, bundled, by scripts/bench.mjs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { benchCampus } from './campusBench';
import { benchCanvas } from './canvasBench';
import { benchCli } from './cliBench';
import { benchDiff } from './diffBench';
import { benchEdits } from './editBench';
import { benchMerge } from './mergeBench';
import { benchPanels } from './panelsBench';
import { markdown, sectionText, type Results, type Section } from './report';
import { benchPictures } from './pictureBench';
import { benchSettle } from './settleBench';
import { benchStart } from './startBench';
import { benchSweep } from './sweepBench';
import { benchText } from './textBench';

export interface Run {
  /** Folder of the project. */
  readonly root: string;
  readonly parts: readonly Part[];
  /** Fewer runs: for a look, not for a comparison. */
  readonly quick: boolean;
}

export const parts = [
  'text',
  'edit',
  'campus',
  'sweep',
  'cli',
  'start',
  'diff',
  'merge',
  'pictures',
  'settle',
  'panels',
  'canvas',
  'contenders',
] as const;
export type Part = (typeof parts)[number];

export async function runBenchmarks({ root, parts: chosen, quick }: Run): Promise<void> {
  const cpus = os.cpus();
  const sections: Section[] = [];
  let browser = '';
  const machine = () =>
    `${cpus.length} × ${cpus[0]?.model ?? 'unknown CPU'}, load ${os.loadavg()[0]?.toFixed(1)}; ` +
    `Node ${process.versions.node}${browser}; ${os.type()} ${os.release()}${quick ? '; quick' : ''}`;
  console.log(machine());
  const add = (found: readonly Section[]) => {
    for (const section of found) console.log(sectionText(section));
    sections.push(...found);
  };
  if (chosen.includes('text')) add(benchText(quick));
  if (chosen.includes('edit')) add(benchEdits(quick));
  if (chosen.includes('campus')) add(benchCampus(root, quick));
  if (chosen.includes('sweep')) add(benchSweep(root, quick));
  if (chosen.includes('cli')) add(benchCli(root, quick));
  if (chosen.includes('start')) add(benchStart(root, quick));

  if (chosen.includes('diff')) add(await benchDiff(root, quick));
  if (chosen.includes('merge')) add(await benchMerge(root, quick));

  if (chosen.includes('pictures')) add(benchPictures(quick));

  if (chosen.includes('settle')) add(await benchSettle(root, quick));

  if (chosen.includes('panels')) add(await benchPanels(root, quick));

  const [byHand, others] = [chosen.includes('canvas'), chosen.includes('contenders')];
  if (byHand || others) {
    const found = await benchCanvas({ root, quick, byHand, others });
    browser = `, Chromium ${found.browserVersion}`;
    console.log(`\nChromium ${found.browserVersion}`);
    add(found.sections);
  }

  const results: Results = { machine: machine(), sections };
  const folder = path.join(root, 'out/bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'results.json'), `${JSON.stringify(results, undefined, 2)}\n`);
  writeFileSync(path.join(folder, 'results.md'), markdown(results));
  console.log(`\nWritten to ${path.join('out', 'bench')}: results.md, results.json`);
}
