/**
 * The equipment that a hall finds: the built-in types under those of the workspace's catalogue files. These are
 * the ones that its settings list, or, where they list none, every *.catalog.json of its workspace in the order
 * of their paths. Of two types with one id the later wins.
 */
import { builtinCatalog, type Catalog } from '../../catalog/catalog';
import { parseWorkspaceCatalog } from '../../catalog/workspaceCatalog';
import type { EquipmentType } from '../../model/types';
import { catalogProblems } from '../../model/validateElement';
import { filesBelow } from '../files/folderFiles';
import { UsageError } from '../usageError';
import { at, readJsonFile } from './jsonFile';

export interface WorkspaceTypes {
  readonly files: readonly string[];
  readonly types: readonly EquipmentType[];
  readonly catalog: Catalog;
}

export class WorkspaceCatalogs {
  private readonly read = new Map<string, readonly EquipmentType[]>();
  private readonly merged = new Map<string, WorkspaceTypes>();
  /** Every file that was looked into, those that are wrong included. */
  readonly opened = new Set<string>();

  /** @param listed by the settings; @param root of the workspace. @throws UsageError for a broken catalogue. */
  of(listed: readonly string[] | undefined, root: string): WorkspaceTypes {
    const files = listed ?? filesBelow(root).catalog;
    const key = files.join('\n');
    let result = this.merged.get(key);
    if (!result) {
      const types = files.flatMap((file) => this.typesOf(file));
      result = { files, types, catalog: builtinCatalog().withWorkspaceTypes(types) };
      this.merged.set(key, result);
    }
    return result;
  }

  private typesOf(file: string): readonly EquipmentType[] {
    let types = this.read.get(file);
    if (types) return types;
    this.opened.add(file);
    const json = readJsonFile(file, 'The catalogue');
    const [wrong] = catalogProblems(json.value) ?? [];
    if (wrong) throw new UsageError(`${at(json, wrong.path)}: ${wrong.message}`);
    const parsed = parseWorkspaceCatalog(json.text);
    const [problem] = parsed.problems;
    if (problem) throw new UsageError(`${at(json, stepsOf(problem.pointer))}: ${problem.message}`);
    ({ types } = parsed);
    this.read.set(file, types);
    return types;
  }
}

const stepsOf = (pointer: string): (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
