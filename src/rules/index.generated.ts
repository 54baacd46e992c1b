// Generated from the files of src/rules by scripts/generate.mjs. Do not edit.
import type { Rule } from './rule';
import { rule as coolingCduFlowLimit } from './cooling/cdu-flow-limit';
import { rule as coolingCduN1Capacity } from './cooling/cdu-n1-capacity';
import { rule as coolingCduOverload } from './cooling/cdu-overload';
import { rule as coolingResidualAirCapacity } from './cooling/residual-air-capacity';
import { rule as dataDuplicateId } from './data/duplicate-id';
import { rule as dataSchema } from './data/schema';
import { rule as dataSyntax } from './data/syntax';
import { rule as dataUnknownKey } from './data/unknown-key';
import { rule as dataUnresolvedReference } from './data/unresolved-reference';
import { rule as densityRackAirLimit } from './density/rack-air-limit';
import { rule as powerFeedOverload } from './power/feed-overload';
import { rule as redundancyMinFeeds } from './redundancy/min-feeds';
import { rule as redundancySameSide } from './redundancy/same-side';
import { rule as spaceColdAisleWidth } from './space/cold-aisle-width';
import { rule as spaceHotAisleWidth } from './space/hot-aisle-width';
import { rule as spaceOutsideRoom } from './space/outside-room';
import { rule as spaceOverlap } from './space/overlap';

/** Every rule, in the order of its id. */
export const rules: readonly Rule[] = [
  coolingCduFlowLimit,
  coolingCduN1Capacity,
  coolingCduOverload,
  coolingResidualAirCapacity,
  dataDuplicateId,
  dataSchema,
  dataSyntax,
  dataUnknownKey,
  dataUnresolvedReference,
  densityRackAirLimit,
  powerFeedOverload,
  redundancyMinFeeds,
  redundancySameSide,
  spaceColdAisleWidth,
  spaceHotAisleWidth,
  spaceOutsideRoom,
  spaceOverlap,
];
