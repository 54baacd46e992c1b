import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../../catalog/catalog';
import type { Hall } from '../../model/types';
import { LiveHall } from '../../rules/liveHall';
import { RuleSet } from '../../rules/ruleSet';
import { busway, cdu, hall, loop, plant, rack, row } from '../../rules/testing/hallBuilder';
import { applyEdits } from '../../text/source';
import { fixesFor } from './fixesFor';
import { fixText } from './fixText';

const context = { catalog: builtinCatalog(), rules: new RuleSet(), today: '2026-11-22' };

/** The repairs of the first finding of a rule: what each says, how safe it is, and the hall after it. */
function fix(rule: string, parts: Partial<Hall> | string) {
  const text = typeof parts === 'string' ? parts : JSON.stringify(hall(parts), null, 2);
  const live = new LiveHall(text, context);
  const finding = live.findings.find((f) => f.rule === rule);
  if (!finding) throw new Error(`no finding of ${rule}: ${live.findings.map((f) => f.rule).join()}`);
  return fixesFor(finding, live, text, context).map(({ title, safety, edits }) => {
    const after = applyEdits(text, edits);
    return {
      title: String(title),
      safety,
      hall: JSON.parse(after) as Hall,
      lines: changedLines(text, after),
    };
  });
}

const changedLines = (before: string, after: string): number => {
  const lines = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !lines.has(line)).length;
};

const single = { design: { power: 'n' as const } };

describe('fixes', () => {
  it('move a rack out of an overlap by the shortest way', () => {
    const racks = [rack('R1', { at: [3000, 3000] }), rack('R2', { at: [3500, 3000] })];
    const [first] = fix('space/overlap', { ...single, racks });
    expect(first).toMatchObject({ title: 'Move R2 100 mm to the east', safety: 'unsafe' });
    expect(first?.hall.racks[1]?.at).toEqual([3600, 3000]);
  });

  it('move nothing into something else or through a wall', () => {
    const racks = [rack('R1', { at: [0, 3000] }), rack('R2', { at: [500, 3000] })];
    const titles = fix('space/overlap', { ...single, racks }).map((f) => f.title);
    expect(titles[0]).toBe('Move R2 100 mm to the east');
    for (const title of titles) expect(title).not.toMatch(/west/);
  });

  it('bring a rack back into the room', () => {
    const [first] = fix('space/outside-room', { ...single, racks: [rack('R1', { at: [-250, 3000] })] });
    expect(first).toMatchObject({ title: 'Move R1 250 mm to the east', safety: 'unsafe' });
  });

  it('give a rack the feed of the other side that its row has', () => {
    const feeds = [busway('A1', { side: 'A' }), busway('B1', { side: 'B' }), busway('B2', { side: 'B' })];
    const racks = row('R', 3, [3000, 3000], { powerKw: 20, feeds: ['A1', 'B2'] });
    racks[1] = { ...racks[1]!, feeds: ['A1'] };
    const [first] = fix('redundancy/min-feeds', { feeds, racks });
    expect(first).toMatchObject({ title: 'Add a cord from R-2 to B2 (side B)', safety: 'unsafe' });
    expect(first?.hall.racks[1]?.feeds).toEqual(['A1', 'B2']);
  });

  it('move the second cord to the other side, and keep its weight', () => {
    const feeds = [busway('A1', { side: 'A' }), busway('A2', { side: 'A' }), busway('B1', { side: 'B' })];
    const racks = [rack('R1', { powerKw: 20, feeds: ['A1', { feed: 'A2', weight: 2 }] })];
    const [first] = fix('redundancy/same-side', { feeds, racks });
    expect(first?.hall.racks[0]?.feeds).toEqual(['A1', { feed: 'B1', weight: 2 }]);
  });

  it('put a liquid-cooled rack into the loop of its row', () => {
    const racks = row('R', 2, [3000, 3000], { powerKw: 20, liquidFraction: 0.8, loop: 'L2', flowLpm: 20 });
    delete racks[1]!.loop;
    const found = fix('cooling/cdu-group-unassigned', {
      ...single,
      design: { power: 'n', cooling: 'n' },
      loops: [loop('L1'), loop('L2')],
      plants: [plant('P')],
      cdus: ['L1', 'L2'].map((id, i) =>
        cdu(`C${i}`, {
          at: [600, 3000 + 3000 * i],
          loop: id,
          plant: 'P',
          coolingKw: 400,
          approachK: 4,
          flowLpm: 500,
        }),
      ),
      racks,
    });
    expect(found[0]).toMatchObject({ title: 'Put R-2 into loop L2', safety: 'unsafe' });
  });

  it('add a CDU of the same type in the next free place', () => {
    const like = {
      facing: 'east' as const,
      loop: 'L1',
      plant: 'P',
      coolingKw: 100,
      approachK: 4,
      flowLpm: 500,
    };
    const [first] = fix('cooling/cdu-n1-capacity', {
      design: { power: 'n' },
      loops: [loop('L1')],
      plants: [plant('P')],
      cdus: [cdu('CDU-1', { at: [600, 3000], ...like }), cdu('CDU-2', { at: [600, 5000], ...like })],
      racks: [rack('R1', { at: [9000, 3000], powerKw: 180, liquidFraction: 1, flowLpm: 100, loop: 'L1' })],
    });
    expect(first).toMatchObject({ safety: 'suggestion' });
    expect(first?.hall.cdus).toHaveLength(3);
    expect(first?.hall.cdus?.[2]).toMatchObject({ id: 'CDU-3', type: 'box', loop: 'L1', coolingKw: 100 });
  });

  it('write a key as the format does, wherever it stands', () => {
    const text = JSON.stringify(hall({ ...single, racks: [rack('R1')] })).replace(
      '"type":"plain"',
      '"type":"plain","powerkw":20',
    );
    const [first] = fix('data/unknown-key', text);
    expect(first).toMatchObject({ title: 'Write "powerkw" as "powerKw"', safety: 'safe' });
    expect(first?.hall.racks[0]).toEqual({ id: 'R1', type: 'plain', at: [0, 0], powerKw: 20 });
  });

  it('write an id as the thing has it', () => {
    const [first] = fix('data/unresolved-reference', {
      ...single,
      feeds: [busway('A1')],
      racks: [rack('R1', { powerKw: 20, feeds: ['a1'] })],
    });
    expect(first).toMatchObject({ title: 'Write a1 as A1', safety: 'safe' });
    expect(first?.hall.racks[0]?.feeds).toEqual(['A1']);
  });

  it('take an unused waiver away', () => {
    const [first] = fix('waiver/unused', {
      ...single,
      racks: [rack('R1', { at: [3000, 3000] })],
      waivers: [{ rule: 'space/overlap', on: ['R1'], reason: 'Replaced in the spring of 2027' }],
    });
    expect(first).toMatchObject({ safety: 'safe' });
    expect(first?.hall.waivers ?? []).toEqual([]);
  });

  it('offer nothing that breaks something else', () => {
    // The only free side is outside the room.
    const room = {
      outline: [
        [0, 0],
        [1100, 0],
        [1100, 1200],
        [0, 1200],
      ] as Hall['room']['outline'],
    };
    expect(
      fix('space/overlap', { ...single, room, racks: [rack('R1'), rack('R2', { at: [500, 0] })] }),
    ).toEqual([]);
  });
});

