/** What is seen: the camera, and the parts of the page. */
import { commandGroup } from './command';

export const viewCommands = commandGroup('view', 'groupView', {
  zoomIn: { title: 'cmdZoomIn', keys: ['+', '='] },
  zoomOut: { title: 'cmdZoomOut', keys: ['-'] },
  fitAll: { title: 'cmdFitAll', keys: ['0', 'F'] },
  fitSelection: { title: 'cmdFitSelection', keys: ['Shift+F'] },
  toggleLegend: { title: 'cmdToggleLegend', keys: ['Shift+K'] },
  togglePanel: { title: 'cmdTogglePanel', keys: ['Shift+I'] },
  focusInspector: { title: 'cmdFocusInspector', keys: ['Enter'] },
  contextMenu: { title: 'cmdContextMenu', keys: ['Shift+F10', 'ContextMenu'], palette: false },
  help: { title: 'cmdHelp', keys: ['?'] },
});
