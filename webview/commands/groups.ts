/** Every group of commands, in the order in which they are shown. Adding one is adding its file and its line. */
import type { CommandGroup } from './command';
import { editCommands } from './editCommands';
import { pictureCommands } from './pictureCommands';
import { seeCommands } from './seeCommands';
import { findCommands } from './findCommands';
import { selectCommands } from './selectCommands';
import { toolCommands } from './toolCommands';
import { viewCommands } from './viewCommands';

export const commandGroups: readonly CommandGroup[] = [
  toolCommands,
  selectCommands,
  editCommands,
  viewCommands,
  pictureCommands,
  seeCommands,
  findCommands,
];
