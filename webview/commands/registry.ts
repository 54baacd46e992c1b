/** All commands of the canvas, with what they do: one list for keyboard, toolbar, menus, help and palette. */
import type { Announcer } from '../announcer';
import { say } from '../strings';
import { readableKeys } from './readableKeys';
import type { CanvasCommand, CommandAction, CommandDescriptions, CommandGroup } from './command';

export class CommandRegistry {
  readonly #byId = new Map<string, CanvasCommand>();
  readonly #groups: CommandGroup[] = [];
  readonly #listeners: (() => void)[] = [];

  constructor(private readonly announcer?: Pick<Announcer, 'said' | 'announce'>) {}

  /** @param actions one for every command of the group: a missing one is a type error */
  add<D extends CommandDescriptions>(
    group: CommandGroup<D>,
    actions: { readonly [Id in keyof D]: CommandAction },
  ): void {
    this.#groups.push(group);
    for (const [id, action] of Object.entries<CommandAction>(actions)) {
      const description = group.commands[id];
      if (!description) throw new Error(`${group.id} describes no command ${id}.`);
      if (this.#byId.has(id)) throw new Error(`Two commands are called ${id}.`);
      this.#byId.set(id, { ...description, ...action, id, group });
    }
  }

  get groups(): readonly CommandGroup[] {
    return this.#groups;
  }

  get all(): readonly CanvasCommand[] {
    return [...this.#byId.values()];
  }

  get(id: string): CanvasCommand {
    const command = this.#byId.get(id);
    if (!command) throw new Error(`There is no command ${id}.`);
    return command;
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  isEnabled(id: string): boolean {
    return this.get(id).when?.() ?? true;
  }

  /** Runs a command; false where it cannot be done now, or is none of ours. */
  run(id: string): boolean {
    const command = this.#byId.get(id);
    if (!command || !(command.when?.() ?? true)) return false;
    const wasOn = command.isOn?.();
    const heard = this.announcer?.said;
    command.run();
    // What switches something without a word of its own is told by its title.
    const isOn = command.isOn?.();
    if (isOn !== undefined && isOn !== wasOn && heard === this.announcer?.said)
      this.announcer?.announce(say(isOn ? 'announceOn' : 'announceOff', say(command.title)));
    this.changed();
    return true;
  }

  /** Tells whoever shows commands that one may have become possible, impossible, or been switched. */
  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** The first key of a command as a person reads it; empty where it has none. */
  keyOf(id: string): string {
    const [first] = this.get(id).keys;
    return first === undefined ? '' : readableKeys(first);
  }
}
