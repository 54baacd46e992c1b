/** The tool that one comes back to: a press selects, drags what is selected, or draws a frame on empty floor. */
import type { Editor } from '../editor';
import { hits } from '../hitTest';
import { say } from '../strings';
import { drag } from './drag';
import { marquee } from './marquee';
import type { PathHandles } from './pathHandles';
import type { SnapOptions } from './snapOptions';
import { isBeyondClick, type PointerGesture, type Tool, type ToolPointer } from './tool';

const REACH_PX = 5;

/** Event of the canvas: a badge of findings was clicked, and what it stands for is selected. */
export const BADGE_CLICKED = 'badgeclicked';

export class SelectTool implements Tool {
  readonly id = 'select';
  readonly title = 'toolSelect';
  readonly cursor = 'default';
  readonly usesCrosshair = false;

  constructor(
    private readonly editor: Editor,
    private readonly snap: SnapOptions,
    private readonly handles: PathHandles,
  ) {}

  hint(): string {
    return say(this.handles.areShown ? 'toolPointsHint' : 'toolSelectHint');
  }

  activate(): void {
    this.handles.show();
  }

  press(at: ToolPointer): PointerGesture {
    const { editor } = this;
    const onHandle = this.handles.press(at);
    if (onHandle) return onHandle;
    const badge = at.alt ? undefined : editor.stage.badgeAt(at.x, at.y);
    return badge ? this.#pressBadge(badge, at) : this.#pressPlan(at);
  }

  #pressPlan(at: ToolPointer): PointerGesture {
    const { editor } = this;
    const { selection } = editor;
    const adds = at.shift || at.mod;
    const found = this.hits(at);
    const top = found[0];
    if (top === undefined) return marquee(editor, at);
    const wasSelected = selection.has(top);
    if (!wasSelected && !at.alt) selection.set(adds ? [...selection.ids, top] : [top]);
    // Alt takes what lies beneath; a drag that begins on a selected object moves it, whatever lies over it.
    const grabbed = at.alt ? (found.find((id) => selection.has(id)) ?? top) : top;
    return drag(editor, this.snap, grabbed, at, () => {
      if (at.alt) {
        // From the lowest back to the top.
        const place = found.findIndex((id) => selection.has(id));
        selection.set([found[(place + 1) % found.length] ?? top]);
      } else if (wasSelected && adds) selection.toggle(top);
      else if (wasSelected) selection.set([top]);
      editor.announceSelection();
    });
  }

  hover(at: ToolPointer): void {
    const isHandle = this.handles.isOver(at);
    const badge = isHandle ? undefined : this.editor.stage.badgeAt(at.x, at.y);
    const top = isHandle ? undefined : (badge ?? this.hits(at))[0];
    this.editor.setHovered(top);
    this.editor.canvas.classList.toggle('over-badge', badge !== undefined);
    this.editor.canvas.classList.toggle('over-object', !badge && top !== undefined && this.editor.editable);
    this.editor.canvas.classList.toggle('over-handle', isHandle);
  }

  key(event: KeyboardEvent): boolean {
    return this.handles.key(event);
  }

  leave(): void {
    this.editor.canvas.classList.remove('over-object', 'over-handle', 'over-badge');
  }

  cancel(): boolean {
    return this.handles.cancel();
  }

  /** Ids of what lies at a place, the topmost first. */
  hits({ x, y }: { readonly x: number; readonly y: number }): string[] {
    const { store, stage } = this.editor;
    return hits(store, x, y, REACH_PX / stage.camera.scale).flatMap((slot) => store.objectIn(slot)?.id ?? []);
  }

  /** A badge is clicked for what it tells: all that it stands for is selected, and its findings are shown. */
  #pressBadge(ids: readonly string[], start: ToolPointer): PointerGesture {
    const { editor } = this;
    const { selection } = editor;
    let onPlan: PointerGesture | undefined;
    return {
      move: (to) => {
        // Who drags means what lies under it.
        if (!onPlan && isBeyondClick(start, to)) onPlan = this.#pressPlan(start);
        onPlan?.move(to);
      },
      end: (to) => {
        if (onPlan) return onPlan.end(to);
        selection.set(start.shift || start.mod ? [...new Set([...selection.ids, ...ids])] : ids);
        editor.announceSelection();
        editor.canvas.dispatchEvent(new CustomEvent(BADGE_CLICKED));
      },
      cancel: () => onPlan?.cancel(),
    };
  }
}
