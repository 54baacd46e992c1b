// Generated from the files of src/rules by scripts/generate.mjs. Do not edit.
import type { Rule } from './rule';
import { rule as campusBuildingMw } from './campus/building-mw';
import { rule as campusEedReporting } from './campus/eed-reporting';
import { rule as campusGridCapacity } from './campus/grid-capacity';
import { rule as campusGridVoltage } from './campus/grid-voltage';
import { rule as campusHeatReuseFr } from './campus/heat-reuse-fr';
import { rule as campusIcpeFr } from './campus/icpe-fr';
import { rule as campusPhasePowerBeforeLoad } from './campus/phase-power-before-load';
import { rule as campusPueTarget } from './campus/pue-target';
import { rule as campusSubstationDiversity } from './campus/substation-diversity';
import { rule as coolingAirN1 } from './cooling/air-n1';
import { rule as coolingAirThrow } from './cooling/air-throw';
import { rule as coolingAirflow } from './cooling/airflow';
import { rule as coolingCduApproach } from './cooling/cdu-approach';
import { rule as coolingCduFlowLimit } from './cooling/cdu-flow-limit';
import { rule as coolingCduFwsFlow } from './cooling/cdu-fws-flow';
import { rule as coolingCduGroupUnassigned } from './cooling/cdu-group-unassigned';
import { rule as coolingCduHead } from './cooling/cdu-head';
import { rule as coolingCduN1Capacity } from './cooling/cdu-n1-capacity';
import { rule as coolingCduOverload } from './cooling/cdu-overload';
import { rule as coolingCduPumpPower } from './cooling/cdu-pump-power';
import { rule as coolingCduRouteLength } from './cooling/cdu-route-length';
import { rule as coolingContainmentMissing } from './cooling/containment-missing';
import { rule as coolingDewPoint } from './cooling/dew-point';
import { rule as coolingFiltration } from './cooling/filtration';
import { rule as coolingFluidMismatch } from './cooling/fluid-mismatch';
import { rule as coolingFwsCapacity } from './cooling/fws-capacity';
import { rule as coolingHeatRejectionAmbient } from './cooling/heat-rejection-ambient';
import { rule as coolingL2aRoomLoad } from './cooling/l2a-room-load';
import { rule as coolingLeakZone } from './cooling/leak-zone';
import { rule as coolingPipeVelocity } from './cooling/pipe-velocity';
import { rule as coolingPipeVelocityLow } from './cooling/pipe-velocity-low';
import { rule as coolingPressureDrop } from './cooling/pressure-drop';
import { rule as coolingQdRating } from './cooling/qd-rating';
import { rule as coolingRackFlowHigh } from './cooling/rack-flow-high';
import { rule as coolingRackFlowLow } from './cooling/rack-flow-low';
import { rule as coolingRackInletTemp } from './cooling/rack-inlet-temp';
import { rule as coolingRackReturnTemp } from './cooling/rack-return-temp';
import { rule as coolingRdhxCapacity } from './cooling/rdhx-capacity';
import { rule as coolingRdhxFit } from './cooling/rdhx-fit';
import { rule as coolingRecirculation } from './cooling/recirculation';
import { rule as coolingResidualAirCapacity } from './cooling/residual-air-capacity';
import { rule as coolingRideThrough } from './cooling/ride-through';
import { rule as coolingSingleHeader } from './cooling/single-header';
import { rule as coolingSpecificFlow } from './cooling/specific-flow';
import { rule as coolingWaterClass } from './cooling/water-class';
import { rule as dataConflict } from './data/conflict';
import { rule as dataDuplicateId } from './data/duplicate-id';
import { rule as dataOtherSchema } from './data/other-schema';
import { rule as dataSchema } from './data/schema';
import { rule as dataSyntax } from './data/syntax';
import { rule as dataUnderlay } from './data/underlay';
import { rule as dataUnknownKey } from './data/unknown-key';
import { rule as dataUnresolvedReference } from './data/unresolved-reference';
import { rule as densityCatalogueConfidence } from './density/catalogue-confidence';
import { rule as densityHallKwM2 } from './density/hall-kw-m2';
import { rule as densityLiquidFraction } from './density/liquid-fraction';
import { rule as densityPeakOverNominal } from './density/peak-over-nominal';
import { rule as densityPodHeat } from './density/pod-heat';
import { rule as densityRackAirLimit } from './density/rack-air-limit';
import { rule as densityRackOverDesign } from './density/rack-over-design';
import { rule as densityRowImbalance } from './density/row-imbalance';
import { rule as networkCableTooLong } from './network/cable-too-long';
import { rule as networkDualSpineRoom } from './network/dual-spine-room';
import { rule as networkMediumNotAvailable } from './network/medium-not-available';
import { rule as networkOversubscription } from './network/oversubscription';
import { rule as networkPanelCount } from './network/panel-count';
import { rule as networkRadixExceeded } from './network/radix-exceeded';
import { rule as networkRailAlignment } from './network/rail-alignment';
import { rule as networkRouteMissing } from './network/route-missing';
import { rule as networkSuSpan } from './network/su-span';
import { rule as networkTrayFill } from './network/tray-fill';
import { rule as networkTrayWeight } from './network/tray-weight';
import { rule as powerBuswaySegmentOverload } from './power/busway-segment-overload';
import { rule as powerCurrentType } from './power/current-type';
import { rule as powerDiversityBelowOne } from './power/diversity-below-one';
import { rule as powerFailoverOverload } from './power/failover-overload';
import { rule as powerFeedOverload } from './power/feed-overload';
import { rule as powerGensetCapacity } from './power/genset-capacity';
import { rule as powerGensetFuel } from './power/genset-fuel';
import { rule as powerNeutralRating } from './power/neutral-rating';
import { rule as powerNodeOverload } from './power/node-overload';
import { rule as powerPfMargin } from './power/pf-margin';
import { rule as powerPhaseImbalance } from './power/phase-imbalance';
import { rule as powerPhaseOverload } from './power/phase-overload';
import { rule as powerShelfCapacity } from './power/shelf-capacity';
import { rule as powerShelfInputCurrent } from './power/shelf-input-current';
import { rule as powerShortCircuitUnchecked } from './power/short-circuit-unchecked';
import { rule as powerStrandedCapacity } from './power/stranded-capacity';
import { rule as powerTapoffExists } from './power/tapoff-exists';
import { rule as powerTapoffOverload } from './power/tapoff-overload';
import { rule as powerTapoffReach } from './power/tapoff-reach';
import { rule as powerTransformerLoading } from './power/transformer-loading';
import { rule as powerUpsAutonomy } from './power/ups-autonomy';
import { rule as powerUpsKvaAndKw } from './power/ups-kva-and-kw';
import { rule as powerUpsLoadingNormal } from './power/ups-loading-normal';
import { rule as powerVoltageDrop } from './power/voltage-drop';
import { rule as powerVoltageMismatch } from './power/voltage-mismatch';
import { rule as redundancy2nCapacity } from './redundancy/2n-capacity';
import { rule as redundancy2n1Capacity } from './redundancy/2n1-capacity';
import { rule as redundancyCableRouteDiversity } from './redundancy/cable-route-diversity';
import { rule as redundancyCatcherCapacity } from './redundancy/catcher-capacity';
import { rule as redundancyCatcherIdle } from './redundancy/catcher-idle';
import { rule as redundancyCompartmentLoss } from './redundancy/compartment-loss';
import { rule as redundancyConcurrentMaintainability } from './redundancy/concurrent-maintainability';
import { rule as redundancyDeclaredNotProven } from './redundancy/declared-not-proven';
import { rule as redundancyDisjointPaths } from './redundancy/disjoint-paths';
import { rule as redundancyDistributedPairBalance } from './redundancy/distributed-pair-balance';
import { rule as redundancyFaultTolerance } from './redundancy/fault-tolerance';
import { rule as redundancyGridLoss } from './redundancy/grid-loss';
import { rule as redundancyMechanicalPower } from './redundancy/mechanical-power';
import { rule as redundancyMinFeeds } from './redundancy/min-feeds';
import { rule as redundancyNPlusKGroup } from './redundancy/n-plus-k-group';
import { rule as redundancySameSide } from './redundancy/same-side';
import { rule as redundancySharedUpstream } from './redundancy/shared-upstream';
import { rule as redundancyShelfFeedLoss } from './redundancy/shelf-feed-loss';
import { rule as redundancyShelfNPlus1 } from './redundancy/shelf-n-plus-1';
import { rule as redundancySingleCorded } from './redundancy/single-corded';
import { rule as redundancySinglePointOfFailure } from './redundancy/single-point-of-failure';
import { rule as redundancyUnprotectedOnMaintenance } from './redundancy/unprotected-on-maintenance';
import { rule as safetyBatteryGroup } from './safety/battery-group';
import { rule as safetyExitCountWidthFr } from './safety/exit-count-width-fr';
import { rule as safetyLiquidOverPower } from './safety/liquid-over-power';
import { rule as safetySprinklerClearance } from './safety/sprinkler-clearance';
import { rule as safetyTravelDistance } from './safety/travel-distance';
import { rule as spaceCirculationWidth } from './space/circulation-width';
import { rule as spaceColdAisleWidth } from './space/cold-aisle-width';
import { rule as spaceDeadEnd } from './space/dead-end';
import { rule as spaceDoorSwing } from './space/door-swing';
import { rule as spaceElectricalDoor } from './space/electrical-door';
import { rule as spaceElectricalTwoExits } from './space/electrical-two-exits';
import { rule as spaceElectricalWorkingSpace } from './space/electrical-working-space';
import { rule as spaceEndOfRow } from './space/end-of-row';
import { rule as spaceHotAisleWidth } from './space/hot-aisle-width';
import { rule as spaceOutsideRoom } from './space/outside-room';
import { rule as spaceOverheadClear } from './space/overhead-clear';
import { rule as spaceOverlap } from './space/overlap';
import { rule as spaceRowLength } from './space/row-length';
import { rule as spaceServiceClearance } from './space/service-clearance';
import { rule as spaceWallClearance } from './space/wall-clearance';
import { rule as structureDoorRoute } from './structure/door-route';
import { rule as structureFloorDistributed } from './structure/floor-distributed';
import { rule as structureFloorPoint } from './structure/floor-point';
import { rule as structureGridAlignment } from './structure/grid-alignment';
import { rule as structureHangingLoad } from './structure/hanging-load';
import { rule as structureRackHeightRatio } from './structure/rack-height-ratio';
import { rule as structureRollingLoad } from './structure/rolling-load';
import { rule as testFailed } from './test/failed';
import { rule as waiverBlanket } from './waiver/blanket';
import { rule as waiverExpired } from './waiver/expired';
import { rule as waiverReason } from './waiver/reason';
import { rule as waiverUnknownRule } from './waiver/unknown-rule';
import { rule as waiverUnreadable } from './waiver/unreadable';
import { rule as waiverUnused } from './waiver/unused';

