/** With which rules and which equipment each file is checked. */
import path from 'node:path';
import type { Profile, Settings } from '../../model/types';
import { rules as allRules } from '../../rules/index.generated';
import type { LiveHallContext } from '../../rules/liveHall';
import { RuleSet } from '../../rules/ruleSet';
import { fnv64 } from '../../text/fnv64';
import { Drawings } from '../files/drawings';
import type { InputFile } from '../files/inputFiles';
import { nearestWords } from '../output/nearestWords';
import { today } from '../today';
import { UsageError } from '../usageError';
import { SettingsFiles, type ResolvedSettings } from './settingsFiles';
import { WorkspaceCatalogs, type WorkspaceTypes } from './workspaceCatalogs';

export interface ContextOptions {
  readonly config?: string;
  readonly profile?: Profile;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  /** YYYY-MM-DD: the day on which waivers are judged; without it that of the machine's clock. */
  readonly now?: string;
  /** The file of known findings for all files, instead of those that their settings name. */
  readonly baseline?: string;
}

export interface CheckContext extends LiveHallContext {
  readonly today: string;
  readonly settings: ResolvedSettings;
  readonly workspace: WorkspaceTypes;
}

const profiles: readonly Profile[] = ['eu', 'us', 'fr'];

export class CheckContexts {
  private readonly settingsFiles: SettingsFiles;
  private readonly catalogs = new WorkspaceCatalogs();
  private readonly ruleSets = new Map<ResolvedSettings, RuleSet>();
  private readonly used = new Map<string, CheckContext>();
  private readonly drawings = new Drawings();

  /** With the day filled in: all threads judge by the same. */
  readonly options: ContextOptions & { readonly now: string };

  constructor(
    options: ContextOptions,
    private readonly cwd: string,
  ) {
    this.options = { ...options, now: options.now ?? today() };
    this.settingsFiles = new SettingsFiles(
      options.config === undefined ? undefined : path.resolve(cwd, options.config),
    );
    for (const prefix of [...(options.only ?? []), ...(options.skip ?? [])]) expectRule(prefix);
  }

  /** @throws UsageError for settings or catalogues that are wrong. */
  of({ path: file, root }: Pick<InputFile, 'path' | 'root'>): CheckContext {
    const settings = this.settingsFiles.of(path.dirname(file));
    const workspace = this.catalogs.of(settings.settings.catalogs, root);
    const key = [settings.files.at(-1), ...workspace.files].join('\n');
    let context = this.used.get(key);
    if (!context) {
      const { catalog } = workspace;
      context = { settings, workspace, catalog, rules: this.ruleSet(settings), today: this.options.now };
      this.used.set(key, context);
    }
    return { ...context, drawings: this.drawings.beside(path.dirname(file)) };
  }

  /** What a settings file says with what it extends. @throws UsageError where it is wrong. */
  settingsIn({ path: file }: Pick<InputFile, 'path'>): Settings {
    return this.settingsFiles.of(path.dirname(file)).settings;
  }

  /** Settings, catalogues, baselines and drawings that count, those that are wrong or not there included; absolute. */
  get around(): readonly string[] {
    const { baseline } = this.options;
    const named = baseline === undefined ? [] : [path.resolve(this.cwd, baseline)];
    return [...named, ...this.settingsFiles.opened, ...this.catalogs.opened, ...this.drawings.asked];
  }

  /** The file of known findings that holds for `file`, absolute; it may not be there. */
  baselineOf(file: string): string | undefined {
    const { baseline } = this.options;
    if (baseline !== undefined) return path.resolve(this.cwd, baseline);
    return this.settingsFiles.of(path.dirname(file)).settings.baseline;
  }

  /** Of every setting and type that the files were checked with: the same for the same, wherever they stand. */
  hash(): string {
    const parts = [...this.used.values()].map(({ rules, workspace }) =>
      JSON.stringify([
        profiles.map((profile) =>
          rules.active(profile).map(({ rule, severity, options }) => [rule.id, severity, options]),
        ),
        rules.active().map(({ options }) => options),
        workspace.types,
      ]),
    );
    return fnv64([...new Set(parts)].sort().join('\n'));
  }

  private ruleSet(settings: ResolvedSettings): RuleSet {
    let ruleSet = this.ruleSets.get(settings);
    if (!ruleSet) {
      const { profile, only, skip } = this.options;
      ruleSet = new RuleSet({
        settings: settings.settings,
        ...(profile ? { profile } : {}),
        ...(only ? { only } : {}),
        ...(skip ? { skip } : {}),
      });
      this.ruleSets.set(settings, ruleSet);
    }
    return ruleSet;
  }
}

/** A mistyped prefix would select nothing, and look green. @throws UsageError */
export function expectRule(prefix: string): void {
  if (allRules.some(({ id }) => id.startsWith(prefix))) return;
  const near = nearestWords(
    prefix,
    allRules.map(({ id }) => id),
  );
  throw new UsageError(
    `No rule is or begins with "${prefix}".${near.length ? ` Did you mean ${near.join(' or ')}?` : ''} "datahall rules" lists them.`,
  );
}

/** Of the rules as they ship: their severities, limits and sources. */
export const ruleHash = (): string =>
  fnv64(
    JSON.stringify(
      allRules.map(({ id, title, severity, options, source }) => [id, title, severity, options, source]),
    ),
  );
