/**
 * What stands around and under the plan, wired: the menu of labels, minimap, rulers and the drawing, with their
 * commands and with what of them is kept.
 */
import { pictureCommands } from '../commands/pictureCommands';
import type { CommandRegistry } from '../commands/registry';
import type { Editor } from '../editor';
import type { UnderlayImageMessage } from '../../src/protocol/underlayMessages';
import type { KeptState } from '../state';
import { say } from '../strings';
import type { Theme } from '../theme';
import type { ToolManager } from '../tools/toolManager';
import { CalibrateTool } from './calibrateTool';
import { Labels, readLabelChoice } from './labels';
import { Minimap } from './minimap';
import { RULER_PX, Rulers } from './rulers';
import { Underlay } from './underlay';
import { ViewMenu } from './viewMenu';

interface ShownParts {
  readonly minimap: boolean;
  readonly rulers: boolean;
  readonly underlay: boolean;
}

const readShown = (stored: Readonly<Record<string, unknown>>): ShownParts => ({
  minimap: stored['minimap'] === true,
  rulers: stored['rulers'] === true,
  underlay: stored['underlay'] !== false,
});

export class Picture {
  readonly #minimap: Minimap;
  readonly #rulers = new Rulers();
  readonly #underlay: Underlay;
  readonly #menu: ViewMenu;

  /**
   * @param place the element around the canvas
   * @param tell shows a short message
   */
  constructor(
    private readonly editor: Editor,
    private readonly theme: Theme,
    kept: KeptState,
    commands: CommandRegistry,
    tools: ToolManager,
    place: HTMLElement,
    tell: (text: string) => void,
  ) {
    const shown = kept.part('view', readShown);
    const labels = new Labels(kept.part('labels', readLabelChoice), editor.post);
    this.#minimap = new Minimap(editor, () => theme.palette);
    this.#underlay = new Underlay(editor.post, tell);
    this.#menu = new ViewMenu(labels, commands, () => commands.changed());
    const calibrate = new CalibrateTool(
      editor,
      () => this.#underlay.placement,
      () => tools.use('select'),
    );
    tools.add(calibrate);
    // Under the canvases of the plan.
    editor.canvas.prepend(this.#underlay.element);
    place.append(this.#rulers.element, this.#minimap.element, this.#menu.element, calibrate.form);

    const show = () => {
      this.#minimap.element.hidden = !shown.value.minimap;
      this.#rulers.element.hidden = !shown.value.rulers;
      place.classList.toggle('with-rulers', shown.value.rulers);
      editor.stage.setRim(shown.value.rulers ? RULER_PX : 0);
      this.#underlay.setHidden(!shown.value.underlay);
      editor.stage.setUnderlay(this.#underlay.isShown);
      this.#minimap.refresh();
      this.cameraChanged();
    };
    const toggle = (part: keyof ShownParts) => ({
      run: () => {
        shown.update({ [part]: !shown.value[part] });
        show();
      },
      isOn: () => shown.value[part],
    });
    const hasUnderlay = () => this.#underlay.placement !== undefined;
    commands.add(pictureCommands, {
      viewMenu: { run: () => this.#menu.toggle(), isOn: () => this.#menu.isOpen },
      toggleMinimap: toggle('minimap'),
      toggleRulers: toggle('rulers'),
      toggleUnderlay: { ...toggle('underlay'), when: hasUnderlay },
      chooseUnderlay: {
        run: () => editor.postInTurn((serial) => ({ type: 'chooseUnderlay', serial })),
        when: () => editor.editable,
      },
      calibrateUnderlay: {
        run: () => {
          if (!shown.value.underlay) toggle('underlay').run();
          tools.use(calibrate.id);
        },
        when: () => editor.editable && hasUnderlay(),
      },
      removeUnderlay: {
        run: () => {
          editor.postInTurn((serial) => ({ type: 'setUnderlay', serial }));
          editor.announcer.announce(say('announceUnderlayRemoved'));
        },
        when: () => editor.editable && hasUnderlay(),
      },
    });
    editor.onChange(() => {
      this.#underlay.place(editor.store.room?.underlay);
      editor.stage.setUnderlay(this.#underlay.isShown);
      this.#underlay.showCamera(editor.stage.camera);
      commands.changed();
      this.#showRulers();
    });
    editor.selection.onChange(() => this.#showRulers());
    show();
  }

  cameraChanged(): void {
    this.#underlay.showCamera(this.editor.stage.camera);
    this.#minimap.showCamera();
    this.#showRulers();
  }

  pointerMoved(place: { readonly x: number; readonly y: number } | undefined): void {
    this.#rulers.setPointer(place);
  }

  themeChanged(): void {
    this.#minimap.refresh();
    this.#showRulers();
  }

  receive(message: UnderlayImageMessage): void {
    this.#underlay.receive(message);
    this.#underlay.showCamera(this.editor.stage.camera);
  }

  #showRulers(): void {
    if (this.#rulers.element.hidden) return;
    const { stage, store, selection } = this.editor;
    this.#rulers.show({
      camera: stage.camera,
      view: stage.view,
      ratio: window.devicePixelRatio || 1,
      palette: this.theme.palette,
      selection: store.boundsOfIds(selection.ids),
    });
  }
}
