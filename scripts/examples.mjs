// Writes the campus of examples/ from the assumptions in scripts/examples/.
//   node scripts/examples.mjs [--check]
// --check writes nothing and fails where a file differs from what would be written.
import * as esbuild from 'esbuild';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = `${root}out/examples.mjs`;

await mkdir(`${root}out`, { recursive: true });
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['scripts/examples/write.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});
const { writeExamples } = await import(pathToFileURL(outfile).href);
const { changed, summary } = await writeExamples(`${root}examples`, process.argv.includes('--check'));
console.log(summary);
if (process.argv.includes('--check') && changed.length > 0) {
  console.error(`Not as generated: ${changed.join(', ')}. Run: node scripts/examples.mjs`);
  process.exit(1);
}
