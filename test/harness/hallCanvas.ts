import type { FrameLocator, Locator, Page } from 'playwright-core';
import { eventually, eventuallyEqual } from './eventually';
import type { Workbench } from './workbench';

/** A place in the hall: millimetres, x east, y south. */
export type Place = readonly [x: number, y: number];

/** The document of one webview frame; VS Code nests the extension's page two frames deep. */
function webviewFrame(page: Page, index: number): FrameLocator {
  return page
    .locator('iframe.webview.ready')
    .nth(index)
    .contentFrame()
    .locator('iframe#active-frame')
    .contentFrame();
}

/** Which of the two documents of a path: the one that can be edited, or what git has of it. */
export type Side = 'file' | 'git';

/** Whether a URI names the file. The scheme of a file on disk depends on where the extension runs. */
function showsFile(uri: string, file: string, side: Side): boolean {
  const [, scheme, path] = /^([a-z-]+):(?:\/\/[^/]*)?([^?#]*)/.exec(uri) ?? [];
  return (scheme === 'git') === (side === 'git') && path !== undefined && decodeURIComponent(path) === file;
}

/** One canvas editor in the window, driven as a person drives it: with the mouse and the keyboard. */
export class HallCanvas {
  private constructor(
    private readonly page: Page,
    readonly frame: FrameLocator,
  ) {}

  /** Waits for a visible webview that shows the file, or what git has of it, and has drawn it. */
  static async find(page: Page, file: string, side: Side): Promise<HallCanvas> {
    const index = await eventually(`a canvas of ${file} (${side})`, async () => {
      const frames = page.locator('iframe.webview.ready');
      for (let i = 0; i < (await frames.count()); i++) {
        // Webviews of tabs in the background stay in the page.
        if (!(await frames.nth(i).isVisible())) continue;
        const body = webviewFrame(page, i).locator('body[data-ready]');
        const shown = await body.getAttribute('data-uri', { timeout: 500 });
        if (shown && showsFile(shown, file, side)) return { i };
      }
      return undefined;
    });
    return new HallCanvas(page, webviewFrame(page, index.i));
  }

  get body(): Locator {
    return this.frame.locator('body');
  }

  private get stage(): Locator {
    return this.frame.locator('#canvas');
  }

  /** Version of the document that is drawn. */
  async drawnVersion(): Promise<number> {
    return Number(await this.body.getAttribute('data-ready'));
  }

  /** Waits until the document as it is now is drawn. */
  async waitForDocument(workbench: Workbench, name: string): Promise<void> {
    const document = await workbench.host.document(workbench.file(name));
    await eventuallyEqual('the canvas to draw the document', () => this.drawnVersion(), document?.version);
  }

  /** Waits until exactly these objects are selected. */
  async waitForSelection(ids: readonly string[]): Promise<void> {
    const selected = async () => ((await this.stage.getAttribute('data-selection')) ?? '').split(' ').sort();
    await eventuallyEqual('the selection', selected, [...ids].sort());
  }

  /** How many racks, units and other objects the canvas holds. */
  async drawnObjects(): Promise<number> {
    return Number(await this.stage.getAttribute('data-objects'));
  }

  /** Whether gestures may change the document. */
  async editable(): Promise<boolean> {
    return (await this.body.getAttribute('data-editable')) === 'true';
  }

  /** What is shown over the picture while the text is broken. */
  get banner(): Locator {
    return this.frame.locator('#banner');
  }

  /** The entry of the findings list that says `text`. */
  finding(text: string): Locator {
    return this.frame.locator('#findings [data-rule]', { hasText: text });
  }

  /** Types a value into a field of the inspector and leaves it with Enter. */
  async setField(key: string, value: string): Promise<void> {
    const field = this.frame.locator(`#inspector [data-field="${key}"]`);
    await field.click();
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(value);
    await this.page.keyboard.press('Enter');
  }

  /** The canvas as a PNG. */
  picture(): Promise<Buffer> {
    return this.stage.screenshot();
  }

  /** Where a place of the hall is on the page, in pixels. */
  async toPage([x, y]: Place): Promise<{ x: number; y: number }> {
    const [box, scale, originX, originY] = await Promise.all([
      this.stage.boundingBox(),
      ...['data-scale', 'data-origin-x', 'data-origin-y'].map(async (name) =>
        Number(await this.stage.getAttribute(name)),
      ),
    ]);
    if (!box || !scale) throw new Error('the canvas has no size or no camera yet');
    return { x: box.x + (x - (originX ?? 0)) * scale, y: box.y + (y - (originY ?? 0)) * scale };
  }

  async click(place: Place, options: { shift?: boolean } = {}): Promise<void> {
    const at = await this.toPage(place);
    if (options.shift) await this.page.keyboard.down('Shift');
    await this.page.mouse.click(at.x, at.y);
    if (options.shift) await this.page.keyboard.up('Shift');
  }

  /** Drags with the left button, over a few points between as a hand does. */
  async drag(from: Place, to: Place): Promise<void> {
    const start = await this.toPage(from);
    const end = await this.toPage(to);
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
    await this.page.mouse.move(end.x, end.y, { steps: 4 });
    await this.page.mouse.up();
  }

  /** Presses a key with the focus in the canvas, as after a click into it. */
  async press(key: string): Promise<void> {
    await this.stage.press(key);
  }

  async zoomAt(place: Place, wheelDelta: number): Promise<void> {
    const at = await this.toPage(place);
    await this.page.mouse.move(at.x, at.y);
    await this.page.mouse.wheel(0, wheelDelta);
  }
}
