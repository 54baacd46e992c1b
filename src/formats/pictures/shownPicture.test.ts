import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../../catalog/catalog';
import { LiveHall } from '../../rules/liveHall';
import { RuleSet } from '../../rules/ruleSet';
import { buildScene } from '../../scene/buildScene';
import { BLACK } from '../../scene/colour';
import type { ShownPart } from '../../scene/shownPart';
import { hallPicture, isPlanCut, type PictureOptions } from './hallPicture';
import { shownPicture } from './shownPicture';

const text = JSON.stringify({
  format: 'datahall/1',
  name: 'H',
  room: { outline: [[0, 0], [20000, 0], [20000, 10000], [0, 10000]] }, // prettier-ignore
  types: [
    { id: 'r', kind: 'rack', widthMm: 600, depthMm: 1200, powerKw: 10 },
    { id: 'a', kind: 'crah', widthMm: 900, depthMm: 1200, coolingKw: 50 },
  ],
  racks: [
    { id: 'WEST', type: 'r', at: [1000, 4000], facing: 'north' },
    { id: 'MID', type: 'r', at: [10000, 4000], facing: 'north' },
    { id: 'EAST', type: 'r', at: [18000, 4000], facing: 'north' },
  ],
  airUnits: [{ id: 'AIR', type: 'a', at: [10000, 1000], facing: 'south' }],
  feeds: [{ id: 'A1', side: 'A', path: [[1000, 3000], [19000, 3000]] }], // prettier-ignore
});
const { analysis } = new LiveHall(text, { catalog: builtinCatalog(), rules: new RuleSet() });
if (!analysis) throw new Error('the hall is not readable');
const scene = buildScene(analysis);

const all = { minX: -5000, minY: -5000, maxX: 25000, maxY: 15000 };
const middle = { minX: 8000, minY: 500, maxX: 13000, maxY: 6000 };
const finding = { severity: 'error' as const, objects: ['MID'] };

function optionsFor(shown: Partial<ShownPart>, seen: PictureOptions = {}): PictureOptions {
  return shownPicture(scene, { bounds: all, hiddenLayers: [], hidden: [], ...shown }, seen);
}
const idsOf = (options: PictureOptions) => {
  const ids = hallPicture(scene, options).groups.flatMap(({ id }) => id ?? []);
  return ['WEST', 'MID', 'EAST', 'AIR', 'A1'].filter((id) => ids.includes(id));
};
const texts = (options: PictureOptions) =>
  hallPicture(scene, options).groups.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.shape === 'text' ? [mark.text] : [])),
  );

describe('the picture of what a canvas shows', () => {
  it('is the whole plan where the view holds it and nothing is hidden', () => {
    const seen = { subtitles: ['As of phase 2'], findings: [finding] };
    expect(optionsFor({}, seen)).toEqual(seen);
  });

  it('is the part in view, with nothing from outside it, and says so', () => {
    const options = optionsFor({ bounds: middle });
    expect(options.part).toEqual(middle);
    expect(idsOf(options)).toEqual(['MID', 'AIR', 'A1']);
    expect(options.subtitles).toEqual(['Part of the plan']);
  });

  it('leaves empty floor around the hall away', () => {
    const { part } = optionsFor({ bounds: { ...all, minX: 8000 } });
    expect(part).toEqual({ minX: 8000, minY: -1000, maxX: 21000, maxY: 11000 });
  });

  it('keeps a view beside the hall as it is', () => {
    const beside = { minX: 90000, minY: 0, maxX: 95000, maxY: 3000 };
    expect(optionsFor({ bounds: beside }).part).toEqual(beside);
    expect(idsOf(optionsFor({ bounds: beside }))).toEqual([]);
  });

  it('leaves out hidden layers and hidden objects, in the legend too, and names them', () => {
    const options = optionsFor({ hiddenLayers: ['air', 'power'], hidden: ['WEST', 'AIR', 'gone'] });
    expect(idsOf(options)).toEqual(['MID', 'EAST']);
    expect(options.subtitles).toEqual(['Hidden: Air cooling, Power, 1 object']);
    expect(texts({})).toContain('Air unit');
    expect(texts(options)).not.toContain('Air unit');
  });

  it('has no findings where their layer is hidden', () => {
    expect(optionsFor({}, { findings: [finding] }).findings).toEqual([finding]);
    expect(optionsFor({ hiddenLayers: ['findings'] }, { findings: [finding] })).not.toHaveProperty(
      'findings',
    );
  });
});

describe('a plan on a sheet of a scale', () => {
  // 20 m at 1:50 is 400 mm: too wide for A3 with its column, and not for A1.
  it.each([
    [{ page: 'A3', scale: 50 }, true],
    [{ page: 'A1', scale: 50 }, false],
    [{ page: 'A3', scale: 100 }, false],
    [{ page: 'auto', scale: 10 }, false],
    [{ page: 'fit', scale: 10 }, false],
    [{ page: 'A4' }, false],
    [{ page: 'A3', scale: 50, part: middle }, false],
  ] as const)('%j: cut is %s', (options, isCut) => expect(isPlanCut(scene, options)).toBe(isCut));
});

describe('the legend beside an overlay', () => {
  const legend = (looks: PictureOptions['looks']) =>
    texts({ replacesKinds: true, ...(looks ? { looks } : {}) });

  it('explains the sides of busways that keep their colours, and only those', () => {
    expect(legend(new Map([['MID', { fill: BLACK }]]))).toContain('Busway, side A');
    expect(legend(new Map([['A1', { border: BLACK }]]))).not.toContain('Busway, side A');
  });
});
