/** Every group of commands, in the order in which they are shown. Adding one is adding its file and its line. */
import { arrangeCommands } from './arrangeCommands';
import type { CommandGroup } from './command';
import { connectCommands } from './connectCommands';
import { conflictCommands } from './conflictCommands';
import { editCommands } from './editCommands';
import { layerCommands } from './layerCommands';
import { pictureCommands } from './pictureCommands';
import { seeCommands } from './seeCommands';
import { findCommands } from './findCommands';
import { reviewCommands } from './reviewCommands';
import { selectCommands } from './selectCommands';
import { snapCommands } from './snapCommands';
import { toolCommands } from './toolCommands';
import { viewCommands } from './viewCommands';

export const commandGroups: readonly CommandGroup[] = [
  toolCommands,
  selectCommands,
  editCommands,
  arrangeCommands,
  connectCommands,
  snapCommands,
  layerCommands,
  viewCommands,
  pictureCommands,
  seeCommands,
  findCommands,
  conflictCommands,
  reviewCommands,
];
