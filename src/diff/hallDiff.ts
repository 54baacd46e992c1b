/** Two versions of one hall: what changed, and what it does. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import { Equipment, type EquipmentLookup } from '../analysis/equipment';
import { HallModel } from '../analysis/hallModel';
import { isObject } from '../text/jsonValue';
import type { Finding } from '../rules/finding';
import { loadLimits } from '../rules/loadLimits';
import type { LiveHall, LiveHallContext } from '../rules/liveHall';
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

/**
 * Undefined for the version in which the hall is not there.
 * @param told a finding with what the shell adds to it, such as its line in the text of its side.
 */
export function impactOf<F extends AnyFinding>(
  before: JudgedHall | undefined,
  after: JudgedHall | undefined,
  renames: ReadonlyMap<string, string>,
  told: (side: 'before' | 'after', finding: Finding) => F,
): Impact<F> {
  const of = (side: 'before' | 'after', hall: JudgedHall | undefined) =>
    (hall?.live.findings ?? []).map((finding) => told(side, finding));
  const findings = findingChanges(of('before', before), of('after', after), renames);
  return hallImpact(before && figuresOf(before), after && figuresOf(after), findings, renames);
}
