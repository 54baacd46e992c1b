/**
 * Starts the webview: builds the page inside #app, wires its parts, and tells the extension that it listens.
 * For automation and tests the page says what it shows: data-ready and data-editable on the body; on #canvas that it
 * has been drawn, the camera, the selection and the numbers of objects and of badges.
 */
import './hall.css';
import './panel/floating.css';
import type { ToWebview } from '../src/protocol/messages';
import type { Camera } from './camera';
import { addCanvasCommands } from './canvasCommands';
import { conflictActions } from './conflicts/conflictActions';
import { ConflictBar } from './conflicts/conflictBar';
import { conflictCommands } from './commands/conflictCommands';
import { CommandRegistry } from './commands/registry';
import { seeCommands } from './commands/seeCommands';
import { reviewActions } from './commands/actions/review';
import { reviewCommands } from './commands/reviewCommands';
import { Connection } from './connection';
import { Editor } from './editor';
import { element } from './element';
import { onceOnScreen } from './firstPicture';
import { listenToKeys } from './keyboard';
import { SeeingParts } from './overlays/seeingParts';
import { shownPart } from './layers/shownPart';
import { Banner } from './panel/banner';
import { EmptyHall } from './panel/emptyHall';
import { Help } from './panel/help';
import { Legend } from './panel/legend';
import { Notice } from './panel/notice';
import { PendingKeys } from './panel/pendingKeys';
import { Resizer } from './panel/resizer';
import { StatusBar } from './panel/statusBar';
import { Toolbar } from './panel/toolbar';
import { ReviewView } from './review/review';
import { SidePanels } from './sidePanels';
import { KeptState, type ViewState } from './state';
import { say, translate } from './strings';
import { Theme } from './theme';
import { toldReason, toldSentence } from './toldSentence';
import { rackTypesOf } from './tools/rackTypes';
import { SnapOptions } from './tools/snapOptions';
import { Picture } from './view/picture';
import { listenToWheel } from './wheel';

