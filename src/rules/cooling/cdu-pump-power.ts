import { derived } from '../../analysis/derived';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import type { Cdu } from '../../model/types';
import { isSinglePath, powerScheme } from '../designIntent';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/cdu-pump-power',
  title: 'The pumps of a CDU have two feeds of different sides, and one another',
  severity: 'error',
  subjects: ['cdus'],
  reads: ['chain'],
  options: {
    leastFeeds: {
      default: 2,
      unit: '1',
      description: 'Least feeds of a CDU.',
      source: 'Vendor practice: megawatt CDUs have two power inputs',
    },
    leastPumps: {
      default: 2,
      unit: '1',
      description: 'Least pumps of a CDU; fewer warn.',
      source: 'OCP liquid-to-liquid CDU paper: N+1 pumps',
    },
  },
  source:
    'Makers’ practice. Loss of direct liquid cooling can shut a system down in under a minute (J. Electron. Packag. 140(2) 020902).',
  check(hall, index, { leastFeeds, leastPumps }) {
    const cdu = hall.model.element('cdus', index)!;
    const pumps = cdu.pumps ?? hall.equipment.type(cdu.type)?.pumps;
    const failures: Failure[] = [];
    const areFed = hall.get(cdusAreFed) && !isSinglePath(powerScheme(hall));
    if (areFed) failures.push(...judgeFeeds(hall, cdu, leastFeeds));
    if (pumps !== undefined && pumps < leastPumps) {
      failures.push({
        message: said('{0} has {1} {1?pump|pumps}: its coolant stops with it.', cdu.id, pumps),
        objects: [cdu.id],
        measured: pumps,
        limit: leastPumps,
        unit: '1',
        severity: 'warning',
      });
    }
    if (failures.length) return failed(...failures);
    return areFed || pumps !== undefined
      ? passed
      : notApplicable('Neither its feeds nor its pumps are stated.');
  },
});

/** A hall in which no CDU plugs in does not show the power of its mechanical plant. */
const cdusAreFed = derived(['chain'], (hall) =>
  hall.model.elements('cdus').some((cdu) => cdu?.feeds !== undefined && cdu.feeds.length > 0),
);

function judgeFeeds(hall: HallAnalysis, cdu: Cdu, least: number): readonly Failure[] {
  const ids = [...new Set((cdu.feeds ?? []).map((cord) => (typeof cord === 'string' ? cord : cord.feed)))];
  const path = cdu.feeds === undefined ? {} : { path: ['feeds'] };
  if (ids.length < least) {
    return [
      {
        message:
          ids.length > 0
            ? said('{0} has {1} {1?feed|feeds} ({2}); its pumps need {3}.', cdu.id, ids.length, ids, least)
            : said('{0} has 0 feeds; its pumps need {1}.', cdu.id, least),
        objects: [cdu.id, ...ids],
        measured: ids.length,
        limit: least,
        unit: '1',
        ...path,
        ...(ids.length === 1 ? { scenario: { lost: ids } } : {}),
      },
    ];
  }
  const [side, ...others] = ids.map((id) => hall.model.get('feeds', id)?.side);
  if (side === undefined || others.length === 0 || others.some((other) => other !== side)) return [];
  return [
    {
      message: said('All feeds of {0} are of side {1}: {2}.', cdu.id, side, ids),
      objects: [cdu.id, ...ids],
      ...path,
    },
  ];
}
