import { egress } from '../../analysis/space/egress';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import type { Point } from '../../model/types';
import { fallsShort, figure } from '../limits';
import { blocked, defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

const noHeight = notApplicable('Its height above the floor is not known.');
const inFloor = notApplicable('It runs on or under the floor.');
const noRun = notApplicable('It is no run.');

export const rule = defineRule({
  id: 'space/overhead-clear',
  title: 'Trays, pipes and busways over ways hang high enough',
  severity: 'warning',
  subjects: ['trays', 'pipes', 'feeds'],
  reads: ['layout'],
  options: {
    minM: {
      default: 2.4,
      unit: 'm',
      description: 'Least clear height over a way.',
      source: 'BICSI-derived national directive (Rwanda data centre guidelines): at least 2.4 m',
    },
    wayMm: {
      default: 1200,
      unit: 'mm',
      description: 'Least clear width of a way that counts.',
      source: 'As space/circulation-width: 1.2 m',
    },
  },
  source: 'Checks default 2.4 m (basis: national data centre guidelines of Rwanda, derived from BICSI).',
  check(hall, index, { minM, wayMm }, kind) {
    const run = runOf(hall, kind, index);
    if (!run) return noRun;
    const { id, path, heightMm } = run;
    if (heightMm === undefined) return noHeight;
    if (heightMm === 0) return inFloor;
    const metres = heightMm / 1000;
    if (!fallsShort(metres, minM)) return passed;
    const ways = hall.get(egress(wayMm));
    if (!ways) return blocked('The room has no readable outline.');
    let isOverWay = false;
    for (let k = 0; k + 1 < path.length && !isOverWay; k++) {
      const [ax, ay] = path[k]!;
      const [bx, by] = path[k + 1]!;
      ways.raster.touched(ax, ay, bx, by, (cell) => {
        isOverWay ||= ways.steps[cell]! >= 0;
      });
    }
    if (!isOverWay) return passed;
    return failed({
      message: said('{0} hangs {1} m above a way; {2} m are needed.', id, figure(metres), figure(minM)),
      objects: [id],
      path: ['heightMm'],
      measured: metres,
      limit: minM,
      unit: 'm',
    });
  },
});

interface Run {
  readonly id: string;
  readonly path: readonly Point[];
  readonly heightMm: number | undefined;
}

function runOf({ model }: HallAnalysis, kind: string, index: number): Run | undefined {
  if (kind !== 'trays' && kind !== 'pipes' && kind !== 'feeds') return undefined;
  const element = model.element(kind, index);
  return element?.path && { id: element.id, path: element.path as Point[], heightMm: element.heightMm };
}
