/** Reads what the side panels sent; as strictly as everything else that a webview says. */
import { isArray, isObject } from '../text/jsonValue';
import type { FindingRef, PanelFromWebview } from './panelMessages';

/** The message, or undefined where it is none of the panels' or not well formed. */
export function readPanelMessage(value: Readonly<Record<string, unknown>>): PanelFromWebview | undefined {
  if (value['type'] !== 'listFixes') return undefined;
  const finding = readFinding(value['finding']);
  return finding && { type: 'listFixes', finding };
}

function readFinding(value: unknown): FindingRef | undefined {
  if (!isObject(value)) return undefined;
  const { rule, objects, message, line } = value;
  if (typeof rule !== 'string' || typeof message !== 'string' || !Number.isSafeInteger(line))
    return undefined;
  if (!isArray(objects) || !objects.every((id) => typeof id === 'string')) return undefined;
  return { rule, objects, message, line: Number(line) };
}
