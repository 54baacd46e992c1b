/**
 * Checks a campus by the data rules, the same in the editor and on the command line. Files are not opened here:
 * the caller says how it fared with those that `readCampus` named.
 */
import type { EquipmentLookup } from '../analysis/equipment';
import { sumOfTotals } from '../analysis/hallTotals';
import { CONFLICTS_KEY, leftConflicts } from '../model/mergeConflicts';
import type { ReferenceTarget, Severity } from '../model/types';
import { isObject } from '../text/jsonValue';
import { jsonPointer } from '../text/pointer';
import { CampusAnalysis, isCampusList, type HallFiles } from './campusAnalysis';
import { campusLists, idOf, type CampusFile, type CampusList } from './campusFile';
import { campusReferences } from './campusReferences';
import type { RuleOutcome } from './checker';
import { conflictMessage } from './data/conflict';
import { usedAgain } from './data/duplicate-id';
import { schemaMismatch } from './data/other-schema';
import { isInOther, isMissing } from './referenceWords';
import { noOutcome, unreadableDocument, type CheckedDocument, type LocatedFinding } from './checkedDocument';
import { bySeverity } from './finding';
import { worded } from '../words/worded';
import { rangeInside } from './findingRanges';
import { blocked as blockedBy } from './rule';
import type { ActiveRule, RuleSet } from './ruleSet';
import { applyCampusWaivers } from './waivedCampus';
import { said, type Said } from '../words/said';

export interface CampusContext {
  readonly catalog: EquipmentLookup;
  readonly rules: RuleSet;
  /** By the path that `campusHallPath` gave; a path that is not in it is not judged. */
  readonly hallFiles: HallFiles;
  /** YYYY-MM-DD; without it no waiver expires. */
  readonly today?: string;
}

type Path = readonly (string | number)[];

interface Fault extends Pick<LocatedFinding, 'measured' | 'limit' | 'unit' | 'margin' | 'scenario'> {
  readonly message: Said;
  readonly objects: readonly string[];
  readonly path: Path;
  /** Milder than the rule's own. */
  readonly severity?: Severity;
}

/** What a rule said about how many subjects. */
interface Judgement {
  readonly faults: readonly Fault[];
  readonly subjects: number;
  /** Of the subjects those that were not judged, and why. */
  readonly notApplicable?: number;
  readonly blocked?: readonly string[];
}

/** The rules about text that know a campus; others say so themselves, and the rest are about halls. */
const textRules: readonly string[] = [
  'data/syntax',
  'data/schema',
  'data/unknown-key',
  'data/conflict',
  'data/other-schema',
  'data/duplicate-id',
  'data/unresolved-reference',
];

