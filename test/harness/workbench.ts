import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, windowSize } from '../../scripts/vscode/browser.mjs';
import { installVscode } from '../../scripts/vscode/install.mjs';
import { freePort, startServer, workbenchUrl } from '../../scripts/vscode/server.mjs';
import { quietSettings } from '../../scripts/vscode/settings.mjs';
import { eventually } from './eventually';
import { ExtensionHost } from './extensionHost';
import { HallCanvas, type Place, type Side } from './hallCanvas';
import { projectRoot } from './projectRoot';
import { QuickInput } from './quickInput';
import { themes, type Theme } from './themes';
import { WindowDiary } from './windowDiary';

const startTimeoutMs = 120_000;
const backupTimeoutMs = 90_000;
const reloadTimeoutMs = 90_000;
const stepTimeoutMs = 30_000;

const windowClassOf: Record<string, string> = {
  'vscode-light': 'vs',
  'vscode-dark': 'vs-dark',
  'vscode-high-contrast': 'hc-black',
  'vscode-high-contrast-light': 'hc-light',
};

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
  /** Asks for trust in what is opened, as VS Code does for a person: the folder is not trusted then. */
  readonly untrusted?: boolean;
  /** Uses the extension as installed from the package, instead of the one under development. */
  readonly packaged?: boolean;
  /** Shows the extension in this language, such as `fr`, as VS Code's display language; VS Code stays English. */
  readonly language?: string;
}

type Server = Awaited<ReturnType<typeof startServer>>;

const manifest = () => JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));

function extensionId(): string {
  const { publisher, name } = manifest();
  return `${publisher}.${name}`;
}

/** The package that `npm run package` makes of this version. */
function packageFile(): string {
  const { name, version } = manifest();
  const file = path.join(projectRoot, `${name}-${version}.vsix`);
  if (!existsSync(file)) throw new Error(`${file} is missing: npm run package makes it`);
  return file;
}

/** One window of a real VS Code with the extension under development in it. */
export class Workbench {
  readonly quickInput: QuickInput;

  private constructor(
    readonly page: Page,
    readonly host: ExtensionHost,
    /** The open folder. */
    readonly folder: string,
    /** Errors that the page or a webview threw and nobody caught, and what their policies forbade. */
    private readonly pageErrors: string[],
    private readonly server: Server,
    private readonly browser: Browser,
    private readonly home: string,
    private readonly diary: WindowDiary,
  ) {
    this.quickInput = new QuickInput(page);
  }

