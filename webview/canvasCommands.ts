/** Makes the tools of the canvas and everything that a command does, and connects them with each other. */
import type { Point } from '../src/model/types';
import { toMmX, toMmY, toPxX, toPxY } from './camera';
import { arrangeActions } from './commands/actions/arrange';
import { connectActions } from './commands/actions/connect';
import { editActions } from './commands/actions/edit';
import { layerActions } from './commands/actions/layers';
import { selectActions } from './commands/actions/select';
import { snapActions } from './commands/actions/snap';
import { toolActions } from './commands/actions/tools';
import { viewActions, type PageParts } from './commands/actions/view';
import { arrangeCommands } from './commands/arrangeCommands';
import { connectCommands } from './commands/connectCommands';
import { editCommands } from './commands/editCommands';
import { layerCommands } from './commands/layerCommands';
import type { CommandRegistry } from './commands/registry';
import { selectCommands } from './commands/selectCommands';
import { snapCommands } from './commands/snapCommands';
import { toolCommands } from './commands/toolCommands';
import { viewCommands } from './commands/viewCommands';
import type { Editor } from './editor';
import { LayersPanel } from './layers/layersPanel';
import { Visibility } from './layers/visibility';
import { ContextMenu, type MenuEntries } from './panel/contextMenu';
import { Sheet } from './panel/sheet';
import type { KeptState } from './state';
import { ConnectTool } from './tools/connectTool';
import { drawKinds } from './tools/drawKinds';
import { DrawTool } from './tools/drawTool';
import { FrameTool } from './tools/frameTool';
import { MeasureTool } from './tools/measureTool';
import { panTool } from './tools/pan';
import { PasteTool } from './tools/pasteTool';
import { PathHandles } from './tools/pathHandles';
import { ColumnTool, DoorTool } from './tools/placeTools';
import { RackTypes } from './tools/rackTypes';
import { RowTool } from './tools/rowTool';
import { SelectTool } from './tools/selectTool';
import type { SnapOptions } from './tools/snapOptions';
import { tryOutCommand } from './tools/tryOut';
import { ToolManager } from './tools/toolManager';
import { ToolStrip } from './tools/toolStrip';

const ON_SELECTION: MenuEntries = [
  ['cut', 'copy', 'paste', 'duplicate', 'remove'],
  ['rename', 'moveBy', 'array'],
  [
    'rotateRight',
    {
      title: 'menuTurn',
      entries: ['rotateLeft', 'rotateTogetherRight', 'rotateTogetherLeft', 'flipHorizontal', 'flipVertical'],
    },
    {
      title: 'menuAlign',
      entries: [
        ...['alignLeft', 'alignCentre', 'alignRight', 'alignTop', 'alignMiddle', 'alignBottom'],
        ...['distributeX', 'distributeY', 'packX', 'packY'],
      ],
    },
    {
      title: 'groupConnect',
      entries: ['connectNearest', 'connectAlternate', 'connectLoopNearest', 'disconnect'],
    },
  ],
  [
    {
      title: 'groupSelect',
      entries: ['selectSameType', 'selectSameRow', 'selectConnected', 'selectLayer', 'selectInverse'],
    },
    'fitSelection',
    'hide',
    'lock',
  ],
  ['loseSelection', 'restoreAll'],
];

const ON_FLOOR: MenuEntries = [
  ['paste', 'pasteHere'],
  [
    'tool.row',
    {
      title: 'menuDraw',
      entries: [
        ...['tool.zone', 'tool.busway', 'tool.pipe', 'tool.tray', 'tool.door', 'tool.column', 'tool.room'],
        'editRoom',
      ],
    },
  ],
  [
    'search',
    'selectAll',
    'fitAll',
    { title: 'groupSnap', entries: ['snap', 'snapGrid', 'snapNeighbours', 'snapAisles'] },
    'layers',
    'showAll',
    'unlockAll',
  ],
  ['whatIf', 'worstLoss', 'restoreAll'],
];

export interface CanvasTools {
  readonly tools: ToolManager;
  readonly rackTypes: RackTypes;
  /** What stands above the canvas. */
  readonly strip: HTMLElement;
  /** What lies over the canvas. */
  readonly elements: readonly HTMLElement[];
}

/**
 * @param place the element over which menus and questions open
 * @param onPointer told the place under the pointer in whole mm, undefined when it leaves
 */
