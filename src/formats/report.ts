/**
 * What every report of a check says, whatever its format: the JSON report is this as it stands, and its shape is a
 * public contract (schemas/report.schema.json).
 */
import type { HallTotals } from '../analysis/hallTotals';
import type { Severity } from '../model/types';
import type { CheckedDocument, LocatedFinding } from '../rules/checkedDocument';
import type { RuleOutcome } from '../rules/checker';
import type { Waived } from '../rules/finding';
import { fingerprints } from '../rules/fingerprint';
import { LineMap, type Position } from '../text/position';

export interface ReportFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The first is the object to edit. */
  readonly objects: readonly string[];
  readonly pointer: string;
  /** Lines and columns from 1, columns in UTF-16 units; `end` is behind the last character. */
  readonly range: { readonly start: Position; readonly end: Position };
  readonly measured?: number;
  readonly limit?: number;
  readonly unit?: string;
  /** Distance from the limit in `unit`: negative where it is broken. */
  readonly margin?: number;
  readonly scenario?: { readonly lost: readonly string[] };
  /** The first phase of the build-out up to which it is true. */
  readonly phase?: string;
  /** It is true while the hall is built, and no longer when it is finished. */
  readonly passing?: true;
  readonly waived: boolean;
  /** Of a waived finding: who accepted it, why, and until when. */
  readonly waiver?: Waived;
  /** Known from the baseline, or from the revision that this one is held against. */
  readonly baselined?: true;
  /** Of a known finding that has got worse: what was measured before, in `unit`. */
  readonly worsenedFrom?: number;
  readonly fingerprint: string;
  readonly fixes: readonly { readonly title: string; readonly safety: 'safe' | 'unsafe' }[];
}

/** The sums that the report's contract names. */
export type ReportTotals = Omit<HallTotals, 'generatorKw'>;

export interface ReportFile {
  /** Relative to the folder that the check ran in, with `/` between its parts. */
  readonly path: string;
  /** Of a campus, the sum of its halls; null where the file could not be read. */
  readonly totals: ReportTotals | null;
  readonly rules: Readonly<Record<string, RuleOutcome>>;
  readonly findings: readonly ReportFinding[];
}

export interface Report {
  readonly schemaVersion: 1;
  readonly tool: {
    readonly name: 'datahall';
    readonly version: string;
    /** Changes with the rules, their severities, limits and sources. */
    readonly rules: string;
    /** Changes with the settings and the equipment catalogues in force. */
    readonly config: string;
  };
  readonly summary: ReportSummary;
  readonly files: readonly ReportFile[];
}

export interface ReportSummary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly waived: number;
  readonly baselined: number;
}

/** @param text the text that `document` was checked from, without a byte order mark. */
export function reportFile(path: string, text: string, document: CheckedDocument): ReportFile {
  const lines = new LineMap(text);
  const names = fingerprints(path.slice(path.lastIndexOf('/') + 1), document.findings);
  const { totals } = document;
  return {
    path,
    totals: totals ? roundedTotals(totals) : null,
    rules: Object.fromEntries(document.outcomes),
    findings: document.findings.map((finding, i) => reportFinding(finding, lines, names[i] ?? '')),
  };
}

function reportFinding(finding: LocatedFinding, lines: LineMap, fingerprint: string): ReportFinding {
  const { start, end, measured, limit, margin, ...rest } = finding;
  const { rule, severity, message, objects, pointer, unit, scenario, phase, passing, waived } = rest;
  return {
    rule,
    severity,
    message,
    objects,
    pointer,
    range: { start: lines.position(start), end: lines.position(end) },
    ...(measured === undefined ? {} : { measured: withoutNoise(measured) }),
    ...(limit === undefined ? {} : { limit: withoutNoise(limit) }),
    ...(unit === undefined ? {} : { unit }),
    ...(margin === undefined ? {} : { margin: withoutNoise(margin) }),
    ...(scenario === undefined ? {} : { scenario }),
    ...(phase === undefined ? {} : { phase }),
    ...(passing === undefined ? {} : { passing }),
    waived: waived !== undefined,
    ...(waived === undefined ? {} : { waiver: waived }),
    fingerprint,
    fixes: [],
  };
}

/** Errors, warnings and infos are those that are neither waived nor known before. */
export function summaryOf(files: readonly ReportFile[]): ReportSummary {
  const count = { error: 0, warning: 0, info: 0, waived: 0, baselined: 0 };
  for (const { findings } of files) {
    for (const { severity, waived, baselined } of findings) {
      count[waived ? 'waived' : baselined ? 'baselined' : severity]++;
    }
  }
  const { error: errors, warning: warnings, info: infos, waived, baselined } = count;
  return { files: files.length, errors, warnings, infos, waived, baselined };
}

/** Sums to three decimals: watts, grams and less than a sheet of paper of floor. */
function roundedTotals(totals: HallTotals): ReportTotals {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const { racks, itKw, liquidKw, airKw, massKg, areaM2 } = totals;
  return {
    racks,
    itKw: round(itKw),
    liquidKw: round(liquidKw),
    airKw: round(airKw),
    massKg: round(massKg),
    areaM2: round(areaM2),
  };
}

/** Nine significant digits: what lies beyond them comes from binary sums and differs by their order. */
const withoutNoise = (value: number): number => Number(value.toPrecision(9));
