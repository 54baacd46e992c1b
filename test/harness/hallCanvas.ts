import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { eventually, eventuallyEqual } from './eventually';
import type { Workbench } from './workbench';

/** A place in the hall: millimetres, x east, y south. */
export type Place = readonly [x: number, y: number];

/** For one look at a frame that may go away meanwhile; who looks does so again. */
const lookTimeoutMs = 500;

/** The frame of one webview in the window, by its name; VS Code nests the extension's page one deeper. */
const webviewOf = (page: Page, name: string): Locator => page.locator(`iframe.webview.ready[name="${name}"]`);

const pageOf = (webview: Locator): FrameLocator =>
  webview.contentFrame().locator('iframe#active-frame').contentFrame();

/** What the canvas says of itself, see test/README.md. Runs in its page. */
function stateOfCanvas() {
  const canvas = document.getElementById('canvas');
  const { scale, originX, originY, selection = '', objects } = canvas?.dataset ?? {};
  const box = canvas?.getBoundingClientRect();
  return {
    ready: Number(document.body.dataset['ready']),
    selection: selection.split(' ').filter(Boolean).sort(),
    objects: Number(objects),
    camera: { scale: Number(scale), originX: Number(originX), originY: Number(originY) },
    box: { x: box?.x ?? 0, y: box?.y ?? 0, width: box?.width ?? 0, height: box?.height ?? 0 },
  };
}

/** Names of the webview frames that can be seen; those of tabs in the background stay in the page. */
async function visibleWebviews(page: Page): Promise<string[]> {
  const names: string[] = [];
  for (const frame of await page.locator('iframe.webview.ready').all()) {
    const name = await frame.getAttribute('name', { timeout: lookTimeoutMs });
    if (name && (await frame.isVisible())) names.push(name);
  }
  return names;
}

/** Which of the two documents of a path: the one that can be edited, or what git has of it. */
export type Side = 'file' | 'git';

