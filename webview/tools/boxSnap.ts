/**
 * Where boxes that are moved or placed come to rest: level with neighbours, at the widths of aisles, else on the grid;
 * and the distances around them as they are shown, with the rule that a width meets or misses.
 */
import { grown, visibleBounds, type Bounds } from '../camera';
import type { Editor } from '../editor';
import type { ToolShape } from '../painters/toolShapes';
import { LINE } from '../sceneStore';
import { snap, type Snap } from '../snapping';
import { numeral, say } from '../strings';
import { aisleShift, aisleWidths, facesOf, limitsOf, type AisleBody, type Faces } from './aisleSnap';
import { gapsAround } from './gaps';
import { bodyIn } from './rackBody';
import type { SnapOptions } from './snapOptions';
import { SNAP_PX } from './snapSource';
import { wallsOf } from './wallClearance';

/** Neighbours further away than this line up by chance; their guides would only be noise. */
const NEAR_MM = 8000;
const MAX_NEIGHBOURS = 400;
/** Every aisle of so many boxes is looked at once. */
const MAX_FOR_AISLES = 1500;
/** Shorter distances have no room for their figure; one that a rule forbids is told all the same. */
const SHORTEST_SHOWN_PX = 14;

export const shifted = (b: Bounds, dx: number, dy: number): Bounds => ({
  minX: b.minX + dx,
  minY: b.minY + dy,
  maxX: b.maxX + dx,
  maxY: b.maxY + dy,
});

export class BoxSnap {
  readonly #widths: ReturnType<typeof aisleWidths>;
  readonly #faces: Faces;
  readonly #walls: readonly AisleBody[];

  /**
   * @param bodies what is moved or placed, as it stands at first
   * @param around the box around it
   * @param looksAround whether the hall's aisles there are measured, for a gesture that has many steps
   */
  constructor(
    private readonly editor: Editor,
    private readonly options: SnapOptions,
    bodies: readonly AisleBody[],
    private readonly around: Bounds,
    looksAround = true,
  ) {
    this.#faces = facesOf(bodies, around);
    this.#walls = wallsOf(editor.store.room?.outline ?? []);
    const near = options.aisles && looksAround ? this.#boxes(grown(around, 2 * NEAR_MM)) : [];
    this.#widths = near.length <= MAX_FOR_AISLES ? aisleWidths(near) : { x: [], y: [] };
  }

  /** What stands near a place and can be seen, without what is lifted; nothing where it is too much to be told. */
  neighbours(at: Bounds): readonly AisleBody[] {
    const { camera, view } = this.editor.stage;
    const seen = visibleBounds(camera, view);
    const area = grown(at, NEAR_MM);
    const boxes = this.#boxes({
      minX: Math.max(seen.minX, area.minX),
      minY: Math.max(seen.minY, area.minY),
      maxX: Math.min(seen.maxX, area.maxX),
      maxY: Math.min(seen.maxY, area.maxY),
    });
    return boxes.length > MAX_NEIGHBOURS ? [] : boxes;
  }

  /**
   * How far it goes where the pointer has gone `dx`, `dy`.
   * @param anchor bounds of the object under the pointer: its north-west corner snaps to the grid
   */
  offset(dx: number, dy: number, anchor: Bounds, near: readonly AisleBody[]): Snap {
    const { options, editor, around } = this;
    const { scale } = editor.stage.camera;
    const grid = options.grid ? (editor.store.room?.gridMm ?? 0) : 0;
    // Far out, a few pixels are metres: beyond half a step of the grid the grid decides.
    const reach = Math.min(SNAP_PX / scale, grid > 0 ? grid / 2 : Infinity);
    const held = snap(around, anchor, dx, dy, options.neighbours ? near : [], reach, grid);
    const at = shifted(around, dx, dy);
    // An edge in line with a neighbour's says more than a distance; a distance says more than the grid, which may
    // bring an edge into line from further away.
    const isHeld = (axis: 'x' | 'y', by: number) =>
      Math.abs(by) <= reach && held.guides.some((guide) => guide.axis === axis);
    const by = (axis: 'x' | 'y', raw: number, offset: number): number | undefined =>
      !options.aisles || Math.abs(raw) <= reach / 2 || isHeld(axis, offset - raw)
        ? undefined
        : aisleShift(
            at,
            this.#faces,
            [...near, ...this.#walls],
            axis,
            this.#widths[axis],
            editor.aisleLimits,
            reach,
          );
    const [byX, byY] = [by('x', dx, held.dx), by('y', dy, held.dy)];
    return {
      dx: byX === undefined ? held.dx : Math.round(dx + byX),
      dy: byY === undefined ? held.dy : Math.round(dy + byY),
      guides: held.guides.filter(({ axis }) => (axis === 'x' ? byX : byY) === undefined),
    };
  }

  /** The distances to what stands around; those that a rule asks for, or is missing, with its name. */
  distances(at: Bounds, near: readonly AisleBody[]): ToolShape[] {
    const { scale } = this.editor.stage.camera;
    return gapsAround(at, [...near, ...this.#walls]).flatMap((gap): ToolShape[] => {
      const { from, to, mm, side, neighbour } = gap;
      const limits = limitsOf(gap, this.#faces, this.editor.aisleLimits);
      // Of a wall only what is asked for is told: every box has four of them around it.
      if (neighbour.isWall && (limits.length === 0 || mm > NEAR_MM)) return [];
      const missed = limits.find((limit) => limit.mm > mm);
      if (missed) {
        const text = say('aisleMisses', mm, missed.mm, missed.rule);
        return [{ kind: 'dimension', from, to, text, tone: 'bad' }];
      }
      if (mm * scale < SHORTEST_SHOWN_PX) return [];
      const met = limits.find((limit) => limit.mm === mm);
      if (met) return [{ kind: 'dimension', from, to, text: say('aisleMeets', mm, met.rule) }];
      const isFound = !neighbour.isWall && (side < 2 ? this.#widths.x : this.#widths.y).includes(mm);
      return [{ kind: 'dimension', from, to, text: isFound ? say('sameAisle', mm) : numeral(mm) }];
    });
  }

  #boxes(area: Bounds): AisleBody[] {
    const { store } = this.editor;
    return store
      .query(area)
      .filter((slot) => (store.style[slot] ?? LINE) < LINE && !store.lifted[slot])
      .map((slot) => bodyIn(store, slot));
  }
}
