import { describe, expect, it } from 'vitest';
import type { Severity } from '../model/types';
import { placeBadges, type PlacedBadge } from './badgePlaces';
import type { BadgeLook } from './badgeEdges';
import { inBadgeOrder, type BadgeSubject } from './badgeSubjects';
import { overlaps, type Bounds } from './bounds';
import { gravest, SEVERITIES } from './severityShape';

const look = (scale: number): BadgeLook => ({
  scale,
  size: 16,
  smallSize: 12,
  gap: 1.5,
  countWidth: (count) => 7 * String(count).length + 8,
});

/** A small generator with a seed: the same halls in every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return (state / 2147483647) * below;
  };
}

const severityAt = (i: number): Severity => SEVERITIES[i % 3] ?? 'info';

const box = (id: string, x: number, y: number, w: number, h: number, more: Partial<BadgeSubject> = {}) => ({
  id,
  bounds: { minX: x, minY: y, maxX: x + w, maxY: y + h },
  severity: 'error' as Severity,
  count: 1,
  ...more,
});

/** Rows of racks back to back and across aisles, units of any size, runs, some of each with findings. */
function hall(seed: number, rows: number): { readonly marked: BadgeSubject[]; readonly all: Bounds[] } {
  const next = random(seed);
  const marked: BadgeSubject[] = [];
  const all: Bounds[] = [];
  const isUpright = next(1) < 0.5;
  for (let row = 0; row < rows; row++) {
    const along = next(600);
    const across = row * 1200 + Math.floor(row / 2) * 1200 + next(200);
    for (let i = 0; i < 14; i++) {
      const at = along + i * 600;
      const rack = isUpright ? box('', across, at, 1200, 600) : box('', at, across, 600, 1200);
      all.push(rack.bounds);
      if (next(1) < 0.6) {
        const count = 1 + Math.floor(next(3) ** 3);
        marked.push({ ...rack, id: `R${row}-${i}`, count, severity: severityAt(Math.floor(next(3))) });
      }
    }
    const end = across + next(1200);
    const points = [
      { x: 8600, y: end, outX: 1, outY: 0 },
      { x: 0, y: end, outX: -1, outY: 0 },
      { x: 4000, y: end },
    ];
    marked.push({ ...box(`B${row}`, 0, end, 8600, 100), points, severity: 'warning', count: 1 });
  }
  const unit = box('FW', next(9000), next(9000), 3000 * next(1), 2500);
  marked.push({ ...unit, severity: 'info' });
  all.push(unit.bounds);
  return { marked: [...inBadgeOrder(marked)], all };
}

const hasTextIn = (all: readonly Bounds[]) => (bounds: Bounds) => all.some((b) => overlaps(b, bounds));

const scales = [0.0756, 0.047, 0.027, 0.0189, 0.00945, 0.001];
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
const cases = scales.flatMap((scale) => seeds.map((seed) => [scale, seed] as const));

const sum = (badges: readonly { readonly count: number }[]) => badges.reduce((n, { count }) => n + count, 0);

function clashes(badges: readonly PlacedBadge[]): string[] {
  const found: string[] = [];
  badges.forEach((a, i) => {
    for (const b of badges.slice(i + 1)) if (overlaps(a, b)) found.push(`${a.members} and ${b.members}`);
  });
  return found;
}

