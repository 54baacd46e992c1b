/**
 * What must hold for every picture of a canvas: its texts can be read on what they stand on, 4.5 to 1 as WCAG 2 asks,
 * and its edges stand out by 3 to 1, in VS Code's four kinds of theme, with and without an overlay, near and far.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { builtinCatalog } from '../../src/catalog/catalog';
import { LiveHall } from '../../src/rules/liveHall';
import { RuleSet } from '../../src/rules/ruleSet';
import { buildScene } from '../../src/scene/buildScene';
import { BOX_KINDS } from '../../src/scene/boxKinds';
import { contrast, parseColour, WHITE } from '../../src/scene/colour';
import { buildOverlay } from '../../src/scene/overlays/buildOverlay';
import { overlayIds, type OverlayId } from '../../src/scene/overlays/overlay';
import type { ObjectMark } from '../../src/scene/objectMarks';
import { paletteOf } from '../../src/scene/palette';
import { SEVERITIES } from '../../src/scene/severityShape';
import type { PlanPainter } from '../../webview/painters/planPainter';
import { compileTint } from '../../webview/overlays/tint';
import { SceneStore } from '../../webview/sceneStore';
import { watchedText } from '../support/watchedText';
import { themeVariables } from '../webview/themeVariables';

const LETTER = 0.6;
const view = { width: 1400, height: 900 };

let Painter: typeof PlanPainter;
beforeAll(async () => {
  vi.stubGlobal('Path2D', class {});
  ({ PlanPainter: Painter } = await import('../../webview/painters/planPainter'));
});

const hallOf = (name: string) => {
  const text = readFileSync(new URL(`../../examples/${name}.hall.json`, import.meta.url), 'utf8');
  const rules = new RuleSet();
  const live = new LiveHall(text, { catalog: builtinCatalog(), rules });
  const { analysis } = live;
  if (!analysis) throw new Error(`${name} is not readable`);
  const findings = live.findings.map(({ severity, objects }) => ({ severity, objects }));
  const scene = buildScene(analysis);
  const store = new SceneStore();
  store.replaceAll(scene);
  return { store, overlay: (id: OverlayId) => buildOverlay(id, { hall: analysis, rules, findings }) };
};
const halls = { faults: hallOf('faults'), h01: hallOf('campus/halls/h01') };

function paletteIn(theme: string) {
  const { bodyClass, variables } = themeVariables[theme] ?? { bodyClass: '', variables: {} };
  return paletteOf((name) => variables[name] ?? '', bodyClass.includes('high-contrast'));
}

function textsOf(hall: keyof typeof halls, theme: string, overlay: OverlayId | undefined, scale: number) {
  const { store, overlay: laid } = halls[hall];
  const palette = paletteIn(theme);
  const tint = compileTint(store, palette, {
    ...(overlay ? { overlay: laid(overlay) } : {}),
    absent: [],
  });
  const { context, texts } = watchedText(LETTER);
  const measure = { fontFamily: 'sans-serif', width: (text: string) => text.length * LETTER };
  // Badges are pictures with letters of their own, which the palette's test looks at.
  const marks = new Map<string, ObjectMark>();
  const camera = { scale, originX: -1000, originY: -2000 };
  const sight = { minX: 0, minY: 0, maxX: view.width, maxY: view.height };
  const picture = {
    store,
    camera,
    view,
    sight,
    ratio: 1,
    palette,
    background: palette.background,
    measure,
    tint,
    marks,
  };
  for (const step of new Painter().steps(context, picture)) void step;
  return texts;
}

const cases = Object.keys(themeVariables).flatMap((theme) =>
  [undefined, ...overlayIds].map((overlay) => [theme, overlay] as const),
);

describe('a text on the canvas', () => {
  it.each(cases)('can be read on what it stands on: %s, overlay %s', (theme, overlay) => {
    for (const [hall, scale] of [
      ['faults', 0.035],
      ['faults', 0.12],
      ['h01', 0.02],
      ['h01', 0.06],
    ] as const) {
      const texts = textsOf(hall, theme, overlay, scale);
      expect(texts.length).toBeGreaterThan(20);
      const unread = texts.flatMap(({ text, ink, grounds }) => {
        const least = Math.min(...grounds.map((ground) => contrast(ink, ground)));
        return least < 4.5 ? [`${text} ${least.toFixed(2)}`] : [];
      });
      expect(unread).toEqual([]);
    }
  });
});

describe('an edge on the canvas', () => {
  it.each(Object.keys(themeVariables))('stands out from the ground, 3 to 1: %s', (theme) => {
    const palette = paletteIn(theme);
    const under = parseColour(palette.background, WHITE) ?? WHITE;
    const { tray, pipe, wall, door, selection, tint, guide } = palette;
    const edges: Record<string, string> = { tray, pipe, wall, door, selection, tint, guide };
    for (const kind of BOX_KINDS) edges[kind] = palette.box[kind].border;
    for (const side of ['A', 'B', 'C', 'D', 'R', '']) edges[`side ${side}`] = palette.side(side).line;
    for (const kind of ['hot-aisle', 'cold-aisle', 'fire', 'leak', 'keep-out', 'work-space', 'pod'])
      edges[kind] = palette.area(kind).line;
    for (const severity of SEVERITIES) edges[severity] = palette.severity[severity].fill;
    const faint = Object.entries(edges).flatMap(([name, colour]) => {
      const ratio = contrast(parseColour(colour, under) ?? under, under);
      return ratio < 3 ? [`${name} ${ratio.toFixed(2)}`] : [];
    });
    expect(faint).toEqual([]);
  });
});
