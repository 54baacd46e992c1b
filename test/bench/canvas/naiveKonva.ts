/** Konva as its tutorials show it: a group with a rectangle and a text for every rack, a node for everything. */
import { Group } from 'konva/lib/Group';
import { Layer } from 'konva/lib/Layer';
import { Circle } from 'konva/lib/shapes/Circle';
import { Line } from 'konva/lib/shapes/Line';
import { Rect } from 'konva/lib/shapes/Rect';
import { Text } from 'konva/lib/shapes/Text';
import { Stage } from 'konva/lib/Stage';
import { paletteOf } from '../../../src/scene/palette';
import { startBench } from './benchCanvas';

startBench((host, { scene, findings, view }, first) => {
  const palette = paletteOf(() => '', false);
  const container = document.createElement('div');
  host.append(container);
  const stage = new Stage({ container, ...view });
  const layer = new Layer();
  const nodes = new Map<string, Group>();
  layer.add(
    new Line({
      points: scene.room.outline.flat(),
      closed: true,
      stroke: palette.wall,
      strokeWidth: 100,
    }),
  );
  for (const object of scene.objects) {
    if (object.shape === 'area') {
      const { fill, line } = palette.area(object.kind);
      const points = object.outline.flat();
      layer.add(new Line({ points, closed: true, fill, stroke: line, strokeWidth: 40, dash: [200, 100] }));
    } else if (object.shape === 'box') {
      const { w: width, h: height } = object;
      const { fill, border, text } = palette.box[object.kind];
      const group = new Group({ x: object.x, y: object.y });
      group.add(new Rect({ width, height, fill, stroke: border, strokeWidth: 20 }));
      group.add(
        new Text({
          text: object.labels.join('\n'),
          width,
          height,
          fill: text,
          fontSize: 120,
          align: 'center',
        }),
      );
      layer.add(group);
      nodes.set(object.id, group);
    } else if (object.shape === 'line') {
      const stroke =
        object.kind === 'busway'
          ? palette.side(object.side).line
          : object.kind === 'pipe'
            ? palette.pipe
            : palette.tray;
      const points = object.path.flat();
      layer.add(new Line({ points, stroke, strokeWidth: object.widthMm, opacity: 0.45 }));
    }
  }
  for (const { objects, severity } of findings) {
    const group = nodes.get(objects[0] ?? '');
    group?.add(new Circle({ x: 500, radius: 200, fill: palette.severity[severity].fill }));
  }
  stage.add(layer);
  const setCamera = ({ scale, originX, originY }: typeof first) => {
    stage.scale({ x: scale, y: scale });
    stage.position({ x: -originX * scale, y: -originY * scale });
    layer.draw();
  };
  setCamera(first);
  let dragged: { group: Group; x: number; y: number }[] = [];
  const drag = (dx: number, dy: number) => {
    for (const { group, x, y } of dragged) group.position({ x: x + dx, y: y + dy });
    layer.draw();
  };
  return {
    setCamera,
    startDrag(ids) {
      dragged = ids.flatMap((id) => {
        const group = nodes.get(id);
        return group ? [{ group, x: group.x(), y: group.y() }] : [];
      });
    },
    drag,
    endDrag() {
      drag(0, 0);
      dragged = [];
    },
  };
});