export function addCanvasCommands(
  editor: Editor,
  commands: CommandRegistry,
  kept: KeptState,
  snap: SnapOptions,
  place: HTMLElement,
  parts: PageParts,
  onPointer: (place: { x: number; y: number } | undefined) => void,
): CanvasTools {
  const { canvas, selection, store } = editor;
  snap.onChange(() => {
    kept.update({ snap: snap.state });
    commands.changed();
  });
  const visibility = new Visibility(kept.value.visibility);
  const applyVisibility = () => {
    store.setVisibility(
      (object) => visibility.isHidden(object),
      (object) => visibility.isLocked(object),
    );
    editor.visibilityChanged(visibility.isLayerHidden('findings'));
  };
  applyVisibility();
  visibility.onChange(() => {
    kept.update({ visibility: visibility.state });
    applyVisibility();
    commands.changed();
  });

  const handles = new PathHandles(editor, snap);
  const select = new SelectTool(editor, snap, handles);
  const tools = new ToolManager(editor, select, onPointer);
  const rackTypes = new RackTypes(store);
  for (const tool of [
    panTool(editor),
    new FrameTool(editor),
    new RowTool(editor, snap, rackTypes),
    new ConnectTool(editor),
    new PasteTool(editor, snap, () => tools.use(select.id)),
    new MeasureTool(editor, snap),
    new DoorTool(editor, snap),
    new ColumnTool(editor, snap),
    ...drawKinds(editor).map((kind) => new DrawTool(editor, snap, kind)),
  ]) {
    tools.add(tool);
  }
  const showHandles = () => {
    if (tools.active === select && !editor.isDragging) handles.show();
  };
  selection.onChange(showHandles);
  editor.onChange(showHandles);

  const sheet = new Sheet();
  const layersPanel = new LayersPanel(visibility, () => commands.changed());
  const strip = new ToolStrip(editor, tools);
  handles.onShow = () => strip.showHint();
  const menu = new ContextMenu(commands, place, (id) => tryOutCommand(editor, commands, id));
  let pressedAt: Point | undefined;
  /** Of a menu that has just been left for one of its commands: keys and the palette know no place. */
  const takePressed = () => {
    const place = pressedAt;
    pressedAt = undefined;
    return place;
  };
  canvas.addEventListener('pointerdown', () => (pressedAt = undefined));
  canvas.addEventListener('keydown', () => (pressedAt = undefined));
  const openMenu = (px: number, py: number) =>
    menu.open(px, py, selection.size > 0 ? ON_SELECTION : ON_FLOOR);
  canvas.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    // Opened by its key it has no place of its own: the command of that key does it.
    if (event.button !== 2) return;
    const box = canvas.getBoundingClientRect();
    const [px, py] = [event.clientX - box.left, event.clientY - box.top];
    const { camera } = editor.stage;
    pressedAt = [toMmX(camera, px), toMmY(camera, py)];
    const [x, y] = pressedAt;
    const badge = editor.stage.badgeAt(x, y);
    const top = badge ?? select.hits({ x, y }).slice(0, 1);
    if (!top.length || !top.every((id) => selection.has(id))) selection.set(top);
    canvas.focus({ preventScroll: true });
    openMenu(px, py);
  });

  commands.add(toolCommands, toolActions(editor, tools, handles, strip));
  commands.add(selectCommands, selectActions(editor, tools));
  commands.add(
    editCommands,
    editActions(editor, sheet, takePressed, (tool) => tools.use(tool)),
  );
  commands.add(arrangeCommands, arrangeActions(editor, sheet));
  commands.add(connectCommands, connectActions(editor));
  commands.add(snapCommands, snapActions(snap));
  commands.add(layerCommands, layerActions(editor, visibility, layersPanel));
  commands.add(viewCommands, {
    ...viewActions(editor, parts),
    contextMenu: {
      run: () => {
        pressedAt = undefined;
        const bounds = store.boundsOfIds(selection.ids);
        const { camera, view } = editor.stage;
        if (bounds) openMenu(toPxX(camera, bounds.maxX), toPxY(camera, bounds.minY));
        else openMenu(view.width / 3, view.height / 3);
      },
    },
  });
  tools.onChange(() => commands.changed());
  return {
    tools,
    rackTypes,
    strip: strip.element,
    elements: [layersPanel.element, sheet.element, menu.element],
  };
}
