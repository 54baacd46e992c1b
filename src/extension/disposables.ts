import type * as vscode from 'vscode';

/** Owns what has to be released, so that nothing is registered without somebody to release it. */
export class Disposables implements vscode.Disposable {
  private readonly owned: { dispose(): unknown }[] = [];
  private isDisposed = false;

  /** Takes ownership; what comes after the end is released at once. */
  add<T extends { dispose(): unknown }>(disposable: T): T {
    if (this.isDisposed) disposable.dispose();
    else this.owned.push(disposable);
    return disposable;
  }

  /** Releases everything, the latest first. */
  dispose(): void {
    this.isDisposed = true;
    for (const disposable of this.owned.splice(0).reverse()) disposable.dispose();
  }
}
