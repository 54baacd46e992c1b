/** Two versions of one hall: what changed, and what it does. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import { Equipment, type EquipmentLookup } from '../analysis/equipment';
import { HallModel } from '../analysis/hallModel';
import { isObject } from '../text/jsonValue';
import type { Finding } from '../rules/finding';
import { loadLimits } from '../rules/loadLimits';
import { LiveHall, type LiveHallContext } from '../rules/liveHall';
import { compareDocuments, type Comparison, type ExtentOf } from './compare';
import { readDocument, type DiffDocument } from './diffDocument';
import { findingChanges, type AnyFinding } from './findingChanges';
import { hallFigures, type HallFigures } from './hallFigures';
import { hallImpact, type Impact } from './impact';

/** A version of which only what stands in it is compared. */
export interface PlainVersion {
  readonly document: DiffDocument;
  readonly value: unknown;
  readonly catalog: EquipmentLookup;
}

/** What the file that is not there would hold. */
export const emptyVersion = (catalog: EquipmentLookup): PlainVersion => ({
  document: readDocument('hall', {}),
  value: {},
  catalog,
});

/** Extents of equipment are looked up only where something is turned. */
export const compareHalls = (before: PlainVersion, after: PlainVersion): Comparison =>
  compareDocuments(before.document, after.document, {
    extents: { before: extentsIn(before), after: extentsIn(after) },
  });

function extentsIn({ document, value, catalog }: PlainVersion): ExtentOf {
  let read: { readonly model: HallModel; readonly equipment: Equipment } | undefined;
  return (list, index) => {
    if (list !== 'racks' && list !== 'cdus' && list !== 'airUnits' && list !== 'feeds') return undefined;
    if (!read) {
      const model = new HallModel(value, (key, i) => {
        const element = document.list(key)[i];
        return element !== undefined && isObject(element) ? Object.keys(element).length : 0;
      });
      read = { model, equipment: new Equipment(model, catalog) };
    }
    const element = read.model.element(list, index);
    return element && read.equipment.extent(list, element);
  };
}

/** A version with its findings. */
export interface JudgedHall {
  readonly live: LiveHall;
  readonly context: LiveHallContext;
}

export const figuresOf = ({ live, context }: JudgedHall): HallFigures | undefined => {
  const hall: HallAnalysis | undefined = live.syntax.length > 0 ? undefined : live.finished;
  return hall && hallFigures(hall, loadLimits(hall, context.rules));
};

/** What a finding of a version is told as: it, with what the shell adds, such as its line. */
export type Telling<F extends AnyFinding> = (side: 'before' | 'after', finding: Finding, live: LiveHall) => F;

interface Weighed<F extends AnyFinding> {
  readonly findings: readonly F[];
  readonly figures: HallFigures | undefined;
}

const nothing = { findings: [], figures: undefined };

function weigh<F extends AnyFinding>(
  side: 'before' | 'after',
  hall: JudgedHall | undefined,
  told: Telling<F>,
): Weighed<F> {
  if (!hall) return nothing;
  const { live } = hall;
  return { findings: live.findings.map((finding) => told(side, finding, live)), figures: figuresOf(hall) };
}

function impactBetween<F extends AnyFinding>(
  before: Weighed<F>,
  after: Weighed<F>,
  renames: ReadonlyMap<string, string>,
): Impact<F> {
  const findings = findingChanges(before.findings, after.findings, renames);
  return hallImpact(before.figures, after.figures, findings, renames);
}

/** Undefined for the version in which the hall is not there. */
export function impactOf<F extends AnyFinding>(
  before: JudgedHall | undefined,
  after: JudgedHall | undefined,
  renames: ReadonlyMap<string, string>,
  told: Telling<F>,
): Impact<F> {
  return impactBetween(weigh('before', before, told), weigh('after', after, told), renames);
}

/**
 * The same of two texts that are judged alike, at the cost of one full run and of what differs: the hall of the one
 * turns into that of the other.
 */
export function impactOfEdit<F extends AnyFinding>(
  before: string,
  after: string,
  context: LiveHallContext,
  renames: ReadonlyMap<string, string>,
  told: Telling<F>,
): Impact<F> {
  const live = new LiveHall(before, context);
  const was = weigh('before', { live, context }, told);
  live.become(before, after);
  return impactBetween(was, weigh('after', { live, context }, told), renames);
}