describe('badges of findings', () => {
  it.each(cases)('cover no other badge and lose no finding, at %f px a mm in hall %i', (scale, seed) => {
    const { marked, all } = hall(seed, 12);
    const badges = placeBadges(marked, look(scale), hasTextIn(all));
    expect(clashes(badges)).toEqual([]);
    expect(sum(badges)).toBe(sum(marked));
    const members = badges.flatMap((badge) => badge.members).sort((a, b) => a - b);
    expect(members).toEqual(marked.map((_, i) => i));
    for (const { members, severity, count } of badges) {
      const own = members.map((i) => marked[i]).filter((subject) => subject !== undefined);
      expect(severity).toBe(own.map((subject) => subject.severity).reduce(gravest));
      expect(count).toBe(sum(own));
      expect(own[0]?.severity).toBe(severity);
    }
  });

  it.each(cases)(
    'stand in the same places whatever the order of the findings, at %f in %i',
    (scale, seed) => {
      const { marked, all } = hall(seed, 8);
      const place = (list: readonly BadgeSubject[]) => {
        const ordered = inBadgeOrder(list);
        return placeBadges(ordered, look(scale), hasTextIn(all)).map(({ members, ...badge }) => {
          return { ...badge, ids: members.map((i) => ordered[i]?.id) };
        });
      };
      expect(place([...marked].reverse())).toEqual(place(marked));
    },
  );

  it('hang on the short edges of their racks and not over the text of any, where the racks are large', () => {
    const { marked, all } = hall(3, 2);
    const racksOnly = all.slice(0, -1);
    const scale = 0.0756;
    const subjects = marked.filter(({ id }) => id !== 'FW');
    const badges = placeBadges(subjects, look(scale), hasTextIn(racksOnly));
    const texts = racksOnly.map(({ minX, minY, maxX, maxY }) => ({
      // What a box's text keeps free of its edge.
      minX: minX * scale + 4.1,
      minY: minY * scale + 4.1,
      maxX: maxX * scale - 4.1,
      maxY: maxY * scale - 4.1,
    }));
    const racks = badges.filter(({ members }) => subjects[members[0] ?? -1]?.id.startsWith('R'));
    expect(racks.length).toBeGreaterThan(10);
    for (const badge of racks) {
      expect(badge.members).toHaveLength(1);
      expect(texts.filter((text) => overlaps(text, badge))).toEqual([]);
    }
  });

  it('are one for neighbours in a row that is too dense, with the sum and the gravest severity', () => {
    const row = [0, 1].map((i) => box(`R${i}`, 0, i * 600, 1200, 600, { severity: severityAt(1 - i) }));
    // 600 mm are 12 px: two marks of 16 px do not stand one under the other.
    const [badge, ...others] = placeBadges(inBadgeOrder(row), look(0.02), () => false);
    expect(badge).toMatchObject({ count: 2, severity: 'error', members: [0, 1], markY: 12 });
    expect(others).toEqual([]);
    // At 24 px each has its own.
    expect(placeBadges(row, look(0.04), () => false)).toHaveLength(2);
  });

  it.each(['upright', 'lying'])(
    'stand at the short edges of two racks that are as wide together as they are deep: %s',
    (way) => {
      const isUpright = way === 'upright';
      const racks = [0, 600, 1200, 1800].map((at, i) =>
        isUpright ? box(`R${i}`, at, 0, 600, 1200) : box(`R${i}`, 0, at, 1200, 600),
      );
      const isInRacks = hasTextIn(racks.map(({ bounds }) => bounds));
      // 600 mm are 12 px: no two marks of 16 px beside each other.
      const [badge, ...others] = placeBadges(racks.slice(1, 3), look(0.02), isInRacks);
      expect(others).toEqual([]);
      expect(badge?.count).toBe(2);
      if (isUpright) expect(badge?.markY).toBeLessThanOrEqual(0);
      else expect(badge?.markX).toBeGreaterThanOrEqual(24);
    },
  );

  it('take another edge where a count has the place', () => {
    const row = [box('R0', 0, 0, 600, 1200, { count: 12 }), box('R1', 600, 0, 600, 1200)];
    const [first, second] = placeBadges(row, look(0.04), () => false);
    expect(first?.markY).toBeLessThan(0);
    expect(second?.markY).toBeGreaterThan(1200 * 0.04);
  });

  it('keep to the floor beside what stands around them, or to their own object', () => {
    const own = box('R', 1000, 1000, 600, 1200);
    const above = { minX: 0, minY: 0, maxX: 4000, maxY: 990 };
    const around = [above, { ...above, minY: 2210, maxY: 4000 }, { minX: 0, minY: 0, maxX: 990, maxY: 4000 }];
    const east = placeBadges([own], look(0.05), hasTextIn(around));
    expect(east[0]?.markX).toBeGreaterThan(1600 * 0.05);
    const walled = [...around, { minX: 1610, minY: 0, maxX: 4000, maxY: 4000 }];
    const [inner] = placeBadges([own], look(0.05), hasTextIn(walled));
    // Half over its edge.
    expect(inner).toMatchObject({ markX: 65, markY: 50 });
  });

  it('ask a few times for each of ten thousand things at most, and are not there for what has no place', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => box(`R${i}`, (i % 100) * 10, Math.floor(i / 100) * 10, 10, 10)); // prettier-ignore
    let questions = 0;
    const badges = placeBadges(many, look(0.03), () => ++questions > 0);
    expect(sum(badges)).toBe(10_000);
    expect(clashes(badges)).toEqual([]);
    expect(questions).toBeLessThan(2 * many.length);
    const nowhere = box('X', NaN, 0, 1, 1);
    expect(inBadgeOrder([nowhere])).toEqual([]);
  });
});
