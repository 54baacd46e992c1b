/** A comparison as JSON: a public contract (schemas/diff.schema.json). */
import type { Change, ChangeKind, KindCounts } from '../../diff/change';
import type { Impact, LoadChange, PhaseChange } from '../../diff/impact';
import type { JsonValue } from '../../text/jsonValue';
import { sumOfFindings, sumOfKinds, type DiffReport, type FindingCounts } from './diffReport';
import type { BrokenSide, FileDiff, FileStatus, ToldFinding } from './fileDiff';

export interface JsonDiff {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'datahall'; readonly version: string };
  readonly before: string;
  readonly after: string;
  readonly summary: {
    readonly files: number;
    readonly different: number;
    readonly changes: KindCounts;
    readonly findings: FindingCounts;
  };
  readonly files: readonly JsonFile[];
}

export interface JsonFile {
  readonly path: string;
  readonly pathBefore?: string;
  readonly status: FileStatus;
  readonly broken?: readonly BrokenSide[];
  readonly counts: KindCounts;
  /** What one sentence tells; `changes` are places in `changes` of the file. */
  readonly groups: readonly {
    readonly kinds: readonly ChangeKind[];
    readonly list: string;
    readonly subject: string;
    readonly detail: string;
    readonly changes: readonly number[];
  }[];
  readonly changes: readonly JsonChange[];
  readonly impact?: JsonImpact;
}

export interface JsonChange extends Omit<Change, 'before' | 'after'> {
  /** The whole element as it was, and as it is. */
  readonly before?: JsonValue;
  readonly after?: JsonValue;
}

export interface JsonFinding {
  readonly rule: string;
  readonly severity: ToldFinding['severity'];
  readonly message: string;
  readonly objects: readonly string[];
  readonly line: number;
  readonly measured?: number;
  readonly limit?: number;
  readonly unit?: string;
  readonly measuredBefore?: number;
}

export interface JsonImpact extends Omit<Impact, 'totals' | 'loads' | 'findings'> {
  readonly totals: Readonly<
    Record<string, { readonly before: number | null; readonly after: number | null }>
  >;
  readonly loads: readonly LoadChange[];
  readonly findings: {
    readonly new: readonly JsonFinding[];
    readonly worse: readonly JsonFinding[];
    readonly fixed: readonly JsonFinding[];
    readonly waived: readonly JsonFinding[];
    readonly unchanged: number;
  };
}

export function diffJson(report: DiffReport): string {
  const { version, before, after, files } = report;
  const json: JsonDiff = {
    schemaVersion: 1,
    tool: { name: 'datahall', version },
    before,
    after,
    summary: {
      files: files.length,
      different: files.filter(({ status }) => status !== 'same').length,
      changes: sumOfKinds(files),
      findings: sumOfFindings(files),
    },
    files: files.map(jsonFile),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

function jsonFile({ path, pathBefore, status, broken, counts, groups, changes, impact }: FileDiff): JsonFile {
  const place = new Map(changes.map((change, i) => [change, i]));
  return {
    path,
    ...(pathBefore === undefined ? {} : { pathBefore }),
    status,
    ...(broken.length > 0 ? { broken } : {}),
    counts,
    groups: groups.map(({ kinds, list, subject, detail, changes: own }) => ({
      kinds,
      list,
      subject,
      detail,
      changes: own.map((change) => place.get(change) ?? -1),
    })),
    changes: changes.map(({ before, after, ...change }) => ({
      ...change,
      ...(before ? { before: before.value } : {}),
      ...(after ? { after: after.value } : {}),
    })),
    ...(impact ? { impact: jsonImpact(impact) } : {}),
  };
}

function jsonImpact({ totals, loads, phases, redundancy, findings }: Impact<ToldFinding>): JsonImpact {
  const { added, worsened, fixed, accepted, unchanged } = findings;
  return {
    totals: Object.fromEntries(
      totals.map(({ key, before, after }) => [key, { before: rounded(before), after: rounded(after) }]),
    ),
    loads: loads.map(({ kind, id, unit, before, after }) => ({
      kind,
      id,
      unit,
      before: before && loadOf(before),
      after: after && loadOf(after),
    })),
    phases: phases.map(({ id, before, after }) => ({
      id,
      before: before && phaseOf(before),
      after: after && phaseOf(after),
    })),
    redundancy,
    findings: {
      new: added.map((finding) => jsonFinding(finding)),
      worse: worsened.map(({ finding, before }) => jsonFinding(finding, before)),
      fixed: fixed.map((finding) => jsonFinding(finding)),
      waived: accepted.map((finding) => jsonFinding(finding)),
      unchanged,
    },
  };
}

function loadOf({ load, worst, limit }: NonNullable<LoadChange['before']>) {
  return {
    load: withoutNoise(load),
    ...(worst === undefined ? {} : { worst: withoutNoise(worst) }),
    limit: limit === undefined ? undefined : withoutNoise(limit),
  };
}

const phaseOf = ({ racks, itKw }: NonNullable<PhaseChange['before']>) => ({
  racks,
  itKw: withoutNoise(itKw),
});

function jsonFinding(finding: ToldFinding, before?: number): JsonFinding {
  const { rule, severity, message, objects, line, measured, limit, unit } = finding;
  return {
    rule,
    severity,
    message,
    objects,
    line,
    ...(measured === undefined ? {} : { measured: withoutNoise(measured) }),
    ...(limit === undefined ? {} : { limit: withoutNoise(limit) }),
    ...(unit === undefined ? {} : { unit }),
    ...(before === undefined ? {} : { measuredBefore: withoutNoise(before) }),
  };
}

const rounded = (value: number | undefined): number | null =>
  value === undefined ? null : Math.round(value * 1000) / 1000;

/** Nine significant digits: what lies beyond them comes from binary sums and differs by their order. */
const withoutNoise = (value: number): number => Number(value.toPrecision(9));