function start(connection: Connection): void {
  translate(document.body.dataset['strings'], document.documentElement.lang);
  const app = document.getElementById('app');
  if (!app) throw new Error('The page has no #app to build in.');
  const kept = new KeptState(connection);

  const canvas = element('div', { id: 'canvas', role: 'application', label: say('canvasLabel') });
  canvas.tabIndex = 0;
  const canvasPlace = element('div', { id: 'canvas-place' }, canvas);
  const canvasColumn = element('div', { id: 'canvas-column' }, canvasPlace);
  const panel = element('section', { id: 'panel', label: say('panel') });
  const resizer = new Resizer(panel, kept.value.panelWidth, (panelWidth) => kept.update({ panelWidth }));
  // In the page before the colours are read from it and the sizes of its parts are asked for.
  const work = element('main', { id: 'work' }, canvasColumn, resizer.element, panel);
  app.append(work);

  const theme = new Theme(() => {
    editor.themeChanged();
    legend.themeChanged();
    picture.themeChanged();
    seeing.themeChanged();
    review.themeChanged();
  });
  const showCamera = (camera: Camera) => {
    canvas.dataset['scale'] = String(camera.scale);
    canvas.dataset['originX'] = String(camera.originX);
    canvas.dataset['originY'] = String(camera.originY);
    status.showCamera(camera);
    picture.cameraChanged();
    review.frame(camera);
    // A whole hall is fitted again into what the next page has; without a size the camera shows nothing yet.
    if (editor.hasScene && editor.stage.hasSize) {
      kept.update({ camera: editor.framing.isWhole ? undefined : camera });
    }
  };
  const editor = new Editor(
    canvas,
    theme,
    (message) => {
      // Why the last edit was not made says nothing of the next one.
      if (message.type === 'edit') notice.hide();
      connection.post(message);
    },
    (camera) => showCamera(camera),
    kept.value.camera,
  );
  const status = new StatusBar(editor);
  const legend = new Legend(editor, theme);
  const banner = new Banner(editor);
  const conflicts = new ConflictBar(editor);
  const notice = new Notice();
  const commands = new CommandRegistry(editor.announcer);
  editor.onRefusal = (reason) => notice.show(reason);
  const help = new Help(commands);
  const showParts = () => {
    const { legendOpen, panelOpen } = kept.value;
    legend.element.hidden = !legendOpen;
    panel.hidden = !panelOpen;
    resizer.element.hidden = !panelOpen;
  };
  const switchPart = (change: Partial<ViewState>) => {
    kept.update(change);
    showParts();
  };
  showParts();
  let pressKey: (event: KeyboardEvent) => boolean = () => false;
  const snap = new SnapOptions(kept.value.snap);
  const panels = new SidePanels(editor, kept, snap, commands, {
    panel,
    openPanel: () => {
      if (!kept.value.panelOpen) switchPart({ panelOpen: true });
    },
    pressKey: (event) => pressKey(event),
  });
  const { tools, rackTypes, strip, elements } = addCanvasCommands(
    editor,
    commands,
    kept,
    snap,
    canvasPlace,
    {
      toggleLegend: () => switchPart({ legendOpen: !kept.value.legendOpen }),
      isLegendOpen: () => kept.value.legendOpen,
      togglePanel: () => switchPart({ panelOpen: !kept.value.panelOpen }),
      isPanelOpen: () => kept.value.panelOpen,
      focusInspector: () => panels.views.focus('inspector'),
      toggleHelp: () => help.toggle(),
    },
    (place) => {
      status.showPointer(place);
      picture.pointerMoved(place);
    },
  );
  const picture = new Picture(editor, theme, kept, commands, tools, canvasPlace, (text) => notice.show(text));
  const seeing = new SeeingParts(editor, theme, kept, panels.views);
  seeing.onOverlay((isOn) => legend.setOverlay(isOn));
  commands.add(seeCommands, seeing.actions);
  commands.add(conflictCommands, conflictActions(conflicts));
  conflicts.onChange(() => commands.changed());
  const toolbar = new Toolbar(editor, commands);
  toolbar.element.querySelector('.spacer')?.before(seeing.choice);
  const pendingKeys = new PendingKeys(editor, commands);

  canvasPlace.append(...elements, pendingKeys.element, notice.element, help.element);
  canvasPlace.append(new EmptyHall(editor, commands, tools).element, ...seeing.onCanvas);
  canvasPlace.append(panels.search.element);
  canvasColumn.append(legend.element);
  app.prepend(banner.element, conflicts.element, element('header', { id: 'top' }, toolbar.element, strip));
  const review = new ReviewView(
    editor,
    theme,
    {
      keepMarks: (changeMarks) => kept.update({ changeMarks }),
      views: panels.views,
      makeRoom: () => {
        switchPart({ panelOpen: false, legendOpen: false });
        commands.changed();
      },
    },
    kept.value.changeMarks,
  );
  commands.add(reviewCommands, reviewActions(review));
  toolbar.element.append(review.toggle.element);
  toolbar.element.after(review.bar.element, review.timeline.element);
  app.append(seeing.totals, status.element, editor.announcer.element);

  listenToWheel(editor);
  pressKey = listenToKeys(editor, tools, commands, pendingKeys);

  const resize = followSize(canvas, strip, editor);
  editor.selection.onChange(() => {
    canvas.dataset['selection'] = editor.selection.ids.join(' ');
    // A kept selection is not overwritten by the empty one of a page that has no scene yet.
    if (editor.hasScene) kept.update({ selection: editor.selection.ids });
  });
  editor.onChange(() => {
    document.body.dataset['editable'] = String(editor.editable);
    canvas.dataset['objects'] = String(editor.store.size);
    canvas.dataset['badges'] = String(editor.marks.size);
    canvas.setAttribute('aria-label', say(editor.isReadOnly ? 'canvasReadOnlyLabel' : 'canvasLabel'));
  });

  const receive = (message: ToWebview) => {
    if (message.type === 'catalog') rackTypes.setCatalog(rackTypesOf(message.types));
    if (panels.receive(message) || seeing.receive(message)) return;
    switch (message.type) {
      case 'scene':
      case 'patch':
      case 'broken': {
        const isFirst = !editor.hasScene;
        const { selection } = kept.value;
        editor.receive(message);
        if (isFirst && editor.hasScene) {
          editor.selection.set(selection.filter((id) => editor.knows(id)));
          // What shows the hall beside the canvas has taken its place now: the first picture has the size that stays.
          resize();
        }
        editor.stage.drawNow();
        const { version } = message;
        const ready = () => {
          editor.firstPicture.shown();
          document.body.dataset['ready'] = String(version);
        };
        if (isFirst && editor.hasScene) canvas.dataset['drawn'] = 'true';
        // Of a text that was broken when it was opened, all is there but the plan.
        if (isFirst && editor.hasScene && !editor.firstPicture.isShown) {
          // An update that came in between has done it all.
          onceOnScreen(() => {
            if (!editor.firstPicture.isShown) ready();
          });
        } else ready();
        break;
      }
      case 'conflicts':
        conflicts.receive(message.list);
        break;
      case 'rejected':
        editor.rejected(message.answered);
        notice.show(say('rejected', toldReason(message.reason, message.because)));
        break;
      case 'underlayImage':
        picture.receive(message);
        break;
      case 'edited':
        if (message.ids.length > 0) editor.selectMade(message.ids);
        if (message.notes.length > 0) notice.show(message.notes.map(toldSentence).join(' '));
        break;
      case 'references':
        editor.questions.receive(message);
        break;
      case 'command':
        canvas.focus({ preventScroll: true });
        commands.run(message.id);
        break;
      case 'areYouThere':
        connection.post({ type: 'stillHere' });
        break;
      case 'askShown': {
        const { serial } = message;
        connection.post({ type: 'shown', serial, shown: shownPart(editor.stage, kept.value.visibility) });
        break;
      }
      case 'review':
      case 'followCamera':
      case 'showChange':
      case 'stepChange':
        review.receive(message);
        break;
    }
  };
  connection.listen(receive);
  // Not from within the script: of each function that a message is posted from Chromium looks up the line, for which it
  // would parse all of the script once more, an eighth of the time until the first picture.
  queueMicrotask(() => {
    connection.post({ type: 'ready' });
    seeing.start();
  });
}

