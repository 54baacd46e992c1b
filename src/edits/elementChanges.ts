/** Changes of fields held against the format before they become text. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import { isFieldKey } from '../model/fieldNames';
import { elementProblems, headProblems, type Problem } from '../model/validateElement';
import { isArray, isObject } from '../text/jsonValue';
import type { Path } from '../text/splice';
import { type AddedElement, type ElementChange, type HallEdit, type Refusal, refuse } from './hallEdit';
import type { FieldChange } from './placement';
import type { SentenceValue } from './sentences';
import { said } from '../words/said';

/** Why an edit would leave the hall worse than the format allows; undefined where it does not. */
export function objection(edit: HallEdit, analysis: HallAnalysis): Refusal | undefined {
  const { changes = [], added = [], head = [] } = edit;
  for (const change of changes) {
    const refusal = changeObjection(change, analysis);
    if (refusal) return refusal;
  }
  for (const { collection, element } of added) {
    const problem = elementProblems(collection, element)?.find(({ unknownKey }) => !unknownKey);
    if (problem) return refusalOf(nameOf({ collection, element }), problem);
  }
  if (head.length === 0) return undefined;
  const before: unknown = analysis.model.head;
  const problem = newProblem(headProblems(before), headProblems(withFields(before, head)));
  return problem && refusalOf({ said: said('The hall') }, problem);
}

function changeObjection({ place, fields }: ElementChange, { model }: HallAnalysis): Refusal | undefined {
  if (!fields) return undefined;
  const { collection, index } = place;
  const before = model.rawElement(collection, index);
  const after = withFields(before, fields);
  const problem = newProblem(elementProblems(collection, before), elementProblems(collection, after));
  return problem && refusalOf(model.idAt(collection, index) ?? collection, problem);
}

function refusalOf(name: SentenceValue, problem: Problem): Refusal {
  if (problem.unknownKey) {
    return refuse('noKey', name, String(problem.path.at(-1)));
  }
  const field = problem.path.join('.');
  if (problem.demand && isFieldKey(field))
    return refuse('wrongField', name, { field }, { demand: problem.demand });
  return refuse('wrongValue', name, { said: problem.said });
}

const nameOf = ({ collection, element }: AddedElement): SentenceValue =>
  typeof element['id'] === 'string' ? element['id'] : { said: said('An element of {0}', collection) };

/** What a changed value has against the format that it had not before. */
function newProblem(
  before: readonly Problem[] | undefined,
  after: readonly Problem[] | undefined,
): Problem | undefined {
  const had = new Set((before ?? []).map((p) => p.message));
  return after?.find((p) => !had.has(p.message));
}

/** A copy of a value with its fields changed, in their order. */
export const withFields = (value: unknown, fields: readonly FieldChange[]): unknown =>
  fields.reduce((target, { path, value: to }) => withValue(target, path, to), value);

/** A copy with `value` at `path`; undefined takes away what is there. */
function withValue(target: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number' && isArray(target)) {
    const copy: unknown[] = [...target];
    const inner = withValue(target[step], rest, value);
    if (inner === undefined) copy.splice(step, 1);
    else copy[step] = inner;
    return copy;
  }
  const entries = new Map(isObject(target) ? Object.entries(target) : []);
  const inner = withValue(entries.get(String(step)), rest, value);
  if (inner === undefined) entries.delete(String(step));
  else entries.set(String(step), inner);
  return Object.fromEntries(entries);
}
