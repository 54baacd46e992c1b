/** What every canvas that takes part can do, and the loop that measures it. Runs in the page. */
import type { Overlay } from '../../../src/scene/overlays/overlay';
import type { Scene, SceneFinding } from '../../../src/scene/scene';
import { fit, panBy, zoomAt, type Bounds, type Camera, type View } from '../../../webview/camera';
import { boundsOfPoints } from '../../../webview/bounds';

/** A canvas; each method has drawn what it says when it returns. */
export interface BenchCanvas {
  setCamera(camera: Camera): void;
  /** Takes boxes off the plan, to follow the pointer. */
  startDrag(ids: readonly string[]): void;
  /** @param dx in mm from where they were, as `dy` */
  drag(dx: number, dy: number): void;
  /** Puts them back. */
  endDrag(): void;
  /** Whether something is at a place in mm; absent where there is no way to ask. */
  hit?(x: number, y: number): boolean;
  /** Selects boxes, with what they are connected to; absent where there is no such thing. */
  select?(ids: readonly string[]): void;
}

export interface Picture {
  readonly scene: Scene;
  readonly findings: readonly SceneFinding[];
  readonly view: View;
  /** Laid over the colours of the kinds. */
  readonly overlay?: Overlay | undefined;
}

/** Draws the first picture of a scene into an empty element. */
export type OpenCanvas = (
  host: HTMLElement,
  picture: Picture,
  camera: Camera,
) => BenchCanvas | Promise<BenchCanvas>;

export interface Frames {
  /** Milliseconds from one frame to the next. */
  readonly wall: readonly number[];
  /** Milliseconds within our own code, of each frame. */
  readonly script: readonly number[];
}

export interface Bench {
  /** Milliseconds from the start of the page's script until the first picture was on the screen. */
  readonly firstPicture: Promise<number>;
  /** Runs `count` frames of a scenario, from and back to a plan at rest. */
  run(scenario: Scenario, count: number): Promise<Frames>;
  /** Microseconds of one hit test, of many at places all over the hall; undefined where there is none. */
  hitTest(): Promise<number | undefined>;
  /** Shows a part of the hall, as the scenario begins. */
  show(scenario: Scenario): Promise<void>;
}

interface ScenarioOf {
  readonly title: string;
  /** Share of the hall that is in view. */
  readonly visible: number;
  readonly drags: number;
  readonly selects?: number;
  /** How far a pan moves a frame, where it is not what an easy hand does [px]. */
  readonly stepPx?: number;
}

const EASY_STEP_PX = 4;
/** 720 px a second, of 60 frames. */
const QUICK_STEP_PX = 12;

export const scenarios = {
  redraw: { title: 'full redraw (zoom), all visible', visible: 1, drags: 0 },
  panAll: { title: 'pan, all visible', visible: 1, drags: 0 },
  pan5: { title: 'pan, 5 % visible', visible: 0.05, drags: 0 },
  pan1: { title: 'pan, 1 % visible, text in every rack', visible: 0.01, drags: 0 },
  panConnected: { title: 'pan, 40 racks selected with connections', visible: 1, drags: 0, selects: 40 },
  panQuick: {
    title: `pan, ${QUICK_STEP_PX} px a frame, all visible`,
    visible: 1,
    drags: 0,
    stepPx: QUICK_STEP_PX,
  },
  panQuick1: {
    title: `pan, ${QUICK_STEP_PX} px a frame, 1 % visible`,
    visible: 0.01,
    drags: 0,
    stepPx: QUICK_STEP_PX,
  },
  drag1: { title: 'drag of 1, all visible', visible: 1, drags: 1 },
  drag100: { title: 'drag of 100, all visible', visible: 1, drags: 100 },
} as const satisfies Record<string, ScenarioOf>;
export type Scenario = keyof typeof scenarios;

declare global {
  interface Window {
    bench: Bench;
    picture: Picture;
    /** When the script of the page began. */
    begun: number;
  }
}

const RESTING_MS = 600;
const SETTLING_FRAMES = 10;
/** As long as traces show the browser's first drawing after a pause to go on; without a frame limit less than one frame of a screen. */
const WAKING_FRAMES = 8;
const marginPx = 36;
const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

