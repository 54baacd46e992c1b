/** Small campuses for the tables of cases: only what a case is about has to be written. */
import type { Campus, PowerNode } from '../../model/types';

export type CampusHallParts = Partial<Campus['halls'][number]>;

export const campus = (parts: Partial<Campus> = {}): Campus => ({
  format: 'datahall-campus/1',
  halls: [],
  ...parts,
});

export const campusHall = (id: string, parts: CampusHallParts = {}): Campus['halls'][number] => ({
  id,
  file: `${id}.hall.json`,
  ...parts,
});

export const node = (id: string, kind: PowerNode['kind'], parts: Partial<PowerNode> = {}): PowerNode => ({
  id,
  kind,
  ...parts,
});
