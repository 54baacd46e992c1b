/** After the first of two keys: how it may go on. */
import { chordsOf, keyLabel } from '../commands/keys';
import type { CommandRegistry } from '../commands/registry';
import { element } from '../element';
import { say } from '../strings';

export class PendingKeys {
  readonly element = element('div', { id: 'pending-keys', role: 'status' });

  constructor(private readonly commands: CommandRegistry) {
    this.element.hidden = true;
  }

  show(first: string | undefined): void {
    this.element.hidden = first === undefined;
    if (first === undefined) {
      this.element.replaceChildren();
      return;
    }
    const list = element('dl');
    for (const { keys, title, id } of this.commands.all) {
      const key = keys.map(chordsOf).find((chords) => chords.length === 2 && chords[0] === first)?.[1];
      if (key === undefined) continue;
      const isEnabled = this.commands.isEnabled(id);
      const row = element(
        'div',
        { className: isEnabled ? '' : 'disabled' },
        element('dt', { text: keyLabel(key, false) }),
        element('dd', { text: say(title) }),
      );
      list.append(row);
    }
    this.element.replaceChildren(list);
  }
}