/** Every rule, in the order of its id. */
export const rules: readonly Rule[] = [
  campusBuildingMw,
  campusEedReporting,
  campusGridCapacity,
  campusGridVoltage,
  campusHeatReuseFr,
  campusIcpeFr,
  campusPhasePowerBeforeLoad,
  campusPueTarget,
  campusSubstationDiversity,
  coolingAirN1,
  coolingAirThrow,
  coolingAirflow,
  coolingCduApproach,
  coolingCduFlowLimit,
  coolingCduFwsFlow,
  coolingCduGroupUnassigned,
  coolingCduHead,
  coolingCduN1Capacity,
  coolingCduOverload,
  coolingCduPumpPower,
  coolingCduRouteLength,
  coolingContainmentMissing,
  coolingDewPoint,
  coolingFiltration,
  coolingFluidMismatch,
  coolingFwsCapacity,
  coolingHeatRejectionAmbient,
  coolingL2aRoomLoad,
  coolingLeakZone,
  coolingPipeVelocity,
  coolingPipeVelocityLow,
  coolingPressureDrop,
  coolingQdRating,
  coolingRackFlowHigh,
  coolingRackFlowLow,
  coolingRackInletTemp,
  coolingRackReturnTemp,
  coolingRdhxCapacity,
  coolingRdhxFit,
  coolingRecirculation,
  coolingResidualAirCapacity,
  coolingRideThrough,
  coolingSingleHeader,
  coolingSpecificFlow,
  coolingWaterClass,
  dataConflict,
  dataDuplicateId,
  dataOtherSchema,
  dataSchema,
  dataSyntax,
  dataUnderlay,
  dataUnknownKey,
  dataUnresolvedReference,
  densityCatalogueConfidence,
  densityHallKwM2,
  densityLiquidFraction,
  densityPeakOverNominal,
  densityPodHeat,
  densityRackAirLimit,
  densityRackOverDesign,
  densityRowImbalance,
  networkCableTooLong,
  networkDualSpineRoom,
  networkMediumNotAvailable,
  networkOversubscription,
  networkPanelCount,
  networkRadixExceeded,
  networkRailAlignment,
  networkRouteMissing,
  networkSuSpan,
  networkTrayFill,
  networkTrayWeight,
  powerBuswaySegmentOverload,
  powerCurrentType,
  powerDiversityBelowOne,
  powerFailoverOverload,
  powerFeedOverload,
  powerGensetCapacity,
  powerGensetFuel,
  powerNeutralRating,
  powerNodeOverload,
  powerPfMargin,
  powerPhaseImbalance,
  powerPhaseOverload,
  powerShelfCapacity,
  powerShelfInputCurrent,
  powerShortCircuitUnchecked,
  powerStrandedCapacity,
  powerTapoffExists,
  powerTapoffOverload,
  powerTapoffReach,
  powerTransformerLoading,
  powerUpsAutonomy,
  powerUpsKvaAndKw,
  powerUpsLoadingNormal,
  powerVoltageDrop,
  powerVoltageMismatch,
  redundancy2nCapacity,
  redundancy2n1Capacity,
  redundancyCableRouteDiversity,
  redundancyCatcherCapacity,
  redundancyCatcherIdle,
  redundancyCompartmentLoss,
  redundancyConcurrentMaintainability,
  redundancyDeclaredNotProven,
  redundancyDisjointPaths,
  redundancyDistributedPairBalance,
  redundancyFaultTolerance,
  redundancyGridLoss,
  redundancyMechanicalPower,
  redundancyMinFeeds,
  redundancyNPlusKGroup,
  redundancySameSide,
  redundancySharedUpstream,
  redundancyShelfFeedLoss,
  redundancyShelfNPlus1,
  redundancySingleCorded,
  redundancySinglePointOfFailure,
  redundancyUnprotectedOnMaintenance,
  safetyBatteryGroup,
  safetyExitCountWidthFr,
  safetyLiquidOverPower,
  safetySprinklerClearance,
  safetyTravelDistance,
  spaceCirculationWidth,
  spaceColdAisleWidth,
  spaceDeadEnd,
  spaceDoorSwing,
  spaceElectricalDoor,
  spaceElectricalTwoExits,
  spaceElectricalWorkingSpace,
  spaceEndOfRow,
  spaceHotAisleWidth,
  spaceOutsideRoom,
  spaceOverheadClear,
  spaceOverlap,
  spaceRowLength,
  spaceServiceClearance,
  spaceWallClearance,
  structureDoorRoute,
  structureFloorDistributed,
  structureFloorPoint,
  structureGridAlignment,
  structureHangingLoad,
  structureRackHeightRatio,
  structureRollingLoad,
  testFailed,
  waiverBlanket,
  waiverExpired,
  waiverReason,
  waiverUnknownRule,
  waiverUnreadable,
  waiverUnused,
];
