/**
 * The types of the format, inferred from its schema. Types only: at run time the bundles hold compiled
 * validators and word lists (generated/), never zod.
 */
export type { ReferenceTarget } from './schema/id';
export type { Compass, Facing, Point } from './schema/placement';
export type { EquipmentKind, EquipmentType } from './schema/equipmentType';
export type { Cord, Rack, TapPhases } from './schema/rack';
export type { AirUnit, Cdu, CoolingRedundancy, Loop, Plant } from './schema/cooling';
export type { Feed, PowerNode, Side, Source } from './schema/power';
export type { Column, Door, Pipe, Room, Tray, Underlay, Zone } from './schema/building';
export type { Assertion, Expectation, Link, Phase, Waiver } from './schema/plan';
export type { Design, PowerScheme, Profile } from './schema/design';
export type { AnyElement, CollectionKey, ElementOf, Hall, HallHead } from './schema/hall';
export type { BaselineEntry, BaselineFile } from './schema/baseline';
export type { Campus } from './schema/campus';
export type { MergeConflict } from './schema/conflict';
export type { CatalogFile } from './schema/catalogFile';
export type { RuleSetting, Settings, Severity, SeveritySetting } from './schema/settings';
