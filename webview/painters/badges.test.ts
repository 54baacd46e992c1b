import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Severity } from '../../src/model/types';
import { marksByObject } from '../../src/scene/objectMarks';
import { paletteOf } from '../../src/scene/palette';
import { MARKS, SEVERITIES } from '../../src/scene/severityShape';
import { FindingMarks } from '../findingMarks';
import { rack, sceneOf } from '../scenes.fixture';
import { SceneStore } from '../sceneStore';
import { Badges } from './badges';
import { byStyle, type Frame } from './frame';

const store = new SceneStore();
store.replaceAll(sceneOf([rack('R0', 4000, 5000), rack('R1', 8000, 5000), rack('R2', 12_000, 5000)]));
const measure = { width: (text: string) => text.length * 0.6, fontFamily: 'sans-serif' };
const palette = paletteOf(() => '', false);
const camera = { scale: 0.05, originX: 0, originY: 0 };
const view = { width: 1200, height: 700 };

const finding = (id: string, severity: Severity) => {
  return { rule: 'x', severity, message: '', objects: [id], line: 1 };
};

/** What was painted of paths and texts, in order. */
let done: string[] = [];
/** How many stamps were put on the plan. */
let stamped = 0;
const recording = new Proxy({} as CanvasRenderingContext2D, {
  get: (_, name) => {
    if (name === 'fillText') return (text: string) => done.push(text);
    if (name === 'fill' || name === 'stroke') return (path?: { d: string }) => path && done.push(path.d);
    if (name === 'drawImage') return () => stamped++;
    return () => undefined;
  },
  set: () => true,
});

function painted(findings: ReturnType<typeof finding>[], badges = new Badges()): string[] {
  done = [];
  stamped = 0;
  const marks = new FindingMarks();
  const source = marksByObject(findings, (id) => store.slotOf(id) !== undefined);
  marks.update(store, source, camera.scale, measure.width);
  const slots = byStyle(store, [0, 1, 2], false);
  const frame: Frame = {
    context: recording,
    store,
    camera,
    view,
    ratio: 1,
    palette,
    measure,
    slots,
    isFar: false,
  };
  for (const step of badges.steps(frame, marks)) expect(step).toBeGreaterThanOrEqual(0);
  return done;
}

describe('badges on the canvas', () => {
  beforeEach(() => {
    vi.stubGlobal(
      'Path2D',
      class {
        constructor(readonly d: string) {}
      },
    );
    vi.stubGlobal(
      'OffscreenCanvas',
      class {
        getContext = () => recording;
        transferToImageBitmap = () => ({});
      },
    );
  });
  afterEach(() => vi.unstubAllGlobals());

  it('carry a shape and a sign of their severity, which no other has', () => {
    for (const severity of SEVERITIES) {
      const { body, sign } = MARKS[severity];
      expect(painted([finding('R0', severity)])).toEqual([body, body, sign]);
      for (const other of SEVERITIES)
        if (other !== severity) expect([MARKS[other].body, MARKS[other].sign]).not.toContain(sign);
    }
  });

  it('are painted once a look, and stamped', () => {
    const badges = new Badges();
    const { body, sign } = MARKS.error;
    const two = [finding('R0', 'error'), finding('R1', 'error')];
    expect(painted(two, badges)).toEqual([body, body, sign]);
    expect(stamped).toBe(2);
    expect(painted([...two, finding('R2', 'warning')], badges)).toEqual([
      MARKS.warning.body,
      MARKS.warning.body,
      MARKS.warning.sign,
    ]);
    expect(stamped).toBe(3);
  });

  it('tell how many findings they stand for', () => {
    const three = ['R0', 'R0', 'R0', 'R1'].map((id) => finding(id, 'warning'));
    const texts = painted(three).filter((text) => !text.startsWith('M'));
    expect(texts).toEqual(['3']);
  });

  it('follow what is dragged: they are not where it was', () => {
    store.lifted[store.slotOf('R0') ?? -1] = 1;
    try {
      expect(painted([finding('R0', 'error')])).toEqual([]);
    } finally {
      store.lifted.fill(0);
    }
  });
});
