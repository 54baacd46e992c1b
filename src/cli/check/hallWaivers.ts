/** The waivers of hall files, with what they do. */
import type { WaiverUse } from '../../rules/waiverRule';
import { LiveHall } from '../../rules/liveHall';
import { applyEdits } from '../../text/source';
import { removeElements } from '../../text/splice';
import { shownPath, type InputFile } from '../files/inputFiles';
import type { CheckContexts } from '../settings/checkContexts';
import { open } from './checkHallFile';

export interface HallWaiver extends WaiverUse {
  /** The file's path as reports show it. */
  readonly file: string;
  /** Its place in `waivers`. */
  readonly index: number;
}

export interface HallWaivers {
  readonly waivers: readonly HallWaiver[];
  /** The text without some of them, a byte order mark and all other lines as they are. */
  without(indices: readonly number[]): string;
}

/** Undefined for a file that is not JSON. @throws UsageError for one that cannot be opened. */
export function hallWaivers(input: InputFile, contexts: CheckContexts, cwd: string): HallWaivers | undefined {
  const { raw, text, problem } = open(input, cwd);
  const hall = problem ? undefined : new LiveHall(text, contexts.of(input));
  const index = hall?.index;
  if (!hall || !index) return undefined;
  const file = shownPath(input.path, cwd);
  return {
    waivers: hall.waiverUses().flatMap((use, at) => (use ? [{ ...use, file, index: at }] : [])),
    without: (indices) =>
      raw.slice(0, raw.length - text.length) +
      applyEdits(text, removeElements(text, index, 'waivers', indices)),
  };
}
