/**
 * What a person can ask the canvas to do. A group is data alone, in a file of its own, so that everything
 * that shows commands reads the same list: keyboard, toolbar, context menu, help, VS Code's command palette
 * (package.json) and docs/keyboard.md. What a command does is given when the registry is filled.
 */
import type { Gesture } from '../../src/edits/gesture';
import type { StringKey } from '../strings';

export interface CommandDescription {
  readonly title: StringKey;
  /**
   * Keys, each of them enough, the first one shown. `R`, `Shift+R`, `Mod+D` (Ctrl, or Command on a Mac), `Alt+P`;
   * two keys pressed one after the other are written with a space: `A L`. Letters are written large; a key
   * that is typed with Shift (`?`, `+`) is written as what it types.
   */
  readonly keys: readonly string[];
  /** False for what only a key or a button makes sense for: it is left out of VS Code's command palette. */
  readonly palette?: false;
}

export type CommandDescriptions = Readonly<Record<string, CommandDescription>>;

/** Commands that are shown together; the keys of `commands` are their ids, unique in all groups. */
export interface CommandGroup<D extends CommandDescriptions = CommandDescriptions> {
  readonly id: string;
  readonly title: StringKey;
  readonly commands: D;
}

export const commandGroup = <const D extends CommandDescriptions>(
  id: string,
  title: StringKey,
  commands: D,
): CommandGroup<D> => ({ id, title, commands });

/** What a command does. */
export interface CommandAction {
  readonly run: () => void;
  /** Whether it can be done now; always, where there is no such function. */
  readonly when?: () => boolean;
  /** What it would do now, where that is one gesture: shown as a ghost before it is chosen in a menu. */
  readonly gesture?: () => Gesture | undefined;
  /** For a command that switches something on and off. */
  readonly isOn?: () => boolean;
}

/** A command as the registry hands it out. */
export interface CanvasCommand extends CommandDescription, CommandAction {
  readonly id: string;
  readonly group: CommandGroup;
}
