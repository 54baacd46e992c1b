/** The badges of findings on the canvas: where they stand at a zoom, and whose is at a place. */
import { badgeSubject, inBadgeOrder, type BadgeSubject } from '../src/scene/badgeSubjects';
import { placeBadges, type PlacedBadge } from '../src/scene/badgePlaces';
import type { Bounds } from '../src/scene/bounds';
import type { ObjectMark } from '../src/scene/objectMarks';
import type { Camera, View } from './camera';
import type { SceneStore } from './sceneStore';

export const BADGE_PX = 16;
/** On a rack of a few pixels a full mark would hide its neighbours. */
const SMALL_BADGE_PX = 12;
const GAP_PX = 1.5;
export const COUNT_FONT_PX = 11;
const COUNT_PAD_PX = 4;
// Bold figures are wider than those that were measured.
const BOLD = 1.08;

export const countText = (count: number): string => (count > 999 ? '999+' : String(count));

/** What decides where they stand. */
interface Basis {
  readonly source: ReadonlyMap<string, ObjectMark>;
  readonly revision: number;
  readonly scale: number;
  readonly measure: (text: string) => number;
}

export class FindingMarks {
  #subjects: readonly BadgeSubject[] = [];
  #placed: readonly PlacedBadge[] = [];
  #basis: Basis | undefined;

  /** In pixels from the plan's origin: a badge's place on the canvas is that less the camera's, times its scale. */
  get placed(): readonly PlacedBadge[] {
    return this.#placed;
  }

  /** To be called before every picture; while it is only pushed this costs nothing. */
  update(
    store: SceneStore,
    source: ReadonlyMap<string, ObjectMark>,
    scale: number,
    measure: (text: string) => number,
  ): void {
    const before = this.#basis;
    const { revision } = store;
    const isSame = before?.source === source && before.revision === revision;
    if (isSame && before.scale === scale && before.measure === measure) return;
    this.#basis = { source, revision, scale, measure };
    if (!isSame) this.#subjects = subjectsOf(store, source);
    const look = {
      scale,
      size: BADGE_PX,
      smallSize: SMALL_BADGE_PX,
      gap: GAP_PX,
      countWidth: (count: number) => measure(countText(count)) * COUNT_FONT_PX * BOLD + 2 * COUNT_PAD_PX,
    };
    this.#placed = placeBadges(this.#subjects, look, (bounds) => store.hasBoxIn(bounds));
  }

  /**
   * Those that a camera sees, as boxes on the canvas [px].
   * @param reach how far beyond the view they count too [px]
   */
  boxesOn(camera: Camera, { width, height }: View, reach = 0): Bounds[] {
    const boxes: Bounds[] = [];
    // The store has changed and the plan is not painted yet.
    if (this.#basis?.scale !== camera.scale) return boxes;
    const left = camera.originX * camera.scale;
    const top = camera.originY * camera.scale;
    for (const { minX, minY, maxX, maxY } of this.#placed) {
      const box = { minX: minX - left, minY: minY - top, maxX: maxX - left, maxY: maxY - top };
      if (box.maxX < -reach || box.maxY < -reach || box.minX > width + reach || box.minY > height + reach)
        continue;
      boxes.push(box);
    }
    return boxes;
  }

  /** Ids of the objects whose badge lies over a place [mm]; undefined where none does. */
  idsAt(x: number, y: number): readonly string[] | undefined {
    const scale = this.#basis?.scale ?? 0;
    const px = x * scale;
    const py = y * scale;
    const badge = this.#placed.find(
      ({ minX, minY, maxX, maxY }) => px >= minX && px <= maxX && py >= minY && py <= maxY,
    );
    return badge?.members.flatMap((i) => this.#subjects[i]?.id ?? []);
  }

  /** Whether all that a badge stands for follows the pointer at the moment. */
  isLifted({ members }: PlacedBadge, store: SceneStore): boolean {
    return members.every((i) => store.lifted[store.slotOf(this.#subjects[i]?.id ?? '') ?? -1] === 1);
  }
}

function subjectsOf(store: SceneStore, marks: ReadonlyMap<string, ObjectMark>): readonly BadgeSubject[] {
  const subjects: BadgeSubject[] = [];
  for (const [id, mark] of marks) {
    const object = store.get(id);
    if (object) subjects.push(badgeSubject(object, mark));
  }
  return inBadgeOrder(subjects);
}
