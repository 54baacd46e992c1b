/** What a canvas is told about its hall. */
import type { FindingCounts, FindingsView, ToWebview } from '../protocol/messages';
import type { Finding } from '../rules/finding';
import { phaseOrder } from '../rules/phaseStates';
import type { ShownFinding } from '../rules/shownFindings';
import { aisleLimits } from '../scene/aisleLimits';
import { buildScene, sceneTotals } from '../scene/buildScene';
import { dependsOnLoop, type LabelChoice } from '../scene/labelFields';
import type { SceneFinding, SceneObject } from '../scene/scene';
import { sceneObject } from '../scene/sceneObject';
import { findConflicts } from '../text/conflictMarkers';
import { shownNumbers } from './shownNumbers';
import type { HallSession, HallUpdate } from './hallSession';
import type { Said } from '../words/said';
import { ruleTitle } from './ruleTitles';
import { inPersonsLanguage } from './inPersonsLanguage';

/** More entries than anybody reads, and a bound for the size of a message. */
const mostFindings = 1000;

/** What one canvas is told, and what it need not be told again. */
export class HallMessages {
  /** The findings that it has. */
  #told: FindingsView | undefined;
  /** As they were told last: an edit leaves most of a thousand as they were. */
  readonly #views = new WeakMap<Finding, { readonly said: Said; readonly view: SceneFinding }>();

  constructor(
    private readonly session: HallSession,
    private readonly editable: boolean,
  ) {}

  /** The whole picture; while the text is broken the last good one, with what is wrong on top of it. */
  whole(labels: LabelChoice): readonly ToWebview[] {
    const { session, editable } = this;
    const messages: ToWebview[] = [];
    const { hall, version } = session;
    if (hall.analysis) {
      const scene = buildScene(hall.analysis, labels, shownNumbers());
      const aisles = aisleLimits(hall.analysis, session.rules);
      const findings = (this.#told = this.#findingsView());
      messages.push({ type: 'scene', version, scene, findings, editable, aisles });
    }
    const broken = brokenText(session, editable);
    if (broken) messages.push(broken);
    return messages;
  }

  /** What an update changes for a canvas that has the picture of before. */
  update(update: HallUpdate, labels: LabelChoice): readonly ToWebview[] {
    const { session } = this;
    const { hall, version } = session;
    if (update.kind === 'whole' || !hall.analysis) {
      const broken = brokenText(session, this.editable);
      return broken ? [broken] : this.whole(labels);
    }
    // Racks say what their loop makes of them.
    if (dependsOnLoop(labels) && update.change.edited.some(({ collection }) => collection === 'loops')) {
      return this.whole(labels);
    }
    const upsert: SceneObject[] = [];
    const remove: string[] = [];
    for (const { collection, index } of update.change.edited) {
      const object = sceneObject(hall.analysis, collection, index, labels, shownNumbers());
      const id = hall.analysis.model.idAt(collection, index);
      if (object) upsert.push(object);
      else if (id !== undefined) remove.push(id);
    }
    const totals = sceneTotals(hall.analysis);
    const findings = this.#findingsView();
    const patch = { type: 'patch' as const, version, upsert, remove, totals };
    // Most edits bring and take no finding: a thousand of them are not sent, sorted and listed once more.
    if (this.#told && isSameView(this.#told, findings)) return [patch];
    this.#told = findings;
    return [{ ...patch, findings }];
  }

  #findingsView(): FindingsView {
    const { session } = this;
    const { shown } = session;
    const states = statesOf(session);
    const list = shown.slice(0, mostFindings).map((finding) => {
      const phases = states.filter(({ holds }) => holds.has(finding.finding)).map(({ phase }) => phase);
      const view = this.#sceneFinding(finding);
      return phases.length === states.length ? view : { ...view, phases };
    });
    const titles = titlesOf(list);
    if (states.length === 0) return { ...counts(shown), titles, list };
    const byPhase = Object.fromEntries(
      states.map(({ phase, holds }) => [phase, counts(shown.filter(({ finding }) => holds.has(finding)))]),
    );
    return { ...counts(shown), titles, list, byPhase };
  }

  #sceneFinding({ finding, severity, said }: ShownFinding<Finding>): SceneFinding {
    const { hall, text, document } = this.session;
    const line = document.positionAt(hall.rangeOf(finding, text).start).line + 1;
    const told = this.#views.get(finding);
    if (told?.said === said && told.view.line === line && told.view.severity === severity) return told.view;
    const { rule, objects } = finding;
    const view = { rule, severity, message: inPersonsLanguage(said), objects, line };
    this.#views.set(finding, { said, view });
    return view;
  }
}

function brokenText(session: HallSession, editable: boolean): ToWebview | undefined {
  const [problem] = session.hall.syntax;
  if (!problem) return undefined;
  const { line, character } = session.document.positionAt(problem.offset);
  return {
    type: 'broken',
    version: session.version,
    message: inPersonsLanguage(problem.said),
    line: line + 1,
    column: character + 1,
    editable,
    ...(findConflicts(session.document.getText()).length > 0 ? { hasMarkers: true as const } : {}),
  };
}

/** A hall has few kinds of findings, however many it has of each. */
function titlesOf(list: readonly SceneFinding[]): Readonly<Record<string, string>> {
  const titles: Record<string, string> = {};
  for (const { rule } of list) titles[rule] ??= ruleTitle(rule);
  return titles;
}

function isSameView(a: FindingsView, b: FindingsView): boolean {
  return (
    a.errors === b.errors &&
    a.warnings === b.warnings &&
    a.infos === b.infos &&
    a.list.length === b.list.length &&
    a.list.every((finding, i) => isSameFinding(finding, b.list[i])) &&
    JSON.stringify(a.byPhase) === JSON.stringify(b.byPhase)
  );
}

function isSameFinding(a: SceneFinding, b: SceneFinding | undefined): boolean {
  if (a === b) return true;
  return (
    b !== undefined &&
    a.line === b.line &&
    a.rule === b.rule &&
    a.severity === b.severity &&
    a.message === b.message &&
    a.objects.join(' ') === b.objects.join(' ') &&
    a.phases?.join(' ') === b.phases?.join(' ')
  );
}

function counts(shown: readonly ShownFinding<Finding>[]): FindingCounts {
  const count = (severity: Finding['severity']) => shown.filter((f) => f.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/** The phases of the hall in their order, each with the findings that are true up to it. */
function statesOf({ hall }: HallSession) {
  const phases = hall.analysis ? phaseOrder(hall.analysis.model) : [];
  return phases.map((phase) => ({ phase, holds: new Set(hall.findingsUpTo(phase)) }));
}
