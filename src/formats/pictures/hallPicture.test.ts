import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../../catalog/catalog';
import { LiveHall } from '../../rules/liveHall';
import { RuleSet } from '../../rules/ruleSet';
import { buildScene } from '../../scene/buildScene';
import type { Scene } from '../../scene/scene';
import { hallPicture, type PictureOptions } from './hallPicture';
import type { Command, PathMark, Picture } from './picture';
import type { ObjectLook } from './plan';
import { svgOf } from './svg';

const outline = [[0, 0], [12000, 0], [12000, 8000], [0, 8000]]; // prettier-ignore

function sceneOf(hall: object): Scene {
  const text = JSON.stringify({ format: 'datahall/1', room: { outline }, racks: [], ...hall });
  const { analysis } = new LiveHall(text, { catalog: builtinCatalog(), rules: new RuleSet() });
  if (!analysis) throw new Error('the hall is not readable');
  return buildScene(analysis);
}

const type = { id: 'rack-a', kind: 'rack', widthMm: 600, depthMm: 1200, powerKw: 100, liquidFraction: 0.8 };
const whole = sceneOf({
  name: 'Hall <1> & "more"',
  types: [type, { id: 'cdu-a', kind: 'cdu', widthMm: 900, depthMm: 1200, coolingKw: 900 }],
  racks: [
    { id: 'R1-1', type: 'rack-a', at: [3000, 2400], facing: 'north', feeds: ['A1', 'B1'] },
    { id: 'R1-2', type: 'rack-a', at: [3600, 2400], facing: 'south' },
    { id: 'R1-3', type: 'rack-a', at: [4200, 2400], facing: 'east' },
    { id: 'R1-4', type: 'rack-a', at: [6000, 5000], facing: 30 },
  ],
  cdus: [{ id: 'C1', type: 'cdu-a', at: [600, 2400], facing: 'east' }],
  feeds: [
    { id: 'A1', side: 'A', path: [[2400, 2600], [8000, 2600]] }, // prettier-ignore
    { id: 'B1', side: 'B', path: [[2400, 3200], [8000, 3200]] }, // prettier-ignore
  ],
  zones: [{ id: 'Z1', kind: 'hot-aisle', outline: [[3000, 3600], [6000, 3600], [6000, 4800], [3000, 4800]] }], // prettier-ignore
  columns: [{ id: 'P1', at: [9000, 4000], size: [400, 400] }],
  doors: [{ id: 'D1', at: [9000, 8000], widthMm: 1200, facing: 'south', swing: 'out' }],
  trays: [{ id: 'T1', path: [[2400, 2000], [8000, 2000], [8000, 6000]], widthMm: 300 }], // prettier-ignore
  pipes: [{ id: 'L1', path: [[1800, 2400], [1800, 7000]], diameterMm: 150 }], // prettier-ignore
});

const drawn = (options: PictureOptions = {}): Picture => hallPicture(whole, options);

function groupOf(picture: Picture, id: string) {
  const group = picture.groups.find((g) => g.id === id);
  if (!group) throw new Error(`${id} is not drawn`);
  return group;
}

/** Where the points of a path lie on the plan [mm]. */
function onPlan(
  { place }: Picture,
  path: readonly Command[],
): { x0: number; y0: number; x1: number; y1: number } {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const command of path) {
    if (command[0] !== 'M' && command[0] !== 'L') continue;
    xs.push((command[1] - place.x) * place.scale);
    ys.push((command[2] - place.y) * place.scale);
  }
  const r = (v: number) => Math.round(v * 1000) / 1000;
  return { x0: r(Math.min(...xs)), y0: r(Math.min(...ys)), x1: r(Math.max(...xs)), y1: r(Math.max(...ys)) };
}

const firstPath = (picture: Picture, id: string, nth = 0): readonly Command[] =>
  (groupOf(picture, id).marks.filter((m): m is PathMark => m.shape === 'path')[nth] as PathMark).path;

