import { zoomAt } from '../../camera';
import type { Editor } from '../../editor';

const STEP = 1.25;

export interface PageParts {
  readonly toggleLegend: () => void;
  readonly isLegendOpen: () => boolean;
  readonly togglePanel: () => void;
  readonly isPanelOpen: () => boolean;
  readonly focusInspector: () => void;
  readonly toggleHelp: () => void;
}

export function viewActions(editor: Editor, parts: PageParts) {
  const zoomBy = (factor: number) => {
    const { camera, view } = editor.stage;
    editor.stage.setCamera(zoomAt(camera, factor, view.width / 2, view.height / 2));
  };
  return {
    zoomIn: { run: () => zoomBy(STEP) },
    zoomOut: { run: () => zoomBy(1 / STEP) },
    fitAll: { run: () => editor.framing.showAll() },
    fitSelection: {
      run: () => editor.framing.fill(editor.selection.ids),
      when: () => editor.selection.size > 0,
    },
    toggleLegend: { run: parts.toggleLegend, isOn: parts.isLegendOpen },
    togglePanel: { run: parts.togglePanel, isOn: parts.isPanelOpen },
    focusInspector: { run: parts.focusInspector },
    help: { run: parts.toggleHelp },
  };
}