export function checkCampus(
  campus: CampusFile,
  { catalog, rules, hallFiles, today }: CampusContext,
): CheckedDocument {
  const active = rules.active().filter(({ rule }) => rule.campus ?? textRules.includes(rule.id));
  if (campus.syntax.length) {
    return unreadableDocument(active, 'The file could not be read.', campus.syntax);
  }
  const judgements = new Map<string, Judgement>([
    ['data/syntax', { faults: [], subjects: 1 }],
    ['data/schema', schema(campus, false)],
    ['data/unknown-key', schema(campus, true)],
    ['data/conflict', conflicts(campus)],
    ['data/other-schema', otherSchema(campus)],
    ['data/duplicate-id', duplicateIds(campus)],
    ['data/unresolved-reference', references(campus, catalog, hallFiles)],
  ]);
  const analysis = new CampusAnalysis(campus, hallFiles);
  const findings: LocatedFinding[] = [];
  const outcomes = new Map<string, RuleOutcome>();
  const blocked = new Map<string, readonly string[]>();
  for (const rule of active) {
    const { id } = rule.rule;
    const judgement = judgements.get(id) ?? judge(rule, analysis, campus);
    const { faults, subjects, notApplicable = 0, blocked: reasons = [] } = judgement;
    const failures = faults.filter((f) => f.margin === undefined || f.margin < 0);
    const failed = new Set(failures.map(({ path }) => jsonPointer(subjectOf(path)))).size;
    outcomes.set(id, {
      ...noOutcome,
      passed: subjects - failed - notApplicable - reasons.length,
      failed,
      notApplicable,
      blocked: reasons.length,
    });
    if (reasons.length) blocked.set(id, [...new Set(reasons)]);
    for (const { path, severity, message, ...fault } of faults) {
      findings.push({
        rule: id,
        severity: severity && bySeverity(severity, rule.severity) > 0 ? severity : rule.severity,
        ...worded(message),
        ...fault,
        pointer: jsonPointer(path),
        ...rangeOf(campus.text, path),
      });
    }
  }
  const waived = applyCampusWaivers(findings, outcomes, {
    list: analysis.elements('waivers'),
    active: rules.active(),
    today,
    has: (id) => elementsOf(campus).some(({ element }) => idOf(element) === id),
    subjectOf: ({ pointer }) => pointer.split('/').slice(0, 3).join('/'),
  });
  const all = [
    ...waived.findings,
    ...waived.faults.map(({ active: rule, index, failure }): LocatedFinding => {
      const path = ['waivers', index, ...(failure.path ?? [])];
      const { objects } = failure;
      const { id } = rule.rule;
      const at = { pointer: jsonPointer(path), ...rangeOf(campus.text, path) };
      return { rule: id, severity: rule.severity, ...worded(failure.message), objects, ...at };
    }),
  ].sort((a, b) => bySeverity(a.severity, b.severity) || a.start - b.start);
  const totals = [...hallFiles.values()].flatMap((s) => (s.kind === 'found' && s.totals ? [s.totals] : []));
  return { findings: all, outcomes: waived.outcomes, blocked, totals: sumOfTotals(totals) };
}

/** Asks a rule about every one of its subjects. */
function judge({ rule, options }: ActiveRule, analysis: CampusAnalysis, campus: CampusFile): Judgement {
  const faults: Fault[] = [];
  const blocked: string[] = [];
  let subjects = 0;
  let notApplicable = 0;
  for (const kind of rule.campus?.subjects ?? []) {
    const count = isCampusList(kind) ? campus.list(kind).length : 1;
    for (let index = 0; index < count; index++) {
      if (isCampusList(kind) && !analysis.element(kind, index)) continue;
      subjects++;
      const verdict = analysis.isReadable
        ? rule.campus!.check(analysis, index, options, kind)
        : blockedBy('Too much of the campus breaks the schema.');
      if (verdict === 'passed') continue;
      if (verdict.kind === 'notApplicable') notApplicable++;
      else if (verdict.kind === 'blocked') blocked.push(verdict.reason);
      else {
        const isNote = verdict.kind === 'noted';
        for (const { at, path, severity, ...failure } of verdict.failures) {
          void at;
          const { measured, limit } = failure;
          const own = isNote ? 'info' : severity;
          faults.push({
            ...failure,
            ...(own ? { severity: own } : {}),
            ...(measured !== undefined && limit !== undefined
              ? { margin: Math.abs(limit - measured) * (isNote ? 1 : -1) }
              : {}),
            path: [...(isCampusList(kind) ? [kind, index] : []), ...(path ?? [])],
          });
        }
      }
    }
  }
  return { faults, subjects, notApplicable, blocked };
}

/** A fault of the campus as a whole, such as a missing key, is shown at its opening brace. */
function rangeOf(text: string, path: Path): { start: number; end: number } {
  const range = rangeInside(text, path);
  if (range.start > 0 || range.end < text.length) return range;
  const start = text.length - text.trimStart().length;
  return { start, end: Math.min(start + 1, text.length) };
}

/** The element that a path leads into, or the campus's head. */
const subjectOf = (path: Path): Path =>
  typeof path[1] === 'number' && campusLists.some((key) => key === path[0]) ? path.slice(0, 2) : [];

function elementsOf(campus: CampusFile): { list: CampusList; index: number; element: unknown }[] {
  return campusLists.flatMap((list) => campus.list(list).map((element, index) => ({ list, index, element })));
}

