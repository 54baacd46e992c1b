// The racks of the picture in Excalidraw: labelled rectangles, driven through its own API.
import '@excalidraw/excalidraw/index.css';
import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { startBench } from '../canvas/benchCanvas';

/** It zooms out to a tenth at most: one of its units is so many mm that the whole hall fits the view. */
const unitMm = 20;

startBench(async (host, { scene }, first) => {
  const boxes = scene.objects.filter(({ shape }) => shape === 'box');
  const elements = convertToExcalidrawElements(
    boxes.map(({ id, x, y, w, h, labels }) => ({
      type: 'rectangle',
      id,
      x: x / unitMm,
      y: y / unitMm,
      width: w / unitMm,
      height: h / unitMm,
      roughness: 0,
      strokeWidth: 1,
      fillStyle: 'solid',
      backgroundColor: '#cfe2ff',
      label: { text: labels.slice(0, 2).join('\n'), fontSize: 6 },
    })),
    { regenerateIds: false },
  );
  const appStateOf = ({ scale, originX, originY }) => ({
    zoom: { value: scale * unitMm },
    scrollX: -originX / unitMm,
    scrollY: -originY / unitMm,
  });
  const api = await new Promise((resolve) => {
    createRoot(host).render(
      createElement(Excalidraw, {
        excalidrawAPI: resolve,
        initialData: { elements, appState: { ...appStateOf(first), viewBackgroundColor: '#ffffff' } },
      }),
    );
  });
  // Its own sign that the elements are in the scene.
  while (api.getSceneElements().length === 0) await new Promise(requestAnimationFrame);
  let dragged = new Set();
  let start = [];
  const move = (dx, dy) =>
    api.updateScene({
      elements: start.map((element) =>
        dragged.has(element.id) || dragged.has(element.containerId)
          ? {
              ...element,
              x: element.x + dx / unitMm,
              y: element.y + dy / unitMm,
              version: element.version + 1 + Math.floor(performance.now()),
              versionNonce: Math.floor(performance.now() * 1000),
            }
          : element,
      ),
    });
  return {
    setCamera: (camera) => api.updateScene({ appState: appStateOf(camera) }),
    startDrag(ids) {
      dragged = new Set(ids);
      start = api.getSceneElements();
    },
    drag: move,
    endDrag: () => move(0, 0),
  };
});
