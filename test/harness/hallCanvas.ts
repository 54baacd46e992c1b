import type { FrameLocator, Locator, Page } from 'playwright-core';
import { eventually, eventuallyEqual } from './eventually';

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

/** One canvas editor in the window, driven as a person drives it: with the mouse and the keyboard. */
export class HallCanvas {
  private constructor(
    private readonly page: Page,
    readonly frame: FrameLocator,
  ) {}

  /** Waits for a visible webview that shows the document with this URI and has drawn it. */
  static async find(page: Page, uri: string): Promise<HallCanvas> {
    const index = await eventually(`a canvas of ${uri}`, async () => {
      const frames = page.locator('iframe.webview.ready');
      for (let i = 0; i < (await frames.count()); i++) {
        // Webviews of tabs in the background stay in the page.
        if (!(await frames.nth(i).isVisible())) continue;
        const body = webviewFrame(page, i).locator('body[data-ready]');
        const shown = await body.getAttribute('data-uri', { timeout: 500 });
        if (shown && shown.split('?')[0] === uri) return { i };
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

  async waitForVersion(version: number): Promise<void> {
    await eventuallyEqual('the canvas to draw the document', () => this.drawnVersion(), version);
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