function cameraFor(extent: Bounds, view: View, visible: number): Camera {
  return zoomAt(fit(extent, view, marginPx), Math.sqrt(1 / visible), view.width / 2, view.height / 2);
}

/** A path there and back, long enough that a margin around the view runs out on the way. */
const turnAfter = 90;
const away = (i: number) => turnAfter - Math.abs((i % (2 * turnAfter)) - turnAfter);

export function startBench(open: OpenCanvas): void {
  const { picture } = window;
  const { view } = picture;
  const host = document.createElement('div');
  host.style.cssText = `position: relative; overflow: hidden; width: ${view.width}px; height: ${view.height}px`;
  document.body.append(host);
  const extent = boundsOfPoints(picture.scene.room.outline);
  const opening = Promise.resolve(open(host, picture, cameraFor(extent, view, 1)));
  // The frame after the one in which it was drawn: only then the picture has been handed over.
  const firstPicture = opening
    .then(nextFrame)
    .then(nextFrame)
    .then(() => performance.now() - window.begun);

  const dragged = (count: number) => {
    const racks = picture.scene.objects.filter(({ shape, id }) => shape === 'box' && id.includes('-R'));
    const from = Math.floor(racks.length / 2);
    return racks.slice(from, from + count).map(({ id }) => id);
  };
  const start = (canvas: BenchCanvas, scenario: Scenario): Camera => {
    const camera = cameraFor(extent, view, scenarios[scenario].visible);
    canvas.setCamera(camera);
    return camera;
  };

  window.bench = {
    firstPicture,
    async hitTest() {
      const canvas = await opening;
      if (!canvas.hit) return undefined;
      const count = 2000;
      let hits = 0;
      const begin = performance.now();
      for (let i = 0; i < count; i++) {
        // Places spread evenly, whatever the hall's shape.
        const x = extent.minX + ((i * 0.754877666) % 1) * (extent.maxX - extent.minX);
        const y = extent.minY + ((i * 0.569840291) % 1) * (extent.maxY - extent.minY);
        if (canvas.hit(x, y)) hits++;
      }
      const took = performance.now() - begin;
      if (hits === 0) throw new Error('Nothing was hit.');
      return (took * 1000) / count;
    },
    async show(scenario) {
      start(await opening, scenario);
      await nextFrame();
      await nextFrame();
    },
    async run(scenario, count) {
      const canvas = await opening;
      const { drags, selects = 0, stepPx = EASY_STEP_PX }: ScenarioOf = scenarios[scenario];
      const camera = start(canvas, scenario);
      canvas.select?.(selects ? dragged(selects) : []);
      if (drags) canvas.startDrag(dragged(drags));
      host.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: -9999, clientY: -9999 }));
      // A hand comes to the canvas, and rests before it pans; and a page that comes to the front hands all of its canvases to the screen again.
      await new Promise((resolve) => setTimeout(resolve, RESTING_MS));
      for (let i = 0; i < SETTLING_FRAMES; i++) await nextFrame();
      const wall: number[] = [];
      const script: number[] = [];
      let before = performance.now();
      // The first frames after a pause wait for the browser to wake up, whoever draws: they move, and do not count.
      for (let i = 1 - WAKING_FRAMES; i <= count; i++) {
        await nextFrame();
        const begin = performance.now();
        const px = away(i) * stepPx;
        if (drags) canvas.drag(px / camera.scale, px / 2 / camera.scale);
        else if (scenario === 'redraw') {
          canvas.setCamera(zoomAt(camera, 1 + 0.002 * away(i), view.width / 2, view.height / 2));
        } else canvas.setCamera(panBy(camera, px, Math.round(px / 2)));
        const end = performance.now();
        if (i >= 1) {
          script.push(end - begin);
          wall.push(end - before);
        }
        before = end;
      }
      if (drags) canvas.endDrag();
      canvas.select?.([]);
      start(canvas, scenario);
      await nextFrame();
      return { wall, script };
    },
  };
}
