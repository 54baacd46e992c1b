/** The shipped webview on a page with the extension's own session: test/webview/page.mjs, as the benchmarks use it. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';

export interface StandBrowser {
  open(options: { hall: string; width: number; height: number }): Promise<{ page: Page; problems: string[] }>;
  close(): Promise<void>;
}

/** @param root folder of the project: the stand is loaded as it is there, for it finds its own files beside itself */
export async function openStand(root: string): Promise<StandBrowser> {
  const module: unknown = await import(pathToFileURL(path.join(root, 'test/webview/page.mjs')).href);
  const { openBrowser } = module as { openBrowser(): Promise<StandBrowser> };
  return openBrowser();
}
