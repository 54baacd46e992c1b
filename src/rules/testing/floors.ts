/** Halls with a floor that says what it carries. */
import type { Hall, Rack, Room } from '../../model/types';
import { hall } from './hallBuilder';

export const onFloor = (floor: NonNullable<Room['floor']>, racks: Rack[]): Hall => {
  const made = hall({ racks });
  return { ...made, room: { ...made.room, floor } };
};

export const withRoom = (room: Partial<Room>, parts: Partial<Hall>): Hall => {
  const made = hall(parts);
  return { ...made, room: { ...made.room, ...room } };
};
