/** A list of waivers, for people and as JSON: what each is for, and how long it holds. */
import { dayNumber } from '../model/calendarDate';
import type { WaiverUse } from '../rules/waiverRule';
import type { Paint } from './paint';
import { printable } from './printable';

export interface ListedWaiver extends WaiverUse {
  readonly file: string;
}

/** What a reader wants to know of a waiver in one word. */
export type WaiverState =
  'in-force' | 'unused' | 'expired' | 'unreadable' | 'unknown-rule' | 'not-waivable' | 'blanket';

export function waiverState({ standing, matched, isJudged }: WaiverUse): WaiverState {
  return standing === 'in-force' && matched === 0 && isJudged ? 'unused' : standing;
}

/** Days from `today` to the last day on which a waiver holds: negative after it; undefined without a readable end. */
export function daysLeft({ waiver }: WaiverUse, today: string): number | undefined {
  const end = waiver.expires === undefined ? undefined : dayNumber(waiver.expires);
  const now = dayNumber(today);
  return end === undefined || now === undefined ? undefined : end - now;
}

export function waiverListJson(waivers: readonly ListedWaiver[], today: string): string {
  const list = waivers.map((use) => {
    const { id, rule, on, reason, by, expires, upTo } = use.waiver;
    const left = daysLeft(use, today);
    return {
      file: use.file,
      ...(id === undefined ? {} : { id }),
      rule,
      on,
      reason,
      ...(by === undefined ? {} : { by }),
      ...(expires === undefined ? {} : { expires }),
      ...(left === undefined ? {} : { daysLeft: left }),
      ...(upTo === undefined ? {} : { upTo }),
      state: waiverState(use),
      findings: use.matched,
    };
  });
  return `${JSON.stringify({ schemaVersion: 1, today, waivers: list }, undefined, 2)}\n`;
}

export function waiverListText(waivers: readonly ListedWaiver[], today: string, paint: Paint): string {
  if (waivers.length === 0) return 'No waivers.\n';
  const blocks = waivers.map((use) => {
    const { id, rule, on, reason, by } = use.waiver;
    const state = waiverState(use);
    const word = state.replaceAll('-', ' ');
    const shown = state === 'in-force' ? word : paint.warning(word);
    const name = id === undefined ? '' : `${id}  `;
    const head = `${paint.strong(`${name}${rule}`)} on ${on.join(', ') || 'nothing'}`;
    const found = `${use.matched} finding${use.matched === 1 ? '' : 's'}`;
    const who = by === undefined ? '' : `${by}: `;
    return [
      printable(`${use.file}  `) + head,
      `    ${shown}, ${found}${endText(use, today)}`,
      `    ${paint.faint(printable(who + reason))}`,
    ].join('\n');
  });
  return `${blocks.join('\n')}\n`;
}

function endText(use: WaiverUse, today: string): string {
  const { expires } = use.waiver;
  if (expires === undefined) return ', no end';
  const left = daysLeft(use, today);
  if (left === undefined) return `, end ${expires}`;
  return left < 0 ? `, ended ${expires}` : `, until ${expires} (${left} day${left === 1 ? '' : 's'})`;
}
