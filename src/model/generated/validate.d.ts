// Generated from src/model/schema by scripts/generate.mjs. Do not edit.
export interface SchemaError {
  instancePath: string;
  schemaPath: string;
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
}
export interface Validator {
  (data: unknown): boolean;
  errors?: SchemaError[] | null;
}
export const validate_types: Validator;
export const validate_phases: Validator;
export const validate_zones: Validator;
export const validate_columns: Validator;
export const validate_doors: Validator;
export const validate_plants: Validator;
export const validate_loops: Validator;
export const validate_cdus: Validator;
export const validate_airUnits: Validator;
export const validate_power: Validator;
export const validate_feeds: Validator;
export const validate_racks: Validator;
export const validate_trays: Validator;
export const validate_pipes: Validator;
export const validate_links: Validator;
export const validate_tests: Validator;
export const validate_waivers: Validator;
export const validate_head: Validator;
export const validate_campus: Validator;
export const validate_catalog: Validator;
export const validate_settings: Validator;
export const validate_baseline: Validator;
