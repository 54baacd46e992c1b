// Generated from src/model/schema by scripts/generate.mjs. Do not edit.
export const isSound_types: (data: unknown) => boolean;
export const isSound_phases: (data: unknown) => boolean;
export const isSound_zones: (data: unknown) => boolean;
export const isSound_columns: (data: unknown) => boolean;
export const isSound_doors: (data: unknown) => boolean;
export const isSound_plants: (data: unknown) => boolean;
export const isSound_loops: (data: unknown) => boolean;
export const isSound_cdus: (data: unknown) => boolean;
export const isSound_airUnits: (data: unknown) => boolean;
export const isSound_power: (data: unknown) => boolean;
export const isSound_feeds: (data: unknown) => boolean;
export const isSound_racks: (data: unknown) => boolean;
export const isSound_trays: (data: unknown) => boolean;
export const isSound_pipes: (data: unknown) => boolean;
export const isSound_links: (data: unknown) => boolean;
export const isSound_tests: (data: unknown) => boolean;
export const isSound_waivers: (data: unknown) => boolean;