/** Whether a URI names the file. The scheme of a file on disk depends on where the extension runs. */
function showsFile(uri: string, file: string, side: Side): boolean {
  const [, scheme, path] = /^([a-z-]+):(?:\/\/[^/]*)?([^?#]*)/.exec(uri) ?? [];
  return (scheme === 'git') === (side === 'git') && path !== undefined && decodeURIComponent(path) === file;
}

/**
 * Waits until the canvas has the size that the page gives it, its camera is for that and where it goes, and all of the
 * picture is painted. Runs in its page.
 */
async function atRest() {
  const canvas = document.getElementById('canvas');
  const look = () => JSON.stringify([canvas?.getBoundingClientRect(), { ...canvas?.dataset }]);
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const end = performance.now() + 20_000;
  for (let before = ''; before !== look() || canvas?.dataset['painting'] === 'true';) {
    before = look();
    if (performance.now() > end) throw new Error(`The canvas does not come to rest: ${before}`);
    // One for whoever watches the size, one for what they do.
    await frame();
    await frame();
  }
}

/** VS Code's webviews may wait for their service worker: the extension loads a canvas again until it has tried this long. */
const canvasTimeoutMs = 90_000;

/** One canvas editor in the window, driven as a person drives it: with the mouse and the keyboard. */
export class HallCanvas {
  readonly frame: FrameLocator;
  /**
   * Acts while the rest of the picture may still be painted, as a quick hand does: waits only where the canvas or its
   * camera is not where it was last seen at rest. For whoever knows that nothing will move them meanwhile.
   */
  isQuick = false;
  private restedAt = '';
  private document: Frame | undefined;

  private constructor(
    private readonly page: Page,
    private readonly webview: Locator,
  ) {
    this.frame = pageOf(webview);
  }

  /** The page itself, asked in one go where a locator would look for it in every frame again. */
  private async inPage<R>(work: () => R): Promise<Awaited<R>> {
    for (;;) {
      if (!this.document || this.document.isDetached()) {
        const body = await this.body.elementHandle();
        this.document = (await body?.ownerFrame()) ?? undefined;
      }
      const { document } = this;
      if (!document) throw new Error('the page of the canvas is gone');
      try {
        return await document.evaluate(work);
      } catch (error) {
        // VS Code has put another page in its place meanwhile.
        if (!document.isDetached()) throw error;
      }
    }
  }

  private state() {
    return this.inPage(stateOfCanvas);
  }

  /** Waits for a visible webview that shows the file, or what git has of it, and has drawn it. */
  static async find(page: Page, file: string, side: Side): Promise<HallCanvas> {
    const [found] = await HallCanvas.findSeveral(page, file, side, 1);
    if (!found) throw new Error(`no canvas of ${file}`);
    return found;
  }

  /** Waits for as many visible webviews, of split editors, in the order in which they were opened. */
  static async findSeveral(page: Page, file: string, side: Side, count: number): Promise<HallCanvas[]> {
    return eventually(
      `${count} canvas(es) of ${file} (${side})`,
      async () => {
        const found: HallCanvas[] = [];
        for (const name of await visibleWebviews(page)) {
          const webview = webviewOf(page, name);
          const body = pageOf(webview).locator('body[data-ready]');
          // Another extension's page, such as a Markdown preview, or one that is not drawn yet.
          if ((await body.count()) === 0) continue;
          const shown = await body.getAttribute('data-uri', { timeout: lookTimeoutMs });
          if (shown && showsFile(shown, file, side)) found.push(new HallCanvas(page, webview));
        }
        return found.length >= count && found;
      },
      canvasTimeoutMs,
    );
  }

  get body(): Locator {
    return this.frame.locator('body');
  }

  private get stage(): Locator {
    return this.frame.locator('#canvas');
  }

  /** Version of the document that is drawn. */
  async drawnVersion(): Promise<number> {
    return (await this.state()).ready;
  }

  /** Waits until the document as it is now is drawn. */
  async waitForDocument(workbench: Workbench, name: string): Promise<void> {
    const document = await workbench.host.document(workbench.file(name));
    await eventuallyEqual('the canvas to draw the document', () => this.drawnVersion(), document?.version);
  }

  /** Waits until exactly these objects are selected. */
  async waitForSelection(ids: readonly string[]): Promise<void> {
    await eventuallyEqual('the selection', () => this.selection(), [...ids].sort());
  }

  /** Ids of what is selected, sorted. */
  async selection(): Promise<string[]> {
    return (await this.state()).selection;
  }

  /** How many racks, units and other objects the canvas holds. */
  async drawnObjects(): Promise<number> {
    return (await this.state()).objects;
  }

  /** Whether gestures may change the document. */
  async editable(): Promise<boolean> {
    return (await this.body.getAttribute('data-editable')) === 'true';
  }

  /** Whether a place of the hall can be seen, and how far it is from the middle of the canvas [px]. */
  async view(place: Place): Promise<{ visible: boolean; fromMiddle: number }> {
    const at = await this.toPage(place);
    const box = await this.stage.boundingBox();
    if (!box) throw new Error('the canvas has no size');
    const dx = at.x - (box.x + box.width / 2);
    const dy = at.y - (box.y + box.height / 2);
    const visible = Math.abs(dx) <= box.width / 2 && Math.abs(dy) <= box.height / 2;
    return { visible, fromMiddle: Math.hypot(dx, dy) };
  }

  /** What is shown over the picture while the text is broken. */
  get banner(): Locator {
    return this.frame.locator('#banner');
  }

  /** The entry of the findings list that says `text`. */
  finding(text: string): Locator {
    return this.frame.locator('#findings [data-rule]', { hasText: text });
  }

  /** A field of the inspector, by its path in the text, such as `at.0`. */
  field(key: string): Locator {
    return this.frame.locator(`#inspector [data-field="${key}"]`);
  }

  /** What is said to be wrong with the text in a field of the inspector. */
  fieldError(key: string): Locator {
    return this.frame
      .locator('#inspector .field-row', { has: this.frame.locator(`[data-field="${key}"]`) })
      .locator('.field-error');
  }

  /** Waits until the inspector shows the fields of what is selected: those of before are replaced a moment later. */
  async waitForFields(): Promise<void> {
    const inspector = this.frame.locator('#inspector');
    await eventually('the fields of the selection', async () => {
      const of = (await inspector.getAttribute('data-of'))?.split(' ').sort().join(' ');
      return of !== undefined && of !== '' && of === (await this.selection()).join(' ');
    });
  }

  /** Types a value into a field of the inspector and commits it with Enter. */
  async setField(key: string, value: string): Promise<void> {
    await this.waitForFields();
    await this.field(key).click();
    await this.replaceTyped(value);
    await this.page.keyboard.press('Enter');
  }

  /** Types over what the focused field holds. */
  async replaceTyped(value: string): Promise<void> {
    // Not Control+A: VS Code selects all on the detour over its own command, after the next key has been typed.
    await this.page.keyboard.press('Home');
    await this.page.keyboard.press('Shift+End');
    await this.page.keyboard.type(value);
  }

  /** The canvas as a PNG. */
  async picture(): Promise<Buffer> {
    await this.inPage(atRest);
    return this.stage.screenshot();
  }

  /** Whether a picture can be seen on it: a canvas of the page shows more than one colour, and does so for two frames. */
  async isPainted(): Promise<boolean> {
    return this.frame.locator('#canvas').evaluate(async (place) => {
      for (let i = 0; i < 2; i++) await new Promise((done) => requestAnimationFrame(done));
      return [...place.querySelectorAll('canvas')].some((canvas) => {
        const { visibility, width, height } = getComputedStyle(canvas);
        const size = [parseInt(width), parseInt(height)] as const;
        if (visibility === 'hidden' || !(size[0] > 0) || !(size[1] > 0)) return false;
        // Not read from itself: one that shows an image has no pixels to be read.
        const context = new OffscreenCanvas(...size).getContext('2d');
        context?.drawImage(canvas, 0, 0, ...size);
        const data = context?.getImageData(0, 0, ...size).data ?? [];
        return data.some((value, i) => value !== data[i % 4]);
      });
    });
  }

  /** A part of the hall with whatever lies over it, as the base64 of a PNG: for comparing looks. */
  async pictureOf(from: Place, to: Place): Promise<string> {
    const [a, b] = await Promise.all([this.toPage(from), this.toPage(to)]);
    const clip = { x: a.x, y: a.y, width: b.x - a.x, height: b.y - a.y };
    return (await this.page.screenshot({ clip })).toString('base64');
  }

  /** What part of the hall is seen, and how large: the same again means the same view. */
  async camera(): Promise<(string | null)[]> {
    await this.inPage(atRest);
    return Promise.all(
      ['data-scale', 'data-origin-x', 'data-origin-y'].map((name) => this.stage.getAttribute(name)),
    );
  }

  /** What is laid over the plan; empty for nothing. */
  async overlay(): Promise<string> {
    return (await this.stage.getAttribute('data-overlay')) ?? '';
  }

  /** The kind of the gesture that is tried out now; empty for none. */
  async trial(): Promise<string> {
    return (await this.stage.getAttribute('data-trial')) ?? '';
  }

  /** Where a place of the hall is on the page, in pixels, once nothing moves there. */
  async toPage([x, y]: Place): Promise<{ x: number; y: number }> {
    const look = async () => {
      const [outer, { box, camera }] = await Promise.all([this.webview.boundingBox(), this.state()]);
      return { outer, box, camera };
    };
    let seen = await look();
    if (!this.isQuick || JSON.stringify(seen) !== this.restedAt) {
      await this.inPage(atRest);
      seen = await look();
      this.restedAt = JSON.stringify(seen);
    }
    const { outer, box, camera } = seen;
    const { scale, originX, originY } = camera;
    if (!outer || box.width === 0 || !scale) throw new Error('the canvas has no size or no camera yet');
    return {
      x: outer.x + box.x + (x - originX) * scale,
      y: outer.y + box.y + (y - originY) * scale,
    };
  }

  async click(place: Place, options: { shift?: boolean } = {}): Promise<void> {
    const at = await this.toPage(place);
    if (options.shift) await this.page.keyboard.down('Shift');
    await this.page.mouse.click(at.x, at.y);
    if (options.shift) await this.page.keyboard.up('Shift');
  }

  /** Moves the pointer to a place. */
  async hover(place: Place): Promise<void> {
    const at = await this.toPage(place);
    await this.page.mouse.move(at.x, at.y);
  }

  /** Drags with the left button, over a few points between as a hand does. */
  async drag(from: Place, to: Place): Promise<void> {
    await this.hold(from, to);
    await this.page.mouse.up();
  }

  /** Drags and does not let go. */
  async hold(from: Place, to: Place): Promise<void> {
    const start = await this.toPage(from);
    const end = await this.toPage(to);
    const steps = this.isQuick ? 2 : 4;
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps });
    await this.page.mouse.move(end.x, end.y, { steps });
  }

  /** Gives the keyboard to the canvas, without the mouse. */
  async focus(): Promise<void> {
    await this.inPage(() => document.getElementById('canvas')?.focus({ preventScroll: true }));
  }

  /** Shows the whole hall, as after an editor has become narrower, and waits until `place` can be seen. */
  async showWhole(place: Place): Promise<void> {
    await eventually('the place to be in view', async () => {
      await this.press('0');
      return (await this.view(place)).visible;
    });
  }

  /** Presses a key with the focus in the canvas, as after a click into it. */
  async press(key: string): Promise<void> {
    await this.focus();
    await this.page.keyboard.press(key);
  }

  async zoomAt(place: Place, wheelDelta: number): Promise<void> {
    const at = await this.toPage(place);
    await this.page.mouse.move(at.x, at.y);
    await this.page.mouse.wheel(0, wheelDelta);
  }
}

/** Texts of elements as they are read: a figure that keeps together has blanks that no line ends at. */
export const readTexts = async (of: { allTextContents(): Promise<string[]> }): Promise<string[]> =>
  (await of.allTextContents()).map((text) => text.replaceAll('\u00a0', ' '));
