import assert from 'node:assert/strict';
import { eventuallyEqual } from '../harness/eventually';
import { cleanHall } from '../harness/halls';
import type { HallCanvas, Place } from '../harness/hallCanvas';
import type { TestWindow } from './window';

/** Bursts of keys, edits of the text, undos, redos and tab switches; more of them with DATAHALL_FUZZ_STEPS. */
const steps = Number(process.env.DATAHALL_FUZZ_STEPS ?? '24');
const seed = Number(process.env.DATAHALL_FUZZ_SEED ?? '1');
const gridMm = 600;

type Places = Readonly<Record<string, readonly [number, number]>>;

const keys = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;
const names = Object.keys(keys) as (keyof typeof keys)[];

/** Evenly spread numbers in [0, 1), the same for the same seed (mulberry32). */
function generator(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const placesIn = (text: string): Places => {
  const { racks } = JSON.parse(text) as { racks: { id: string; at: [number, number] }[] };
  return Object.fromEntries(racks.map(({ id, at }) => [id, at]));
};

const isInRoom = ([x, y]: readonly [number, number]) => x >= 1200 && x <= 10200 && y >= 1200 && y <= 7200;

export function canvasFuzz(window: TestWindow): void {
  it(`nothing is lost in ${steps} random steps on the canvas and in the text (seed ${seed})`, async function () {
    this.timeout(60_000 + steps * 6_000);
    const name = 'fuzz.hall.json';
    const { workbench } = window;
    const file = workbench.file(name);
    const random = generator(seed);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
    let canvas: HallCanvas = await window.openNew(name, cleanHall);
    const drawn = await canvas.drawnObjects();
    let places = placesIn(cleanHall);
    const undoable: Places[] = [];
    const redoable: Places[] = [];
    const become = (next: Places) => {
      undoable.push(places);
      redoable.length = 0;
      places = next;
    };
    const settled = async () => {
      await eventuallyEqual('every edit', async () => placesIn(await workbench.host.textOf(file)), places);
      await canvas.waitForDocument(workbench, name);
    };
    const middle = (id: string): Place => {
      const [x, y] = places[id]!;
      return [x + 300, y + 600];
    };
    /** Racks that nothing lies on: a click on them cannot mean another one. */
    const clear = () =>
      Object.keys(places).filter((id) =>
        Object.keys(places).every((other) => {
          const [dx, dy] = [0, 1].map((axis) => Math.abs(places[id]![axis]! - places[other]![axis]!));
          return other === id || dx! >= 600 || dy! >= 1200;
        }),
      );
    for (let step = 0; step < steps; step++) {
      const dice = random();
      if (dice < 0.55) {
        const free = clear();
        if (free.length === 0) continue;
        const id = pick(free);
        await canvas.click(middle(id));
        await canvas.waitForSelection([id]);
        for (let i = 1 + Math.floor(random() * 5); i > 0; i--) {
          const key = pick(names);
          const [x, y] = places[id]!;
          const at = [x + keys[key][0] * gridMm, y + keys[key][1] * gridMm] as const;
          if (!isInRoom(at)) continue;
          // Not waited for: edits come faster than they are answered.
          await canvas.press(key);
          become({ ...places, [id]: at });
        }
      } else if (dice < 0.7 && undoable.length > 0) {
        await canvas.focus();
        await workbench.page.keyboard.press('Control+z');
        redoable.push(places);
        places = undoable.pop()!;
      } else if (dice < 0.8 && redoable.length > 0) {
        await canvas.focus();
        await workbench.page.keyboard.press('Control+Shift+z');
        undoable.push(places);
        places = redoable.pop()!;
      } else if (dice < 0.92) {
        const id = pick(Object.keys(places));
        const [x, y] = places[id]!;
        const at = [x + (random() < 0.5 ? gridMm : -gridMm), y] as const;
        if (!isInRoom(at)) continue;
        const start = `"id": "${id}", "type": "test-rack", "at": `;
        await workbench.host.replaceInText(file, `${start}[${x}, ${y}]`, `${start}[${at[0]}, ${at[1]}]`);
        become({ ...places, [id]: at });
      } else {
        await workbench.host.command('workbench.action.files.newUntitledFile');
        await workbench.host.command('workbench.action.closeActiveEditor');
        canvas = await workbench.openHall(name);
      }
      await settled();
    }
    assert.equal(await canvas.drawnObjects(), drawn);
    while (undoable.length > 0) {
      await canvas.focus();
      await workbench.page.keyboard.press('Control+z');
      places = undoable.pop()!;
      await settled();
    }
    assert.equal(await workbench.host.textOf(file), cleanHall);
  });
}