describe('the picture of a hall', () => {
  it.each([
    ['R1-1', { x0: 3000, y0: 2400, x1: 3600, y1: 3600 }],
    ['R1-3', { x0: 4200, y0: 2400, x1: 5400, y1: 3000 }],
    ['C1', { x0: 600, y0: 2400, x1: 1800, y1: 3300 }],
    ['P1', { x0: 9000, y0: 4000, x1: 9400, y1: 4400 }],
    ['Z1', { x0: 3000, y0: 3600, x1: 6000, y1: 4800 }],
    ['A1', { x0: 2400, y0: 2600, x1: 8000, y1: 2600 }],
    ['T1', { x0: 2400, y0: 2000, x1: 8000, y1: 6000 }],
  ])('has %s where the file says, to scale', (id, expected) => {
    const picture = drawn({ scale: 50 });
    expect(onPlan(picture, firstPath(picture, id))).toEqual(expected);
  });

  it.each([
    ['R1-1', 'y0', 2400],
    ['R1-2', 'y1', 3600],
    ['R1-3', 'x1', 5400],
  ] as const)('has the front edge of %s at its front', (id, edge, at) => {
    const picture = drawn({ scale: 50 });
    const front = onPlan(picture, firstPath(picture, id, 1));
    expect(front[edge]).toBe(at);
    const box = onPlan(picture, firstPath(picture, id));
    const thin = edge.startsWith('y') ? front.y1 - front.y0 : front.x1 - front.x0;
    expect(thin).toBeLessThan((box.x1 - box.x0) / 4);
  });

  it('has the leaf of a door on the side that it opens to', () => {
    const picture = drawn({ scale: 50 });
    // The wall runs along y = 8000, the room lies to its north: outwards is south.
    expect(onPlan(picture, firstPath(picture, 'D1', 1))).toEqual({ x0: 9000, y0: 8000, x1: 9000, y1: 9200 });
  });

  it.each([
    [{}, 50, 'A3'],
    [{ scale: 100 }, 100, 'A4'],
    [{ page: 'A4' }, 100, 'A4'],
    [{ page: 'A0' }, 20, 'A0'],
  ] as const)('chooses page and scale by what fits: %j', (options, scale, page) => {
    const picture = drawn(options);
    expect(picture.place.scale).toBe(scale);
    expect([picture.width, picture.height].sort((a, b) => b - a)).toEqual(
      { A4: [297, 210], A3: [420, 297], A0: [1189, 841] }[page],
    );
  });

  it('keeps every object and label on the sheet, whatever scale and page it has chosen', () => {
    for (const options of [{}, { page: 'A4' }, { scale: 20 }, { page: 'fit' }] as const) {
      const picture = drawn(options);
      for (const mark of picture.groups.flatMap((g) => g.marks)) {
        const points =
          mark.shape === 'text'
            ? [[mark.x, mark.y]]
            : mark.path.flatMap((c) => (c[0] === 'Z' ? [] : [[c.at(-2), c.at(-1)]]));
        for (const [x, y] of points as [number, number][]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(picture.width);
          expect(y).toBeLessThanOrEqual(picture.height);
        }
      }
    }
  });

  it('is the same for the same hall', () => {
    expect(svgOf(drawn())).toBe(svgOf(drawn()));
  });

  it('draws a part of the hall and covers what reaches out of it', () => {
    const picture = drawn({ part: { minX: 2800, minY: 2200, maxX: 5000, maxY: 4000 } });
    const ids = picture.groups.flatMap(({ id }) => id ?? []);
    expect(ids).toContain('R1-1');
    expect(ids).not.toContain('C1');
    expect(picture.groups.some(({ layer, marks }) => layer === 'sheet' && marks.some((m) => m.shape === 'path' && m.evenOdd))).toBe(true); // prettier-ignore
  });

  it('marks the first drawn object of a finding, with the gravest severity and their number', () => {
    const findings = [
      { severity: 'warning', objects: ['UPS-1', 'R1-1'] },
      { severity: 'error', objects: ['R1-1'] },
    ] as const;
    const badge = drawn({ findings }).groups.find(({ layer }) => layer === 'findings');
    expect(badge?.title).toBe('R1-1');
    expect(badge?.marks.some((m) => m.shape === 'text' && m.text === '2')).toBe(true);
  });

  it('says in the column what the plan is, all of a long name and of a long list, within its width', () => {
    const name = 'Bâtiment B, salle de calcul du campus des Hauts-de-France, deuxième tranche';
    const losing = `Losing ${Array.from({ length: 12 }, (_, i) => `UPS-A${i + 1}`).join(', ')}`;
    const scene = { ...whole, room: { ...whole.room, name } };
    const file = 'campus/batiment-b/premier-etage/salle-de-calcul/deuxieme-tranche.hall.json';
    const { groups, width } = hallPicture(scene, { subtitles: [losing], file });
    const marks = groups.filter(({ layer }) => layer === 'legend').flatMap((group) => group.marks);
    const texts = marks.filter((mark) => mark.shape === 'text');
    for (const mark of texts)
      if (mark.anchor === 'start') expect(mark.x + mark.width).toBeLessThan(width - 5);
    const said = texts.map(({ text }) => text).join(' ');
    expect(said).toContain('Hot aisle');
    expect(said).toContain(name);
    expect(said).toContain(losing);
    expect(said).toMatch(/…\S*tranche\.hall\.json/);
  });

  it('draws objects as it is told, and says so', () => {
    const looks = new Map([
      ['R1-1', { fill: { r: 1, g: 2, b: 3 }, pattern: 'cross', note: 'dark' } as const],
    ]);
    const group = groupOf(drawn({ looks }), 'R1-1');
    expect(group.title).toContain('dark');
    expect(group.marks[0]).toMatchObject({ fill: { r: 1, g: 2, b: 3 } });
  });

  it.each([
    ['a run in a colour of its own', { border: { r: 229, g: 20, b: 0 }, narrow: true }, true],
    ['a faint one', { border: { r: 229, g: 20, b: 0 }, opacity: 0.5 }, false],
    ['a run as it is', undefined, false],
  ] as const)('has a ground under the name of a rack where %s crosses it: %j', (_, look, expected) => {
    const scene = sceneOf({
      types: [type],
      racks: [{ id: 'R1-1', type: 'rack-a', at: [3000, 2400], facing: 'north' }],
      feeds: [{ id: 'A1', side: 'A', path: [[2400, 3000], [8000, 3000]] }], // prettier-ignore
    });
    const fill = { r: 1, g: 2, b: 3 };
    const looks = new Map<string, ObjectLook>([['R1-1', { fill }], ...(look ? [['A1', look] as const] : [])]);
    const picture = hallPicture(scene, { scale: 50, looks });
    const label = picture.groups.find(({ marks }) =>
      marks.some((m) => m.shape === 'text' && m.text === 'R1-1'),
    );
    expect(label?.layer).toBe('labels');
    expect(label?.marks.some((m) => m.shape === 'path' && m.fill === fill)).toBe(expected);
  });

  it('puts what an overlay says of a run beside its name, once, whatever kind it is of', () => {
    const look: ObjectLook = { border: { r: 229, g: 20, b: 0 }, sign: 'error' };
    const marksOf = (id: string, looks?: ReadonlyMap<string, ObjectLook>) =>
      hallPicture(whole, looks ? { scale: 50, looks } : { scale: 50 })
        .groups.filter(({ marks }) => marks.some((m) => m.shape === 'text' && m.text.startsWith(id)))
        .map(({ marks }) => marks.length);
    for (const id of ['T1', 'A1']) {
      const [plain, ...others] = marksOf(id);
      const [signed, ...after] = marksOf(id, new Map([[id, look]]));
      expect(signed).toBeGreaterThan(plain ?? Infinity);
      expect(after).toEqual(others);
    }
  });

  it('draws a run in a colour of its own narrower than it is, and never wider than another', () => {
    const widthOf = (looks: ReadonlyMap<string, ObjectLook>) => {
      const [mark] = groupOf(drawn({ scale: 50, looks }), 'T1').marks;
      return mark?.shape === 'path' ? (mark.stroke?.width ?? 0) : 0;
    };
    const border = { r: 229, g: 20, b: 0 };
    const narrow = widthOf(new Map([['T1', { border, narrow: true } as const]]));
    expect(narrow).toBeGreaterThan(0.3);
    expect(narrow).toBeLessThan(widthOf(new Map([['T1', { border }]])) / 2);
  });
});

describe('its SVG', () => {
  it('is well-formed and escapes what the file says', () => {
    const svg = svgOf(drawn({ file: '</text><script>alert(1)</script>', date: '2026-01-02' }));
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).not.toContain('<script');
    const root = new XMLParser({ ignoreAttributes: false }).parse(svg) as { svg: Record<string, unknown> };
    expect(root.svg['title']).toMatchObject({ '#text': 'Plan of Hall <1> & "more"' });
  });

  it('has the size of the sheet in millimetres', () => {
    expect(svgOf(drawn({ page: 'A4' }))).toMatch(/width="297mm" height="210mm" viewBox="0 0 297 210"/);
  });

  it('has every object once, by its id', () => {
    const ids = [...svgOf(drawn()).matchAll(/data-id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.sort()).toEqual(whole.objects.map(({ id }) => id).sort());
  });

  it('leaves out what XML does not allow', () => {
    const scene = sceneOf({ name: 'a\u0000b\ud800c', racks: [] });
    const svg = svgOf(hallPicture(scene));
    expect(svg).toContain('Plan of abc');
  });
});
