/** The editor's own stage, driven as the editor drives it. */
import { marksByObject } from '../../../src/scene/objectMarks';
import { HallStage } from '../../../webview/hallStage';
import { paletteOf } from '../../../src/scene/palette';
import { SceneStore } from '../../../webview/sceneStore';
import { compileTint } from '../../../webview/overlays/tint';
import { Connections } from '../../../webview/connections';
import { hits } from '../../../webview/hitTest';
import { startBench } from './benchCanvas';

startBench((host, { scene, findings, view, overlay }, camera) => {
  const style = document.createElement('style');
  // As in webview/hall.css.
  style.textContent =
    '.stage { position: absolute; left: 0; top: 0; will-change: transform; pointer-events: none }';
  document.head.append(style);
  const store = new SceneStore();
  store.replaceAll(scene);
  const palette = paletteOf(() => '', false);
  const stage = new HallStage(host, store, palette);
  if (overlay) stage.setTint(compileTint(store, palette, { absent: [], overlay }));
  stage.resize(view, window.devicePixelRatio);
  stage.setMarks(marksByObject(findings, (id) => store.slotOf(id) !== undefined));
  stage.setCamera(camera);
  stage.drawNow();
  let slots: number[] = [];
  const showDrag = (dx: number, dy: number) => {
    const drag = { slots, dx, dy, guides: [] };
    stage.setOverlay({ selected: slots, connections: [], hovered: undefined, marquee: undefined, drag });
    stage.drawNow();
  };
  const connections = new Connections(store);
  return {
    hit: (x, y) => hits(store, x, y, 5 / stage.camera.scale).length > 0,
    select(ids) {
      stage.setOverlay({
        selected: ids.flatMap((id) => store.slotOf(id) ?? []),
        connections: connections.of(ids),
        hovered: undefined,
        drag: undefined,
        marquee: undefined,
      });
      stage.drawNow();
    },
    setCamera(next) {
      stage.setCamera(next);
      stage.drawNow();
    },
    startDrag(ids) {
      slots = ids.flatMap((id) => store.slotOf(id) ?? []);
      for (const slot of slots) store.lifted[slot] = 1;
      stage.repaintPlan();
      showDrag(0, 0);
    },
    drag: showDrag,
    endDrag() {
      for (const slot of slots) store.lifted[slot] = 0;
      stage.repaintPlan();
      stage.setOverlay({
        selected: [],
        connections: [],
        hovered: undefined,
        marquee: undefined,
        drag: undefined,
      });
      stage.drawNow();
    },
  };
});
