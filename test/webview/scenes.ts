/** Halls to draw without an extension: rows of racks in pods, with their busways, CDUs and air units. */
import type { FindingsView } from '../../src/protocol/messages';
import type { Scene, SceneFinding, SceneObject } from '../../src/scene/scene';

const RACK_W = 600;
const RACK_D = 1200;
const PER_ROW = 20;
const ROW_LENGTH = PER_ROW * RACK_W;

const two = (n: number) => String(n).padStart(2, '0');

/** A scene of at least `racks` racks in rows of twenty, in blocks as wide as a hall is long. */
export function generateScene(racks: number): Scene {
  const rows = Math.ceil(racks / PER_ROW);
  const across = Math.max(2, Math.round(Math.sqrt(rows / 4)));
  const objects: SceneObject[] = [];
  const blockWidth = ROW_LENGTH + 6000;
  const down = Math.ceil(rows / across);
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const column = row % across;
    const line = Math.floor(row / across);
    const x = 4800 + column * blockWidth;
    // Pairs of rows face each other across a cold aisle; hot aisles lie between the pairs.
    const y = 4800 + Math.floor(line / 2) * 7200 + (line % 2) * 3600;
    const name = `R${two(row + 1)}`;
    const facing = line % 2 === 0 ? 180 : 0;
    const [a, b] = [`A${row + 1}`, `B${row + 1}`];
    const loop = `TCS-${Math.floor(row / 4) + 1}`;
    for (let i = 0; i < PER_ROW && row * PER_ROW + i < racks; i++) {
      const kind =
        i === 0 ? 'network' : i === PER_ROW - 1 ? (row % 3 === 0 ? 'management' : 'storage') : 'compute';
      const kw = kind === 'compute' ? 132 : 18;
      total += kw;
      objects.push({
        shape: 'box',
        id: `${name}-${two(i + 1)}`,
        kind,
        x: x + i * RACK_W,
        y,
        w: RACK_W,
        h: RACK_D,
        width: RACK_W,
        depth: RACK_D,
        facing,
        labels: [`${name}-${two(i + 1)}`, `${kw} kW`, kind === 'compute' ? 'GB200 NVL72' : 'Generic rack'],
        type: kind === 'compute' ? 'nvidia-gb200-nvl72' : 'generic-rack',
        feeds: [a, b],
        ...(kind === 'compute' ? { loop } : {}),
        ...(kind === 'management' ? { assumedSize: true } : {}),
      });
    }
    for (const [id, side, shift] of [
      [a, 'A', 350],
      [b, 'B', 850],
    ] as const) {
      objects.push({
        shape: 'line',
        id,
        kind: 'busway',
        path: [
          [x - 300, y + shift],
          [x + ROW_LENGTH + 300, y + shift],
        ],
        widthMm: 180,
        side,
        labels: [id, '1000 A'],
      });
    }
    if (line % 2 === 0) {
      objects.push({
        shape: 'box',
        id: `CDU-${row + 1}`,
        kind: 'cdu',
        x: x + ROW_LENGTH + 900,
        y,
        w: 900,
        h: 1200,
        width: 900,
        depth: 1200,
        facing: 180,
        labels: [`CDU-${row + 1}`, '1,350 kW', 'Row CDU'],
        loop,
        feeds: [a, b],
      });
      objects.push({
        shape: 'area',
        id: `CA-${row + 1}`,
        kind: 'contained-cold',
        outline: [
          [x, y + RACK_D],
          [x + ROW_LENGTH, y + RACK_D],
          [x + ROW_LENGTH, y + 3600],
          [x, y + 3600],
        ],
        labels: [`Cold aisle ${row + 1}`],
      });
    }
  }
  const width = 4800 + across * blockWidth + 2400;
  const height = 4800 + Math.ceil(down / 2) * 7200 + 1200;
  for (let i = 0; i < Math.floor(width / 6000) - 1; i++) {
    objects.push({
      shape: 'box',
      id: `FW-${i + 1}`,
      kind: 'air',
      x: 3000 + i * 6000,
      y: 300,
      w: 3000,
      h: 1100,
      width: 3000,
      depth: 1100,
      facing: 180,
      labels: [`FW-${i + 1}`, '450 kW', 'Fan wall'],
    });
  }
  objects.push(
    {
      shape: 'box',
      id: 'RPP-1',
      kind: 'panel',
      x: 1200,
      y: 6000,
      w: 900,
      h: 600,
      width: 900,
      depth: 600,
      facing: 0,
      labels: ['RPP-1', '400 A'],
    },
    {
      shape: 'box',
      id: 'ANGLED',
      kind: 'storage',
      x: 1000,
      y: 9000,
      w: 1273,
      h: 1273,
      width: 600,
      depth: 1200,
      facing: 45,
      labels: ['ANGLED'],
    },
    {
      shape: 'box',
      id: 'COL-1',
      kind: 'column',
      x: 2400,
      y: 3000,
      w: 600,
      h: 600,
      width: 600,
      depth: 600,
      facing: 0,
      labels: [],
    },
    {
      shape: 'box',
      id: 'COL-2',
      kind: 'column',
      x: width - 3000,
      y: 3000,
      w: 600,
      h: 600,
      width: 600,
      depth: 600,
      facing: 0,
      labels: [],
    },
    { shape: 'door', id: 'D1', x: 0, y: 2000, widthMm: 1800, facing: 270, swing: 'double-in' },
    { shape: 'door', id: 'D2', x: 6000, y: height, widthMm: 1200, facing: 180, swing: 'out' },
    { shape: 'door', id: 'D3', x: width, y: 3000, widthMm: 2400, facing: 90, swing: 'sliding' },
    {
      shape: 'line',
      id: 'TRAY-1',
      kind: 'tray',
      path: [
        [3600, 2400],
        [width - 4000, 2400],
        [width - 4000, height - 2000],
      ],
      widthMm: 400,
      labels: ['TRAY-1'],
    },
    {
      shape: 'line',
      id: 'FWS-1',
      kind: 'pipe',
      path: [
        [1500, 1800],
        [width - 1500, 1800],
      ],
      widthMm: 300,
      labels: ['FWS-1'],
    },
    {
      shape: 'area',
      id: 'KO-1',
      kind: 'keep-out',
      outline: [
        [600, 1800],
        [3600, 1800],
        [3600, 4200],
        [600, 4200],
      ],
      labels: ['Keep out at the door'],
    },
  );
  return {
    room: {
      name: 'Generated hall',
      outline: [
        [0, 0],
        [width, 0],
        [width, height],
        [0, height],
      ],
      gridMm: 600,
    },
    objects,
    totals: { racks, itKw: total, liquidKw: Math.round(total * 0.87), airKw: Math.round(total * 0.13) },
  };
}

