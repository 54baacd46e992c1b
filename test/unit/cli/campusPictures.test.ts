/** Pictures of a campus: halls where the campus places them, with load, phase and findings. */
import { readFileSync } from 'node:fs';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { datahall, type Workspace } from './datahall';

const workspace = datahall();

const hall = (origin: readonly [number, number], w: number, h: number, racks: readonly object[] = []) => {
  const [x, y] = origin;
  return {
    format: 'datahall/1',
    room: { outline: [[x, y], [x + w, y], [x + w, y + h], [x, y + h]] }, // prettier-ignore
    racks,
  };
};
const rack = { id: 'R1', type: 'own', at: [11000, 12000], powerKw: 80 };
const ownType = { id: 'own', kind: 'rack', widthMm: 600, depthMm: 1200 };

/** Two halls 100 m apart, one of which has its origin elsewhere, and one without a place. */
function site(
  ws: Workspace,
  edit: (campus: Record<string, unknown> & { halls: Record<string, unknown>[] }) => void = () => undefined,
) {
  ws.write('halls/a.hall.json', hall([0, 0], 40_000, 20_000));
  ws.write('halls/b.hall.json', { ...hall([10_000, 10_000], 20_000, 30_000, [rack]), types: [ownType] });
  ws.write('halls/c.hall.json', hall([0, 0], 10_000, 10_000));
  const campus = {
    format: 'datahall-campus/1',
    name: 'Site',
    phases: [
      { id: 'P2', order: 2 },
      { id: 'P1', order: 1, name: 'First' },
    ],
    halls: [
      { id: 'A', file: 'halls/a.hall.json', at: [0, 0], phase: 'P1', itKw: 12_345 },
      { id: 'B', file: 'halls/b.hall.json', at: [140_000, 0], phase: 'P2' },
      { id: 'C', file: 'halls/c.hall.json' },
    ],
  };
  edit(campus);
  ws.write('site.campus.json', campus);
}

/** The corners of an object's outline on the sheet [mm]: the first path of its group. */
function boxOf(svg: string, id: string): { x: number; y: number; w: number; h: number } {
  const path = new RegExp(`<g data-id="${id}"><title>[^<]*</title><path d="([^"]*)"`).exec(svg)?.[1];
  if (path === undefined) throw new Error(`The picture has no ${id}.`);
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  const flat = /[HV]/.test(path) ? undefined : numbers;
  if (!flat) throw new Error(`A path that is not of points: ${path}`);
  const xs = flat.filter((_, i) => i % 2 === 0);
  const ys = flat.filter((_, i) => i % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

const render = (ws: Workspace, ...args: readonly string[]): string => {
  const { code, stderr } = ws.run(
    'render',
    'site.campus.json',
    '-o',
    'out.svg',
    '--now',
    '2026-01-02',
    ...args,
  );
  expect([code, stderr]).toEqual([0, '']);
  return readFileSync(ws.path('out.svg'), 'utf8');
};

describe('render of a campus', () => {
  it('draws the halls to scale where the campus places them, whatever their own origin is', () => {
    const ws = workspace();
    site(ws);
    const svg = render(ws, '--scale', '1:1000');
    expect(XMLValidator.validate(svg)).toBe(true);
    const a = boxOf(svg, 'A');
    const b = boxOf(svg, 'B');
    const c = boxOf(svg, 'C');
    expect([a.w, a.h, b.w, b.h]).toEqual([40, 20, 20, 30].map((mm) => expect.closeTo(mm, 1) as number));
    expect(b.x - a.x).toBeCloseTo(140, 1);
    expect(b.y - a.y).toBeCloseTo(0, 1);
    // What has no place stands south of all that have one, and says so.
    expect(c.y).toBeGreaterThan(Math.max(a.y + a.h, b.y + b.h));
    expect(svg).toMatch(/<title>C, 0 kW, 0 racks, not placed/);
  });

  it('tells the load that a hall states, or that its racks have, its phase, and what was found in it', () => {
    const ws = workspace();
    site(ws, (campus) => campus.halls.push({ id: 'D', file: 'halls/none.hall.json', at: [300_000, 0] }));
    const svg = render(ws);
    for (const said of ['>12.3 MW<', '>80 kW<', '>P1<', 'P1 First: 12.3 MW', 'P2: 80 kW'])
      expect(svg).toContain(said);
    expect(svg).toMatch(/<title>D, file not readable, 1 error/);
    expect(render(ws, '--no-findings')).not.toMatch(/<title>D[^<]*error/);
  });

  it('shows the halls up to a phase, in the order of the build-out', () => {
    const ws = workspace();
    site(ws);
    const svg = render(ws, '--phase', 'P1');
    expect(() => boxOf(svg, 'A')).not.toThrow();
    expect(() => boxOf(svg, 'C')).not.toThrow();
    expect(() => boxOf(svg, 'B')).toThrow();
    expect(svg).toContain('As of phase P1');
  });

  it('marks what has changed since another version', () => {
    const ws = workspace();
    site(ws);
    ws.write('old.campus.json', JSON.parse(ws.read('site.campus.json')));
    site(ws, (campus) => {
      campus.halls[1]!['at'] = [200_000, 0];
      campus.halls[0]!['itKw'] = 13_000;
      campus.halls.splice(2, 1, { id: 'E', file: 'halls/c.hall.json', at: [0, 50_000] });
    });
    const svg = render(ws, '--diff', 'old.campus.json');
    for (const said of ['B: moved', 'A: changed', 'E: added', 'C: removed', 'Changes since old.campus.json'])
      expect(svg).toContain(said);
    const page = ws.run('diff', 'old.campus.json', 'site.campus.json', '--format', 'html').stdout;
    expect(page).toContain('<button type="button" class="change" data-box=');
    const sheet = ws.run('diff', 'old.campus.json', 'site.campus.json', '--format', 'svg').stdout;
    expect(XMLValidator.validate(sheet)).toBe(true);
    expect(sheet).toContain('B: moved');
  });

  it.each(['pdf', 'png', 'dxf'])('writes %s too', (kind) => {
    const ws = workspace();
    site(ws);
    expect(ws.run('render', 'site.campus.json', '-o', `out.${kind}`).code).toBe(0);
    expect(readFileSync(ws.path(`out.${kind}`)).length).toBeGreaterThan(1000);
  });

  it.each([
    [['--phase', 'P9'], 'has no phase "P9"'],
    [['--fail', 'A'], '--fail loses parts of a hall'],
    [['--overlay', 'power'], 'coloured by phase or density'],
    [['--diff', 'halls/a.hall.json'], 'halls/a.hall.json is none of *.campus.json'],
  ])('refuses %j with a sentence', (args, said) => {
    const ws = workspace();
    site(ws);
    const { code, stderr } = ws.run('render', 'site.campus.json', '-o', 'out.svg', ...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
  });
});