function schema(campus: CampusFile, unknownKeys: boolean): Judgement {
  const faults = campus.problems
    .filter((p) => (p.unknownKey ?? false) === unknownKeys)
    .map(({ path, said: problem }): Fault => {
      const [list, index] = subjectOf(path);
      const known = campusLists.find((key) => key === list);
      const id = known && typeof index === 'number' ? idOf(campus.list(known)[index]) : undefined;
      const sentence = id === undefined ? said('The campus: {0}', problem) : said('{0}: {1}', id, problem);
      return { message: sentence, objects: id === undefined ? [] : [id], path };
    });
  // The elements, and the head as one more.
  return { faults, subjects: elementsOf(campus).length + 1 };
}

function otherSchema({ head }: CampusFile): Judgement {
  const message = schemaMismatch(head['$schema'], 'campus');
  return {
    faults: message === undefined ? [] : [{ message, objects: [], path: ['$schema'] }],
    subjects: 1,
  };
}

function conflicts(campus: CampusFile): Judgement {
  const elements = elementsOf(campus);
  const faults = leftConflicts(campus.head[CONFLICTS_KEY]).map((conflict): Fault => {
    const { id, path, index } = conflict;
    const message = conflictMessage(conflict);
    const own = id === undefined ? undefined : elements.find(({ element }) => idOf(element) === id);
    const at: Path = own ? [own.list, own.index, ...path] : [CONFLICTS_KEY, index];
    return { message, objects: id === undefined ? [] : [id], path: at };
  });
  return { faults, subjects: elements.length + 1 };
}

function duplicateIds(campus: CampusFile): Judgement {
  const first = new Map<string, CampusList>();
  const faults: Fault[] = [];
  for (const { list, index, element } of elementsOf(campus)) {
    const id = idOf(element);
    if (id === undefined) continue;
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, list);
      continue;
    }
    faults.push({ message: usedAgain(id, before, list), objects: [id], path: [list, index, 'id'] });
  }
  return { faults, subjects: elementsOf(campus).length };
}

function references(
  campus: CampusFile,
  catalog: EquipmentLookup,
  hallFiles: CampusContext['hallFiles'],
): Judgement {
  const listOf = new Map<string, CampusList>();
  for (const { list, element } of elementsOf(campus)) {
    const id = idOf(element);
    if (id !== undefined && !listOf.has(id)) listOf.set(id, list);
  }
  const faults: Fault[] = [];
  const resolve = (own: string | undefined, path: Path, id: string, target: ReferenceTarget) => {
    const list = listOf.get(id);
    let problem: Said | undefined;
    if (target === 'types') {
      if (!catalog.get(id)) problem = said('there is no equipment type {0} in the catalogue.', id);
    } else if (target === 'any' ? list === undefined : list !== target) {
      problem = list === undefined ? isMissing(id, target) : isInOther(id, list, target);
    }
    if (problem === undefined) return;
    const [where = ''] = path;
    faults.push({
      message: said('{0}: {1}', own ?? String(where), problem),
      objects: own === undefined ? [id] : [own, id],
      path,
    });
  };
  for (const { list, index, element } of elementsOf(campus)) {
    if (!isObject(element)) continue;
    const own = idOf(element);
    for (const { id, target, path } of campusReferences(list, element)) {
      resolve(own, [list, index, ...path], id, target);
    }
  }
  faults.push(...hallFileFaults(campus, hallFiles));
  return { faults, subjects: elementsOf(campus).length };
}

function hallFileFaults({ halls }: CampusFile, hallFiles: CampusContext['hallFiles']): Fault[] {
  return halls.flatMap(({ index, id, named, file }): Fault[] => {
    const state = file.ok ? hallFiles.get(file.path)?.kind : undefined;
    let problem: Said;
    if (!file.ok) problem = said('"{0}" is {1}; it is not read.', named, file.problem);
    else if (state === 'missing') problem = said('there is no hall file "{0}".', named);
    else if (state === 'outside')
      problem = said("{0} leads out of the campus file's folder; it is not read.", `"${named}"`);
    else return [];
    const objects = id === undefined ? [] : [id];
    const message = said('{0}: {1}', id ?? `halls[${index}]`, problem);
    return [{ message, objects, path: ['halls', index, 'file'] }];
  });
}
