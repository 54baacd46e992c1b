import type * as vscode from 'vscode';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CanvasPage } from './canvasPage';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A panel as far as a page uses it, and what VS Code was told and the log has. */
function opened() {
  const told: string[] = [];
  const logged: string[] = [];
  let hear: () => void = () => undefined;
  let changed: () => void = () => undefined;
  const listen = (take: (listener: () => void) => void) => (listener: () => void) => {
    take(listener);
    return { dispose: () => take(() => undefined) };
  };
  const webview = {
    set html(html: string) {
      told.push(html);
    },
    onDidReceiveMessage: listen((listener) => (hear = listener)),
  };
  const panel = {
    webview,
    visible: true,
    active: true,
    viewColumn: 1,
    onDidChangeViewState: listen((listener) => (changed = listener)),
  };
  const show = (visible: boolean) => {
    panel.visible = visible;
    changed();
  };
  let pages = 0;
  const page = new CanvasPage(panel as Partial<vscode.WebviewPanel> as vscode.WebviewPanel, {
    uri: { toString: () => 'file:///a.hall.json' } as vscode.Uri,
    html: () => `page ${++pages}`,
    frames: {
      renew() {
        told.push('a new frame');
        for (const visible of [false, true]) show(visible);
        return Promise.resolve();
      },
      tellThatItFailed() {
        told.push('given up');
        return Promise.resolve();
      },
    },
    log: {
      trace: () => undefined,
      warn: () => void logged.push('warn'),
      error: () => void logged.push('error'),
    } as Partial<vscode.LogOutputChannel> as vscode.LogOutputChannel,
  });
  page.load();
  return {
    page,
    told,
    logged,
    says: () => hear(),
    show,
  };
}

it('a page that starts is told once', () => {
  const { told, logged, says } = opened();
  vi.advanceTimersByTime(9000);
  says();
  vi.advanceTimersByTime(600_000);
  expect(told).toEqual(['page 1']);
  expect(logged).toEqual([]);
});

it('a page that does not start is told again, then its frame is made anew, until it does', () => {
  const { told, logged, says } = opened();
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual(['page 1', 'page 2']);
  vi.advanceTimersByTime(9_999);
  expect(told).toHaveLength(2);
  vi.advanceTimersByTime(1);
  expect(told).toEqual(['page 1', 'page 2', 'a new frame']);
  vi.advanceTimersByTime(19_999);
  says();
  vi.advanceTimersByTime(600_000);
  expect(told).toHaveLength(3);
  expect(logged).toEqual(['warn', 'warn']);
});

it('one that never starts is given up, once, however often it is shown, and said so', () => {
  const { told, logged, show, says } = opened();
  vi.advanceTimersByTime(3_600_000);
  for (let i = 0; i < 3; i++) {
    show(false);
    show(true);
    vi.advanceTimersByTime(3_600_000);
  }
  expect(told).toEqual(['page 1', 'page 2', 'a new frame', 'page 3', 'given up']);
  expect(logged).toEqual(['warn', 'warn', 'warn', 'error']);
  says();
  show(false);
  show(true);
  vi.advanceTimersByTime(10_000);
  expect(told.at(-1)).toBe('page 4');
});

it('a hidden page is not expected to run; shown, VS Code loads it, and it is told again only where that fails', () => {
  const { told, says, show } = opened();
  says();
  show(false);
  vi.advanceTimersByTime(600_000);
  expect(told).toHaveLength(1);
  show(true);
  show(true);
  vi.advanceTimersByTime(9000);
  says();
  vi.advanceTimersByTime(600_000);
  expect(told).toHaveLength(1);
  show(false);
  show(true);
  vi.advanceTimersByTime(10_000);
  expect(told).toHaveLength(2);
});

it('a closed one is left alone', () => {
  const { page, told } = opened();
  page.dispose();
  vi.advanceTimersByTime(600_000);
  expect(told).toHaveLength(1);
});
