import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';

/** So many of the last lines are kept, and told of the extension's log. */
const lastLines = 60;
/** A frame that hangs must not hold up the report on it. */
const lookTimeoutMs = 2000;

/** What one document of the page says of itself. Runs there. */
function stateOfDocument() {
  const time = (ms: number) => new Date(performance.timeOrigin + ms).toISOString().slice(11, 23);
  const marks = performance.getEntriesByType('mark').map((m) => `${time(m.startTime)} ${m.name}`);
  const resources = performance.getEntriesByType('resource').map((entry) => {
    const status = 'responseStatus' in entry ? String(entry.responseStatus) : '';
    return `${time(entry.startTime)} +${Math.round(entry.duration)} ms ${entry.name} ${status}`;
  });
  const frames = [...document.querySelectorAll('iframe')].map(
    (frame) => `#${frame.id} ${frame.className} ${frame.style.visibility} ${frame.src}`,
  );
  const { ready, uri } = document.body.dataset;
  return {
    readyState: document.readyState,
    visibility: document.visibilityState,
    body: { ready, uri, childNodes: document.body.childNodes.length },
    app: document.getElementById('app')?.childElementCount,
    controlled: Boolean(navigator.serviceWorker?.controller),
    marks: marks.filter((mark) => mark.includes('webview/')).slice(-30),
    resources: resources.slice(-12),
    frames,
  };
}

/**
 * What happened in a window, for the message of a test that fails: errors and warnings of the consoles, requests
 * that failed, each webview's frames as they are now, and the end of the extension's log.
 */
export class WindowDiary {
  private readonly lines: string[] = [];

  constructor(
    private readonly page: Page,
    /** The server's folder of user data, which holds the logs. */
    private readonly dataDir: string,
  ) {
    page.on('console', (message) => {
      if (!['error', 'warning'].includes(message.type())) return;
      this.note(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => this.note(`not caught: ${error.message}`));
    page.on('requestfailed', (request) => {
      this.note(`request failed: ${request.failure()?.errorText} ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.note(`answer ${response.status()}: ${response.url()}`);
    });
    page.on('crash', () => this.note('the page crashed'));
  }

  /** Notes something with the time. */
  note(what: string): void {
    this.lines.push(`${new Date().toISOString().slice(11, 23)} ${what}`);
    if (this.lines.length > lastLines) this.lines.shift();
  }

  async report(): Promise<string> {
    const webviews = this.page.frames().filter((frame) => frame !== this.page.mainFrame());
    const looks = await Promise.all(webviews.map((frame) => this.look(frame)));
    const asked = await this.page
      .locator('.notification-toast, .monaco-dialog-box, .quick-input-widget:visible')
      .allInnerTexts()
      .catch((error: unknown) => [String(error)]);
    return [
      `Window at ${new Date().toISOString().slice(11, 23)}:`,
      ...this.lines,
      `VS Code says and asks: ${JSON.stringify(asked)}`,
      'Webviews:',
      ...looks,
      'Log of the extension:',
      ...this.extensionLog(),
    ].join('\n');
  }

  private async look(frame: Frame): Promise<string> {
    const slow = new Promise<string>((resolve) =>
      setTimeout(() => resolve('does not answer'), lookTimeoutMs),
    );
    const says = frame.evaluate(stateOfDocument).then(
      (state) => JSON.stringify(state, null, 1).replaceAll('\n', '\n  '),
      (error: unknown) => `cannot be asked: ${String(error)}`,
    );
    return `${frame.url()}\n  ${await Promise.race([says, slow])}`;
  }

  private extensionLog(): readonly string[] {
    const logs = path.join(this.dataDir, 'logs');
    if (!existsSync(logs)) return [];
    return readdirSync(logs, { recursive: true, encoding: 'utf8' })
      .filter((name) => path.basename(name) === 'Data Hall Designer.log')
      .flatMap((name) => readFileSync(path.join(logs, name), 'utf8').trimEnd().split('\n').slice(-lastLines));
  }
}
