import type * as vscode from 'vscode';
import type { FindingRef, PanelToWebview } from '../protocol/panelMessages';
import type { Finding } from '../rules/finding';
import { catalogEntries } from '../scene/catalogEntry';
import { hallOutline, outlineEntry } from '../scene/hallOutline';
import type { HallSession, HallUpdate } from './hallSession';
import { inPersonsLanguage } from './inPersonsLanguage';

/** After a change of everything the picture comes first: the lists beside it may wait [ms]. */
const outlineAfterMs = 60;

/** What the side panels of one canvas are told beside the picture, and what they ask. */
export class HallPanels implements vscode.Disposable {
  private pause: ReturnType<typeof setTimeout> | undefined;
  private catalogSent = '';

  /** @param send is a no-op while nobody listens. */
  constructor(
    private readonly session: HallSession,
    private readonly send: (message: PanelToWebview) => void,
  ) {}

  /** To a page that has just opened. */
  open(): void {
    this.catalogSent = '';
    this.sendOutline();
    this.sendCatalog();
  }

  /** After the picture of an update was sent. */
  follow(update: HallUpdate): void {
    const { analysis } = this.session.hall;
    if (update.kind === 'whole' || !analysis) {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => {
        this.pause = undefined;
        this.sendOutline();
        this.sendCatalog();
      }, outlineAfterMs);
      return;
    }
    // The whole outline is on its way and holds this change as well.
    if (this.pause !== undefined) return;
    const upsert = update.change.edited.flatMap(
      ({ collection, index }) => outlineEntry(analysis, collection, index) ?? [],
    );
    this.send({ type: 'outlinePatch', version: this.session.version, upsert });
  }

  listFixes(finding: FindingRef): void {
    const found = this.find(finding);
    const fixes = found ? this.session.fixesFor(found) : [];
    this.send({
      type: 'fixes',
      version: this.session.version,
      finding,
      fixes: fixes.map(({ title, safety }) => ({
        title: String(title),
        shown: inPersonsLanguage(title),
        isSafe: safety === 'safe',
      })),
    });
  }

  dispose(): void {
    clearTimeout(this.pause);
  }

  private find({ rule, objects, message, line }: FindingRef): Finding | undefined {
    const hall = this.session.current();
    const isOn = (finding: Finding) =>
      finding.rule === rule && finding.objects.join(' ') === objects.join(' ');
    const likely = this.session.shown.filter((shown) => isOn(shown.finding));
    const exact = likely.filter((shown) => inPersonsLanguage(shown.said) === message);
    const ofLine = ({ finding }: (typeof likely)[number]) =>
      this.session.document.positionAt(hall.rangeOf(finding, this.session.text).start).line + 1 === line;
    const [first] = exact;
    return (exact.find(ofLine) ?? first)?.finding;
  }

  private sendOutline(): void {
    const { hall, version } = this.session;
    if (hall.analysis) this.send({ type: 'outline', version, entries: hallOutline(hall.analysis) });
  }

  private sendCatalog(): void {
    const types = catalogEntries(this.session.catalog());
    const text = JSON.stringify(types);
    if (text === this.catalogSent) return;
    this.catalogSent = text;
    this.send({ type: 'catalog', types });
  }
}
