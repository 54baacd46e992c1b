// The racks of the picture in tldraw: labelled rectangles of a saved drawing, driven through its own API.
import 'tldraw/tldraw.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import {
  createShapeId,
  createTLStore,
  defaultBindingUtils,
  defaultShapeUtils,
  defaultTools,
  getIndices,
  tipTapDefaultExtensions,
  TldrawEditor,
  toRichText,
} from 'tldraw';
import { startBench } from '../canvas/benchCanvas';

/** Its smallest text is 18 of its units: with so many mm each and the scale below, a label fits its rack. */
const unitMm = 20;
const labelScale = 1 / 3;

startBench(async (host, { scene }, first) => {
  const boxes = scene.objects.filter(({ shape }) => shape === 'box');
  const indices = getIndices(boxes.length);
  const store = createTLStore({ shapeUtils: defaultShapeUtils, bindingUtils: defaultBindingUtils });
  store.ensureStoreIsUsable();
  // As a drawing that was saved is read: nothing has to be measured.
  store.put(
    boxes.map(({ id, x, y, w, h, labels }, i) => ({
      typeName: 'shape',
      id: createShapeId(id),
      type: 'geo',
      parentId: 'page:page',
      index: indices[i],
      x: x / unitMm,
      y: y / unitMm,
      rotation: 0,
      isLocked: false,
      opacity: 1,
      meta: {},
      props: {
        geo: 'rectangle',
        dash: 'solid',
        url: '',
        w: w / unitMm,
        h: h / unitMm,
        growY: 0,
        flipX: false,
        flipY: false,
        scale: labelScale,
        labelColor: 'black',
        color: 'blue',
        fill: 'solid',
        size: 's',
        font: 'sans',
        align: 'middle',
        verticalAlign: 'middle',
        richText: toRichText(labels.slice(0, 2).join('\n')),
      },
    })),
  );
  const editor = await new Promise((resolve) => {
    createRoot(host).render(
      createElement(TldrawEditor, {
        store,
        shapeUtils: defaultShapeUtils,
        bindingUtils: defaultBindingUtils,
        tools: defaultTools,
        initialState: 'select',
        options: {
          maxShapesPerPage: Infinity,
          // The page has no network to fetch its fonts from: the browser's own stand in for them.
          text: {
            tipTapConfig: { extensions: tipTapDefaultExtensions },
            addFontsFromNode: (_, state) => state,
          },
        },
        onMount: resolve,
      }),
    );
  });
  const setCamera = ({ scale, originX, originY }) =>
    editor.setCamera(
      { x: -originX / unitMm, y: -originY / unitMm, z: scale * unitMm },
      // Its steps of zoom end before the whole hall is in view.
      { immediate: true, force: true },
    );
  setCamera(first);
  let start = [];
  const move = (dx, dy) =>
    editor.updateShapes(
      start.map(({ id, type, x, y }) => ({ id, type, x: x + dx / unitMm, y: y + dy / unitMm })),
    );
  return {
    setCamera,
    startDrag(ids) {
      start = ids.map((id) => editor.getShape(createShapeId(id)));
    },
    drag: move,
    endDrag: () => move(0, 0),
    hit: (x, y) =>
      editor.getShapeAtPoint({ x: x / unitMm, y: y / unitMm }, { hitInside: true }) !== undefined,
  };
});
