/** Finds and reads `.datahall.json`: the nearest upwards from a file, with what it extends. */
import path from 'node:path';
import { existsSync, realpathSync } from 'node:fs';
import { SETTINGS_FILE } from '../../model/fileKind';
import type { Settings } from '../../model/types';
import { settingsProblems } from '../../model/validateElement';
import { mergeSettings } from '../../rules/mergeSettings';
import { RuleSet } from '../../rules/ruleSet';
import { UsageError } from '../usageError';
import { at, readJsonFile, type JsonFile } from './jsonFile';

export interface ResolvedSettings {
  /** `catalogs` and `baseline` are absolute paths. */
  readonly settings: Settings;
  /** The files it comes from, the base first; empty where there is none. */
  readonly files: readonly string[];
}

const none: ResolvedSettings = { settings: {}, files: [] };

export class SettingsFiles {
  private readonly nearest = new Map<string, string | undefined>();
  private readonly read = new Map<string, ResolvedSettings>();
  /** Every file that was looked into, those that are wrong included, and the baselines that they name. */
  readonly opened = new Set<string>();

  /** @param fixed this file for all, instead of the nearest. */
  constructor(private readonly fixed: string | undefined) {}

  /** The settings of the files in `folder` (absolute). @throws UsageError naming file and line of what is wrong. */
  of(folder: string): ResolvedSettings {
    const file = this.fixed ?? this.nearestTo(folder);
    return file === undefined ? none : this.load(file, []);
  }

  private nearestTo(folder: string): string | undefined {
    if (this.nearest.has(folder)) return this.nearest.get(folder);
    const own = path.join(folder, SETTINGS_FILE);
    const above = path.dirname(folder);
    const found = existsSync(own) ? own : above === folder ? undefined : this.nearestTo(above);
    this.nearest.set(folder, found);
    return found;
  }

  private load(file: string, extendedBy: readonly string[]): ResolvedSettings {
    const known = this.read.get(file);
    if (known) return known;
    this.opened.add(file);
    const json = readJsonFile(file, 'Settings');
    const real = realpathSync(file);
    if (extendedBy.includes(real)) {
      throw new UsageError(
        `${file}: settings extend each other in a circle: ${[...extendedBy, real].join(' → ')}.`,
      );
    }
    const own = checked(json);
    let settings: Settings = {};
    const files: string[] = [];
    const bases = typeof own.extends === 'string' ? [own.extends] : (own.extends ?? []);
    bases.forEach((base, i) => {
      const place = typeof own.extends === 'string' ? ['extends'] : ['extends', i];
      this.opened.add(relativePath(json, base, place));
      const resolved = this.load(relativeFile(json, base, place), [...extendedBy, real]);
      settings = mergeSettings(settings, resolved.settings);
      files.push(...resolved.files);
    });
    const catalogs = own.catalogs?.map((c, i) => relativeFile(json, c, ['catalogs', i]));
    // A baseline that is not there yet may be about to be created.
    const baseline = own.baseline === undefined ? undefined : relativePath(json, own.baseline, ['baseline']);
    if (baseline !== undefined) this.opened.add(baseline);
    settings = mergeSettings(settings, {
      ...own,
      ...(catalogs ? { catalogs } : {}),
      ...(baseline === undefined ? {} : { baseline }),
    });
    const result = { settings, files: [...files, file] };
    this.read.set(file, result);
    return result;
  }
}

function checked(json: JsonFile): Settings {
  const { value } = json;
  const [problem] = settingsProblems(value) ?? [];
  if (problem) {
    const message = problem.unknownKey
      ? `"${String(problem.path.at(-1))}" is not a key of the settings.`
      : problem.message;
    throw new UsageError(`${at(json, problem.path)}: ${message}`);
  }
  const settings = value as Settings;
  for (const [id, setting] of Object.entries(settings.rules ?? {})) {
    const [wrong] = new RuleSet({ settings: { rules: { [id]: setting } } }).problems();
    if (wrong) throw new UsageError(`${at(json, ['rules', id])}: ${wrong}`);
  }
  return settings;
}

/** A file that there is. */
function relativeFile(json: JsonFile, named: string, place: readonly (string | number)[]): string {
  const file = relativePath(json, named, place);
  if (!existsSync(file)) throw new UsageError(`${at(json, place)}: there is no file "${named}".`);
  return file;
}

/** A path in the settings, from their folder. It may lead out of that folder, but not out of the file system. */
function relativePath(json: JsonFile, named: string, place: readonly (string | number)[]): string {
  if (path.isAbsolute(named) || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(named)) {
    throw new UsageError(`${at(json, place)}: "${named}" must be a path relative to this file.`);
  }
  return path.resolve(path.dirname(json.file), named);
}
