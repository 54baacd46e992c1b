import { describe, expect, it } from 'vitest';
import { elementProblems } from '../../model/validateElement';
import { builtinTypes } from '.';

/** Rows of the raw equipment list that cannot be placed or referenced as they stand, and why. */
const leftOut: readonly (readonly [id: string, reason: string])[] = [
  ['dgx-h100', 'a system of 8U, no rack: stands in nvidia-dgx-h100-x2 and -x4'],
  ['dgx-h200', 'a system of 8U, no rack'],
  ['dgx-b200', 'a system of 10U, no rack: its kW stand in rack-hgx-b200-x4'],
  ['dgx-b300', 'a system of 10U, no rack: stands in nvidia-dgx-b300-x4'],
  ['cerebras-cs3', 'a system of 15U, no rack'],
  ['sc777-v4-gb200-nvl4', 'a tray, no rack, and no power is published'],
  ['meta-catalina-pod', 'a group of six racks without dimensions, no single position'],
  ['orv3-rack', 'an empty frame: no load, no rating'],
  ['orw-rack', 'an empty frame: stands in amd-helios-72'],
  ['rack-frame-48u', 'an empty frame: no load, no rating'],
  ['rdhx-deschutes', 'a rear door whose capacity is not published'],
];

const byId = new Map(builtinTypes.map((type) => [type.id, type]));

describe('built-in equipment', () => {
  it.each(builtinTypes.map((type) => [type.id, type] as const))('%s is a valid type', (_, type) => {
    expect(elementProblems('types', type)).toBeUndefined();
  });

  it('holds the 89 rows of the raw list less those left out, and 13 generic busways', () => {
    const generic = builtinTypes.filter((type) => /^busway-\d+a-\d+v$/.test(type.id));
    expect(generic).toHaveLength(13);
    expect(builtinTypes.length - generic.length + leftOut.length).toBe(89);
    for (const [id] of leftOut) expect(byId.has(id)).toBe(false);
  });

  it('names each type once, in lower case', () => {
    expect(byId.size).toBe(builtinTypes.length);
    for (const { id } of builtinTypes) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it.each(builtinTypes.map((type) => [type.id, type] as const))(
    '%s says where it comes from and has a figure by its kind',
    (_, type) => {
      expect(type.source).toBeTruthy();
      expect(type.confidence).toBeDefined();
      for (const field of type.uncertain ?? []) expect(Object.keys(type)).toContain(field);
      const figure = {
        rack: type.powerKw,
        cdu: type.coolingKw,
        'fan-wall': type.coolingKw,
        crah: type.coolingKw,
        'in-row': type.coolingKw,
        'rear-door': type.coolingKw,
        chiller: type.coolingKw,
        'dry-cooler': type.coolingKw,
        busway: type.ratingA,
        'tap-off': type.ratingA,
        rpp: type.ratingA,
        pdu: type.ratingA,
        ups: type.ratingKw,
      }[type.kind];
      expect(figure).toBeGreaterThan(0);
    },
  );

  // HPE: 132 kW = 115 liquid + 17 air. QCT: at most 130 L/min, inlet at most 45 °C, return at most 65 °C.
  it('has the published figures of the GB200 NVL72', () => {
    const rack = byId.get('nvidia-gb200-nvl72');
    expect(rack).toMatchObject({
      powerKw: 120,
      peakKw: 132,
      maxFlowLpm: 130,
      maxSupplyC: 45,
      maxReturnC: 65,
      shelves: { count: 8, kw: 33 },
    });
    expect(132 * (rack?.liquidFraction ?? 0)).toBeCloseTo(115, 0);
  });

  // Lenovo LP2357, Table 27.
  it('has the published figures of the GB300 NVL72', () => {
    expect(byId.get('nvidia-gb300-nvl72')).toMatchObject({
      powerKw: 135,
      peakKw: 155,
      flowCurve: [
        [25, 59],
        [30, 71],
        [35, 89],
        [40, 119],
        [45, 177],
      ],
      maxSupplyC: 45,
      shelves: { count: 8, kw: 33 },
    });
  });

  // Vertiv SL-70799 and SL-71309.
  it.each([
    ['vertiv-xdu1350-2p', { coolingKw: 1368, approachK: 4, flowLpm: 1200, plantFlowLpm: 1200, pumps: 2 }],
    ['vertiv-xdu1350-3p', { coolingKw: 1368, approachK: 4, flowLpm: 1800, plantFlowLpm: 1200, pumps: 3 }],
  ])('has the published figures of %s', (id, figures) => {
    expect(byId.get(id)).toMatchObject({ ...figures, minSupplyC: 10, maxSupplyC: 52 });
  });

  it.each(['vertiv-coolchip-70', 'supermicro-l2a-200'])('knows that %s gives its heat to the room', (id) => {
    expect(byId.get(id)?.airToLiquid).toBe(true);
  });
});
