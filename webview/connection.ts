/** The line to the extension: typed messages both ways, and the state that outlives the page. */
import type { FromWebview, ToWebview } from '../src/protocol/messages';

interface VsCodeApi {
  postMessage(message: FromWebview): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const TYPES: Readonly<Record<ToWebview['type'], true>> = {
  scene: true,
  patch: true,
  broken: true,
  inspected: true,
  rejected: true,
  edited: true,
  references: true,
  conflicts: true,
  reveal: true,
  underlayImage: true,
  command: true,
  outline: true,
  outlinePatch: true,
  catalog: true,
  fixes: true,
  seen: true,
  losables: true,
  worstLoss: true,
  previewed: true,
  review: true,
  followCamera: true,
  showChange: true,
  stepChange: true,
  askShown: true,
  areYouThere: true,
};

/** Other scripts of the page (VS Code's own) post to the same window: only our messages pass. */
function isOurs(data: unknown): data is ToWebview {
  return (
    typeof data === 'object' &&
    data !== null &&
    'type' in data &&
    typeof data.type === 'string' &&
    Object.hasOwn(TYPES, data.type)
  );
}

export class Connection {
  // May be called once in the life of a page.
  readonly #api = acquireVsCodeApi();

  /** Calls `receive` with every message of the extension. What it throws is reported to the extension's log. */
  listen(receive: (message: ToWebview) => void): void {
    window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!isOurs(data)) return;
      try {
        receive(data);
      } catch (error) {
        this.failed(error);
      }
    });
    window.addEventListener('error', ({ error, message }: ErrorEvent) => this.failed(error ?? message));
    window.addEventListener('unhandledrejection', ({ reason }) => this.failed(reason));
  }

  post(message: FromWebview): void {
    this.#api.postMessage(message);
  }

  failed(error: unknown): void {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.post({ type: 'failed', message });
  }

  getState(): unknown {
    return this.#api.getState();
  }

  setState(state: unknown): void {
    this.#api.setState(state);
  }
}
