/**
 * A counterflow heat exchanger away from its rated flows: effectiveness and number of transfer units (ε-NTU),
 * textbook form.
 */

/** Heat and flows of the rating: kW, K between the cold sides' supplies, and kW/K of each side. */
export interface ExchangerRating {
  readonly kw: number;
  /** TCS supply minus FWS supply [K]. */
  readonly approachK: number;
  /** Heat capacity rates of the TCS and the FWS side [kW/K]. */
  readonly tcs: number;
  readonly fws: number;
}

export interface Exchanger {
  readonly effectiveness: number;
  readonly ntu: number;
  /** Heat transfer [kW/K]. */
  readonly ua: number;
}

/**
 * What a rating says of the exchanger itself. Undefined where no exchanger can do what the rating says: its kW
 * and its flows were then stated for different points.
 */
export function exchangerOf({ kw, approachK, tcs, fws }: ExchangerRating): Exchanger | undefined {
  const least = Math.min(tcs, fws);
  const ratio = least / Math.max(tcs, fws);
  const effectiveness = kw / (least * (kw / tcs + approachK));
  if (!(effectiveness > 0 && effectiveness < 1)) return undefined;
  const ntu =
    1 - ratio < 1e-9
      ? effectiveness / (1 - effectiveness)
      : Math.log((1 - effectiveness * ratio) / (1 - effectiveness)) / (1 - ratio);
  return { effectiveness, ntu, ua: ntu * least };
}

/**
 * Approach [K] that an exchanger needs for `kw` at other flows, its UA kept. UA really falls with the flow (by
 * its power of 0.7 to 0.8), so that this is too favourable below the rated flow.
 */
export function approachFor(kw: number, ua: number, tcs: number, fws: number): number {
  const least = Math.min(tcs, fws);
  const ratio = least / Math.max(tcs, fws);
  const ntu = ua / least;
  const decay = Math.exp(-ntu * (1 - ratio));
  const effectiveness = 1 - ratio < 1e-9 ? ntu / (1 + ntu) : (1 - decay) / (1 - ratio * decay);
  return kw / (effectiveness * least) - kw / tcs;
}