/**
 * Keeps the canvas as large as its place, and sharp on screens of any density.
 * @returns what gives it its size at once
 */
function followSize(canvas: HTMLElement, toolStrip: HTMLElement, editor: Editor): () => void {
  let known = '';
  let before = { width: 0, height: 0, strip: 0 };
  const resize = () => {
    const { clientWidth: width, clientHeight: height } = canvas;
    if (width === 0 || height === 0) return;
    const ratio = window.devicePixelRatio || 1;
    // The observer tells the first size once more, when the first picture has just been drawn.
    const size = `${width} ${height} ${ratio}`;
    if (size === known) return;
    known = size;
    editor.stage.resize({ width, height }, ratio);
    const strip = toolStrip.offsetHeight;
    const down = strip - before.strip;
    const isByStrip = down !== 0 && width === before.width && height === before.height - down;
    if (!isByStrip || !editor.framing.topMoved(down)) editor.framing.sizeChanged();
    before = { width, height, strip };
    // A canvas that was emptied by its new size must not be seen empty.
    if (editor.hasScene) editor.stage.drawNow();
  };
  // It tells the first size with the first frame; asked for here, the page would be laid out twice.
  new ResizeObserver(resize).observe(canvas);
  const watchDensity = () => {
    const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener(
      'change',
      () => {
        resize();
        watchDensity();
      },
      { once: true },
    );
  };
  watchDensity();
  return resize;
}

const connection = new Connection();
try {
  start(connection);
} catch (error) {
  connection.failed(error);
  throw error;
}
