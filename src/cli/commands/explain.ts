/** `datahall explain`: a rule's page, as docs/rules holds it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { paintMarkdown } from '../../formats/paintMarkdown';
import { rules } from '../../rules/index.generated';
import { exitCode, type ExitCode } from '../exitCodes';
import { nearestWords } from '../output/nearestWords';
import { terminalPaint } from '../output/terminalPaint';
import { UsageError } from '../usageError';

export interface ExplainOptions {
  readonly color: boolean;
}

export function explain(id: string, { color }: ExplainOptions): ExitCode {
  const known = rules.map((rule) => rule.id);
  if (!known.includes(id)) {
    // People remember the name and forget the category.
    const named = known.filter((other) => other.endsWith(`/${id}`));
    const near = named.length ? named : nearestWords(id, known);
    const hint = near.length ? ` Did you mean ${near.join(' or ')}?` : ' "datahall rules" lists them.';
    throw new UsageError(`There is no rule "${id}".${hint}`);
  }
  process.stdout.write(paintMarkdown(pageOf(id), terminalPaint(process.stdout, color)));
  return exitCode.clean;
}

/** Pages stand beside the program: in the repository as files, in the npm package all in one. */
function pageOf(id: string): string {
  const packed = path.join(__dirname, 'rulePages.json.br');
  if (existsSync(packed)) {
    const pages = JSON.parse(
      brotliDecompressSync(new Uint8Array(readFileSync(packed))).toString('utf8'),
    ) as Record<string, string>;
    const page = pages[id];
    if (page !== undefined) return page;
  }
  for (let folder = __dirname; ; folder = path.dirname(folder)) {
    const page = path.join(folder, 'docs', 'rules', `${id}.md`);
    if (existsSync(page)) return readFileSync(page, 'utf8');
    if (path.dirname(folder) === folder) {
      throw new UsageError(`The page of ${id} (docs/rules/${id}.md) is missing from this installation.`);
    }
  }
}