/** Findings spread over a scene: a few grave ones, more that are less. */
export function generateFindings(scene: Scene): FindingsView {
  const list: SceneFinding[] = [];
  scene.objects.forEach((object, i) => {
    if (object.shape !== 'box') return;
    if (i % 41 === 7) {
      list.push({
        rule: 'space/cold-aisle-width',
        severity: 'error',
        message: `Cold aisle in front of ${object.id} is 900 mm wide; 1,200 mm are required.`,
        objects: [object.id],
        line: 20 + i,
      });
    } else if (i % 29 === 3) {
      list.push({
        rule: 'redundancy/same-side',
        severity: 'warning',
        message: `${object.id} has both feeds on side A.`,
        objects: [object.id],
        line: 20 + i,
      });
    } else if (i % 53 === 5) {
      list.push({
        rule: 'data/unknown-key',
        severity: 'info',
        message: `Unknown key "colour" in ${object.id}.`,
        objects: [object.id],
        line: 20 + i,
      });
    }
  });
  const number = (severity: string) => list.filter((f) => f.severity === severity).length;
  const order = ['error', 'warning', 'info'];
  list.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return {
    errors: number('error'),
    warnings: number('warning'),
    infos: number('info'),
    list: list.slice(0, 1000),
    titles: {
      'space/cold-aisle-width': 'The cold aisle is wide enough',
      'redundancy/same-side': 'The cords of a rack come from more than one side',
      'data/unknown-key': 'Every key is one of the format',
    },
  };
}
