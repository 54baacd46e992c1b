/** Keys as they stand on the reader's keyboard: `Shift+Enter` is `Maj+Entrée` on a French one. */
import { say, type StringKey } from '../strings';
import { keyLabel } from './keys';

const NAMED: Readonly<Record<string, StringKey>> = {
  Shift: 'key_Shift',
  Enter: 'key_Enter',
  Delete: 'key_Delete',
  Backspace: 'key_Backspace',
  ContextMenu: 'key_ContextMenu',
};

/** `Ctrl+D`, on a Mac `⌘D`; `A, L` for one after the other. */
export function readableKeys(keys: string, isMac = navigator.platform.startsWith('Mac')): string {
  return keyLabel(keys, isMac, (key) => {
    const name = NAMED[key];
    return name && say(name);
  });
}
