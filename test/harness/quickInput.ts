import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';

/** For one look at a widget that may close or change meanwhile; who looks does so again. */
const lookTimeoutMs = 2000;

/**
 * VS Code's quick input: the palette, a list to choose from, the dialog for a file. One widget shows them all, one
 * after the other, so nothing is typed before the right one is there.
 */
export class QuickInput {
  constructor(private readonly page: Page) {}

  private get widget(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  private get input(): Locator {
    return this.widget.locator('.quick-input-box input');
  }

  /** Rows of the list that are drawn: it is virtual, so one further down may be there and is none of them. */
  private get rows(): Locator {
    return this.widget.locator('.quick-input-list .monaco-list-row');
  }

  private focusedRow(text: string): Locator {
    return this.widget.locator('.quick-input-list .monaco-list-row.focused', { hasText: text });
  }

  isOpen(): Promise<boolean> {
    return this.widget.isVisible();
  }

  /** What stands in the input; undefined while there is none. */
  private async value(): Promise<string | undefined> {
    if (!(await this.input.isVisible())) return undefined;
    return this.input.inputValue({ timeout: lookTimeoutMs });
  }

  /** Runs the command with this title from the palette, opened with the keyboard from where `focus` puts it. */
  async runCommand(title: string, focus: () => Promise<void>): Promise<void> {
    const wanted = `>${title}`;
    await eventually(`the command ${title} in the palette`, async () => {
      if (!(await this.input.isVisible())) {
        await focus();
        await this.page.keyboard.press('F1');
        await this.input.waitFor({ timeout: lookTimeoutMs });
      }
      const value = await this.value();
      if (value === undefined || !value.startsWith('>')) throw new Error(`no palette, but "${value}"`);
      await this.input.fill(wanted, { timeout: lookTimeoutMs });
      await this.focusedRow(title).waitFor({ timeout: lookTimeoutMs });
      return true;
    });
    await this.accept(wanted);
  }

  /** Types into the list that has opened, or is about to, in place of what it holds. */
  async type(value: string): Promise<void> {
    await eventually(`"${value}" in the quick input`, async () => {
      const before = await this.value();
      if (before === undefined || before.startsWith('>')) throw new Error(`no list yet, but "${before}"`);
      await this.input.fill(value, { timeout: lookTimeoutMs });
      return (await this.value()) === value;
    });
  }

  /** Waits for the list with this title, and tells what its rows say. */
  async rowsOf(title: string): Promise<string[]> {
    await this.widget.locator('.quick-input-title', { hasText: title }).waitFor();
    return eventually(`the rows of ${title}`, async () => {
      const texts = await this.rows.evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')));
      return texts.length > 0 && texts.map((text) => text ?? '');
    });
  }

  /** Types into the list that has opened, or is about to, and takes the row with this text. */
  async choose(typed: string, row: string): Promise<void> {
    await this.type(typed);
    await this.focusedRow(row).waitFor();
    await this.accept(typed);
  }

  /** Types what no row of the list that has opened, or is about to, stands for, and takes that. */
  async chooseTyped(typed: string): Promise<void> {
    await this.type(typed);
    await eventually('no row to match', async () => (await this.rows.count()) === 0);
    await this.accept(typed);
  }

  /** Enter, until what was typed is gone: the list has closed, or another one has come in its place. */
  private async accept(typed: string): Promise<void> {
    await this.input.press('Enter');
    await eventually(`"${typed}" to be taken`, async () => (await this.value()) !== typed);
  }

  /** Names a file in VS Code's dialog for files, which has opened or is about to, by its path. */
  chooseFile(file: string): Promise<void> {
    return this.nameFile(file, path.sep);
  }

  /** The same in its dialog for a file that is to be written, which offers a path with this end. */
  saveAs(file: string, offered: string): Promise<void> {
    return this.nameFile(file, offered);
  }

  private async nameFile(file: string, offered: string): Promise<void> {
    const folder = `${path.dirname(file)}${path.sep}`;
    await eventually('the dialog for a file', async () => (await this.value())?.endsWith(offered));
    // It puts its folder in place of what is typed while it reads it for the first time: the rows come after that.
    await this.rows.first().waitFor();
    await eventually(`the dialog to take ${file}`, async () => {
      if (!(await this.isOpen())) return true;
      // It looks at nothing that it has looked at before, even where it was too busy to do anything about it.
      await this.input.fill(folder, { timeout: lookTimeoutMs });
      await this.input.fill(file, { timeout: lookTimeoutMs });
      // No row is waited for: the dialog takes a path whether its row is drawn or not.
      await this.widget.getByRole('button', { name: 'OK', exact: true }).click({ timeout: lookTimeoutMs });
      await this.widget.waitFor({ state: 'hidden', timeout: 2 * lookTimeoutMs });
      return true;
    });
  }
}
