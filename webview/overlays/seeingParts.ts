/** Everything that is seen beside the plan, put together: one line in main for each place where it stands. */
import './overlays.css';
import type { ToWebview } from '../../src/protocol/messages';
import type { SeeingToWebview } from '../../src/protocol/seeingMessages';
import { seeActions } from '../commands/actions/see';
import type { Editor } from '../editor';
import type { PanelViews } from '../panel/views';
import type { KeptState } from '../state';
import type { Theme } from '../theme';
import { DragReadout } from './dragReadout';
import { OverlayChoice, OverlayLegend } from './overlayLegend';
import { Seeing } from './seeing';
import { TotalsBar } from './totalsBar';
import { WhatIf } from './whatIf';

export class SeeingParts {
  readonly actions: ReturnType<typeof seeActions>;
  /** Stands in the toolbar. */
  readonly choice: HTMLElement;
  /** Stand over the canvas. */
  readonly onCanvas: readonly HTMLElement[];
  /** Stands under the canvas. */
  readonly totals: HTMLElement;
  readonly #seeing: Seeing;
  readonly #legend: OverlayLegend;

  constructor(editor: Editor, theme: Theme, kept: KeptState, views: PanelViews) {
    const seeing = new Seeing(editor, theme, kept);
    const legend = new OverlayLegend(seeing, theme, (id) => editor.reveal([id]));
    const whatIf = new WhatIf(seeing, editor, theme, views);
    const totals = new TotalsBar(seeing, editor);
    views.add(whatIf);
    this.#seeing = seeing;
    this.#legend = legend;
    besideLegend(editor, seeing, legend.element);
    this.actions = seeActions(editor, seeing, whatIf, totals);
    this.choice = new OverlayChoice(seeing, () => editor.canvas.focus({ preventScroll: true })).element;
    this.onCanvas = [legend.element, new DragReadout(seeing, editor).element];
    this.totals = totals.element;
  }

  /** @param listener told whether an overlay has the colours of the plan */
  onOverlay(listener: (isOn: boolean) => void): void {
    this.#seeing.onChange(() => listener(this.#seeing.seen?.overlay !== undefined));
  }

  /** Once the extension listens. */
  start(): void {
    this.#seeing.start();
  }

  themeChanged(): void {
    this.#seeing.themeChanged();
    this.#legend.themeChanged();
  }

  /** True where the message was about what is seen. */
  receive(message: ToWebview): message is SeeingToWebview {
    switch (message.type) {
      case 'seen':
      case 'losables':
      case 'worstLoss':
      case 'previewed':
        this.#seeing.receive(message);
        return true;
      default:
        return false;
    }
  }
}

/** A hall that is shown whole makes room for the legend, and takes it back when the legend goes. */
function besideLegend(editor: Editor, seeing: Seeing, legend: HTMLElement): void {
  editor.framing.takenPx = () => (legend.hidden ? 0 : legend.offsetLeft + legend.offsetWidth);
  let wasHidden = legend.hidden;
  seeing.onChange(() => {
    if (legend.hidden === wasHidden) return;
    wasHidden = legend.hidden;
    editor.framing.sizeChanged();
  });
}
