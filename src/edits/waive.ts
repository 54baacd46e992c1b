/** Accepts a finding on purpose, as a new element of the hall's waivers. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import type { WaiveGesture } from './gesture';
import { type HallEdit, type Refusal, refuse } from './hallEdit';
import { isWaivableRule } from '../model/waivableRule';
import { NewIds } from './insert/newIds';

export function waiveEdit(gesture: WaiveGesture, { model }: HallAnalysis): HallEdit | Refusal {
  const { rule, on, by, expires, upTo } = gesture;
  if (!isWaivableRule(rule)) return refuse('notWaivable', rule);
  const reason = gesture.reason.trim();
  if (reason === '') return refuse('waiverReason');
  const id = new NewIds(model).forElement('waivers', {});
  const fields = { id, rule, on, reason, by, expires, upTo };
  const element = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { added: [{ collection: 'waivers', element }] };
}
