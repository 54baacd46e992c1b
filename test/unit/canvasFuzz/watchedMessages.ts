/** Stands in for the extension's messages: tells the world which edit of which page begins. */
import { vi } from 'vitest';
import type * as Answered from '../../../src/extension/answeredMessages';
import { watch } from './watch';

const original = await vi.importActual<typeof Answered>('../../../src/extension/answeredMessages');

export class AnsweredMessages extends original.AnsweredMessages {
  override edit(serial: number) {
    watch.began(this, this.page, serial);
    return super.edit(serial);
  }

  override later(serial: number) {
    const begin = super.later(serial);
    const { page } = this;
    return () => {
      // The page may have gone since.
      watch.began(this, page, serial);
      return begin();
    };
  }
}
