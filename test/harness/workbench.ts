import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, windowSize } from '../../scripts/vscode/browser.mjs';
import { installVscode } from '../../scripts/vscode/install.mjs';
import { freePort, startServer, workbenchUrl } from '../../scripts/vscode/server.mjs';
import { quietSettings } from '../../scripts/vscode/settings.mjs';
import { ExtensionHost } from './extensionHost';
import { HallCanvas } from './hallCanvas';
import { projectRoot } from './projectRoot';

const startTimeoutMs = 60_000;
const stepTimeoutMs = 15_000;

declare global {
  /** VS Code's own smoke-test driver, present in a window started for tests. */
  var driver: { whenWorkbenchRestored(): Promise<void> } | undefined;
}

export interface WorkbenchOptions {
  /** Fills the folder that the window opens. */
  readonly prepare?: (folder: string) => void;
  /** User settings on top of the quiet ones. */
  readonly settings?: Record<string, unknown>;
  /** Opens this folder instead of one of the test's own; nothing in it may be changed. */
  readonly folder?: string;
}

type Server = Awaited<ReturnType<typeof startServer>>;

/** One window of a real VS Code with the extension under development in it. */
export class Workbench {
  private constructor(
    readonly page: Page,
    readonly host: ExtensionHost,
    /** The open folder. */
    readonly folder: string,
    /** Errors that the page or a webview threw and nobody caught. */
    readonly pageErrors: string[],
    private readonly server: Server,
    private readonly browser: Browser,
    private readonly home: string,
  ) {}

  static async start({ prepare, settings = {}, folder }: WorkbenchOptions = {}): Promise<Workbench> {
    const home = realpathSync(mkdtempSync(path.join(tmpdir(), 'datahall-browser-')));
    const workspace = folder ?? path.join(home, 'workspace');
    mkdirSync(workspace, { recursive: true });
    prepare?.(workspace);

    const driverPort = await freePort();
    const [server, browser] = await Promise.all([
      startServer({
        vscode: installVscode(),
        home,
        settings: { ...quietSettings, ...settings },
        env: { HOME: home, DATAHALL_DRIVER_PORT: String(driverPort) },
        extensions: [path.join(projectRoot, 'test/harness/driver')],
      }),
      launchBrowser(),
    ]);
    const page = await browser.newPage({ viewport: windowSize });
    page.setDefaultTimeout(stepTimeoutMs);
    const pageErrors: string[] = [];
    page.on('pageerror', (error) => pageErrors.push(error.stack ?? error.message));
    const workbench = new Workbench(
      page,
      new ExtensionHost(driverPort),
      workspace,
      pageErrors,
      server,
      browser,
      home,
    );
    try {
      await page.goto(workbenchUrl(server.authority, { folder: workspace, extension: projectRoot }), {
        waitUntil: 'commit',
      });
      await workbench.restored();
    } catch (error) {
      await workbench.screenshot('failed-to-start');
      await workbench.stop();
      throw error;
    }
    return workbench;
  }

  /** Waits until the window and its extension host are there, at the start and after a reload. */
  async restored(): Promise<void> {
    await this.page.waitForFunction(() => globalThis.driver !== undefined, null, { timeout: startTimeoutMs });
    await this.page.evaluate(() => globalThis.driver?.whenWorkbenchRestored());
    await this.host.ready();
  }

  file(name: string): string {
    return path.join(this.folder, name);
  }

  /** Folder in which VS Code keeps user data: settings, logs, backups. */
  get dataDir(): string {
    return this.server.dataDir;
  }

  /** Opens a file and waits until its canvas is drawn. */
  async openHall(name: string): Promise<HallCanvas> {
    await this.host.open(this.file(name));
    return this.canvasOf(this.file(name));
  }

  /** The visible canvas of a file, or of another scheme's document of the same path (`git`). */
  async canvasOf(file: string, scheme = 'file'): Promise<HallCanvas> {
    return HallCanvas.find(this.page, `${scheme}://${encodeURI(file)}`);
  }

  /** Keeps a picture of the window in out/screenshots, where CI collects them. */
  async screenshot(name: string): Promise<void> {
    const file = `${name.replace(/[^A-Za-z0-9-]+/g, '-')}.png`;
    await this.page.screenshot({ path: path.join(projectRoot, 'out/screenshots', file) });
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    rmSync(this.home, { recursive: true, force: true });
  }
}
