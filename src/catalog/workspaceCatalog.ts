/**
 * A workspace's own equipment, from the text of a `*.catalog.json`. People edit that file by hand and a
 * clone may bring a hostile one, so nothing here throws: what is good is used, what is not is reported.
 */
import type { CatalogFile, EquipmentType } from '../model/types';
import { catalogProblems, elementProblems, type Problem } from '../model/validateElement';
import { jsonPointer } from '../text/pointer';
import { said } from '../words/said';
import { worded, type Worded } from '../words/worded';

export interface CatalogProblem extends Worded {
  /** JSON pointer to what is wrong; `''` is the whole file. */
  readonly pointer: string;
}

export interface WorkspaceCatalog {
  /** The types that are valid, in the order of the file. */
  readonly types: readonly EquipmentType[];
  readonly problems: readonly CatalogProblem[];
}

/** Reads the text of one catalogue file. A type that is not valid is left out and reported. */
export function parseWorkspaceCatalog(text: string): WorkspaceCatalog {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    return { types: [], problems: [{ pointer: '', ...worded(said('{0}', reason(error))) }] };
  }
  if (isCatalog(value)) return { types: value.types, problems: duplicates(value.types) };

  const problems = (catalogProblems(value) ?? []).map(describe);
  const listed = typeof value === 'object' && value !== null && 'types' in value ? value.types : undefined;
  const types = Array.isArray(listed) ? listed.filter(isType) : [];
  return { types, problems: [...problems, ...duplicates(Array.isArray(listed) ? listed : [])] };
}

const isCatalog = (value: unknown): value is CatalogFile => catalogProblems(value) === undefined;
const isType = (value: unknown): value is EquipmentType => elementProblems('types', value) === undefined;

/** Ids that name two types of one file: the later would win silently. */
function duplicates(listed: readonly unknown[]): CatalogProblem[] {
  const seen = new Set<string>();
  const problems: CatalogProblem[] = [];
  listed.forEach((type, index) => {
    if (typeof type !== 'object' || type === null || !('id' in type) || typeof type.id !== 'string') return;
    if (seen.has(type.id))
      problems.push({
        pointer: `/types/${index}/id`,
        ...worded(said('"{0}" is listed twice; the later type is used.', type.id)),
      });
    seen.add(type.id);
  });
  return problems;
}

const describe = ({ path, message, said: sentence }: Problem): CatalogProblem => ({
  pointer: jsonPointer(path),
  message,
  said: sentence,
});

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