  static async start(options: WorkbenchOptions = {}): Promise<Workbench> {
    const { prepare, settings = {}, folder, untrusted = false, packaged = false, language } = options;
    const home = realpathSync(mkdtempSync(path.join(tmpdir(), 'datahall-browser-')));
    const workspace = folder ?? path.join(home, 'workspace');
    mkdirSync(workspace, { recursive: true });
    prepare?.(workspace);

    const driverPort = await freePort();
    const removeHome = () => rmSync(home, { recursive: true, force: true });
    const server = await startServer({
      vscode: installVscode(),
      home,
      settings: { ...quietSettings, ...settings },
      env: { HOME: home, DATAHALL_DRIVER_PORT: String(driverPort) },
      extensions: [path.join(projectRoot, 'test/harness/driver')],
      workspaceTrust: untrusted,
      ...(packaged ? { packaged: packageFile() } : {}),
      ...(language ? { language } : {}),
    }).catch((error: unknown) => {
      removeHome();
      throw error;
    });
    const browser = await launchBrowser().catch(async (error: unknown) => {
      await server.stop();
      removeHome();
      throw error;
    });
    const page = await browser.newPage({ viewport: windowSize });
    page.setDefaultTimeout(stepTimeoutMs);
    const pageErrors: string[] = [];
    // What the page's own policy forbids does nothing, silently: a style, a picture or a script that is missing.
    page.on('console', (message) => {
      if (message.type() === 'error' && message.text().includes('Content Security Policy')) {
        pageErrors.push(`${message.text()} (${message.location().url}:${message.location().lineNumber})`);
      }
    });
    page.on('pageerror', (error) => pageErrors.push(error.stack ?? error.message));
    const workbench = new Workbench(
      page,
      new ExtensionHost(driverPort),
      workspace,
      pageErrors,
      server,
      browser,
      home,
      new WindowDiary(page, server.dataDir),
    );
    try {
      await page.goto(
        workbenchUrl(server.authority, {
          folder: workspace,
          ...(packaged ? {} : { extension: projectRoot }),
          traced: extensionId(),
        }),
        { waitUntil: 'commit' },
      );
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

  /** Closes a list, a dialog or a menu that a test has left open: they would lie over what the next one does. */
  async closeOverlays(): Promise<void> {
    await eventually('nothing to lie over the window', async () => {
      if (await this.quickInput.isOpen()) await this.host.command('workbench.action.closeQuickOpen');
      const asked = this.page
        .locator('.monaco-dialog-box, .context-view .monaco-menu')
        .filter({ visible: true });
      if ((await asked.count()) > 0) await this.page.keyboard.press('Escape');
      return !(await this.quickInput.isOpen()) && (await asked.count()) === 0;
    });
  }

  /** Lets go of what a test that failed may hold, and puts back what it may have changed of the window. */
  async recover(): Promise<void> {
    await this.page.mouse.up();
    for (const key of ['Shift', 'Control', 'Alt']) await this.page.keyboard.up(key);
    await this.page.emulateMedia({ reducedMotion: null });
    await this.closeOverlays();
    // Where two tabs show one unsaved change, closing them would ask.
    if (this.folder.startsWith(this.home)) await this.host.run((api) => api.workspace.saveAll(false));
    await this.host.command('notifications.clearAll');
    await this.host.command('workbench.action.closePanel');
    await this.useTheme(themes.dark);
  }

  file(name: string): string {
    return path.join(this.folder, name);
  }

  /** Opens a file and waits until its canvas is drawn. */
  async openHall(name: string): Promise<HallCanvas> {
    await this.host.open(this.file(name));
    return this.canvasOf(this.file(name));
  }

  /** The visible canvas of a file, or of what git has of it. */
  canvasOf(file: string, side: Side = 'file'): Promise<HallCanvas> {
    return this.told(HallCanvas.find(this.page, file, side));
  }

  /** The visible canvases of a file in split editors, as soon as there are so many. */
  canvasesOf(file: string, count: number): Promise<HallCanvas[]> {
    return this.told(HallCanvas.findSeveral(this.page, file, 'file', count));
  }

  /**
   * Opens the canvas that is in front once more beside it.
   * @param seen a place of the hall that both show then, narrow as they are
   * @returns the one on the left and the new one
   */
  async splitCanvas(name: string, seen: Place): Promise<readonly [HallCanvas, HallCanvas]> {
    await this.host.command('workbench.action.splitEditor');
    const [left, right] = await this.canvasesOf(this.file(name), 2);
    if (!left || !right) throw new Error('the editor was not split');
    for (const canvas of [left, right]) await canvas.showWhole(seen);
    return [left, right];
  }

  /** What fails says what happened in the window too. */
  private async told<T>(work: Promise<T>): Promise<T> {
    return work.catch(async (error: unknown) => {
      throw new Error(`${String(error)}\n${await this.report()}`, { cause: error });
    });
  }

  /** What happened in the window, for the message of a test that fails. */
  report(): Promise<string> {
    return this.diary.report();
  }

  /** Switches the colour theme and waits until the window has it. */
  async useTheme({ setting, bodyClass }: Theme): Promise<void> {
    await this.host.setting('workbench.colorTheme', setting);
    // The window's own classes are named otherwise than a webview's: "vs", "vs-dark", "hc-black", "hc-light".
    const windowClass = windowClassOf[bodyClass];
    await this.page.locator(`.monaco-workbench.${windowClass}`).waitFor();
  }

  /** Leaves a picture in each kind of theme, and the dark one in the end, as every test finds it. */
  async screenshotInThemes(name: string, before: () => Promise<void> = async () => undefined): Promise<void> {
    for (const [kind, theme] of Object.entries(themes)) {
      await this.useTheme(theme);
      await before();
      await this.screenshot(`${name}-${kind}`);
    }
    await this.useTheme(themes.dark);
  }

  /** Reloads the window once VS Code has backed up unsaved work that holds `unsaved`: about a second after an edit. */
  async reloadWithBackup(unsaved: string): Promise<void> {
    const backups = path.join(this.server.dataDir, 'User/Backups');
    const isBackedUp = () =>
      readdirSync(backups, { recursive: true, encoding: 'utf8' })
        .map((name) => path.join(backups, name))
        .some((file) => statSync(file).isFile() && readFileSync(file, 'utf8').includes(unsaved));
    await eventually('a backup of the unsaved work', isBackedUp, backupTimeoutMs);
    await this.reload();
  }

  /**
   * Reloads the window by VS Code's own command, and waits until it is there again. Before it goes, the command notes
   * what is open and what the canvases keep; the browser's reload does not wait for that, and VS Code would open what
   * it has not noted as plain text.
   */
  async reload(): Promise<void> {
    const isOld = () => this.page.evaluate(() => 'isOldWindow' in globalThis);
    await this.page.evaluate(() => Object.assign(globalThis, { isOldWindow: true }));
    // The extension host goes with the window, so it may not answer any more.
    const asked = this.host.command('workbench.action.reloadWindow').catch(String);
    await eventually('the window to reload', async () => !(await isOld()), reloadTimeoutMs).catch(
      async (error: unknown) => {
        throw new Error(`${String(error)} (the command: ${await asked})`, { cause: error });
      },
    );
    await this.restored();
  }

  /** @throws with the first error that the page or a webview threw and nobody caught, or that a policy forbade */
  expectNoPageErrors(): void {
    if (this.pageErrors[0] !== undefined) throw new Error(this.pageErrors[0]);
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