describe('fixing a text', () => {
  const broken = hall({
    ...single,
    racks: [rack('R1', { at: [3000, 3000] }), rack('R2', { at: [3500, 3000] })],
    waivers: [{ rule: 'space/outside-room', on: ['R1'], reason: 'Stands in the wall until March' }],
  });
  const text = JSON.stringify(broken, null, 2);

  it('takes only what is allowed', () => {
    const { applied, text: after } = fixText(text, context, ['safe']);
    expect(applied).toEqual([{ rule: 'waiver/unused', title: 'Remove the unused waiver' }]);
    expect((JSON.parse(after) as Hall).racks).toEqual(broken.racks);
  });

  it('goes on until nothing is left to repair, and then does nothing', () => {
    const { applied, text: after } = fixText(text, context, ['safe', 'unsafe']);
    expect(applied.map((a) => a.rule).sort()).toEqual(['space/overlap', 'waiver/unused']);
    expect(fixText(after, context, ['safe', 'unsafe'])).toEqual({ text: after, applied: [] });
  });

  it('leaves what is waived', () => {
    const waivers = [{ rule: 'space/overlap', on: ['R2'], reason: 'Stands in the wall until March' }];
    const waived = JSON.stringify(hall({ ...broken, waivers }), null, 2);
    expect(fixText(waived, context, ['safe', 'unsafe'])).toEqual({ text: waived, applied: [] });
  });

  it('leaves a text that is not JSON', () => {
    expect(fixText('{ "racks": [', context, ['safe', 'unsafe'])).toEqual({
      text: '{ "racks": [',
      applied: [],
    });
  });
});
