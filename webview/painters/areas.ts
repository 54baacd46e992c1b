/** Zones: translucent, under the objects. */
import { toPxX, toPxY } from '../camera';
import { AREA } from '../sceneStore';
import type { Frame } from './frame';

export function paintAreas({ context, store, camera, palette, slots, isFar, tint }: Frame): void {
  context.lineWidth = isFar ? 0.75 : 1.5;
  for (const slot of slots[AREA] ?? []) {
    const area = store.objectIn(slot);
    if (area?.shape !== 'area') continue;
    const ink = palette.area(area.kind);
    context.beginPath();
    area.outline.forEach(([x, y], i) => {
      if (i === 0) context.moveTo(toPxX(camera, x), toPxY(camera, y));
      else context.lineTo(toPxX(camera, x), toPxY(camera, y));
    });
    context.closePath();
    const tone = tint?.tone[slot] ?? 0;
    const value = tint?.isValue(tone) ? tint.inkOf(tone) : undefined;
    // Under the racks that are coloured alike: as much as tells, and no more.
    if (value) context.globalAlpha = 0.35;
    context.fillStyle = value?.fill ?? ink.fill;
    context.fill();
    context.globalAlpha = 1;
    context.strokeStyle = ink.line;
    context.setLineDash(isFar ? [] : [6, 3]);
    context.stroke();
  }
  context.setLineDash([]);
}
