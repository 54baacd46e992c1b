/** The findings of the hall as it stands up to a phase of its build-out. Pure. */
import type { FindingsView } from '../../src/protocol/messages';

/** @param phase undefined for the finished hall with all that was found on the way there. */
export function findingsUpTo(all: FindingsView, phase: string | undefined): FindingsView {
  const counts = phase === undefined ? undefined : all.byPhase?.[phase];
  if (phase === undefined || !counts) return all;
  return { ...all, ...counts, list: all.list.filter(({ phases }) => !phases || phases.includes(phase)) };
}
