/** What a node of the power chain may carry continuously. */
import { ratedKw, type PowerGraphNode } from './powerGraph';

export interface LoadLimits {
  /** Share of a rated current that may flow continuously. */
  readonly derate: number;
  /** Makes kW of kVA where a node declares no power factor. */
  readonly powerFactor: number;
}

/** What is rated by its current, so that a code's share of continuous current concerns it; machines carry their rating. */
const byCurrent: ReadonlySet<PowerGraphNode['kind']> = new Set(['feed', 'switchboard', 'ats', 'sts', 'pdu']);

/** In kW; undefined where the node has no rating. Of a UPS its kW where it states them: that its kVA hold is another question. */
export function allowedKw(node: PowerGraphNode, { derate, powerFactor }: LoadLimits): number | undefined {
  const rated =
    node.kind === 'ups' && node.ratingKw !== undefined ? node.ratingKw : ratedKw(node, powerFactor);
  return rated === undefined ? undefined : rated * (byCurrent.has(node.kind) ? derate : 1);
}
