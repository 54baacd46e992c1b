/** How a text for people is coloured; the shell says whether at all. */
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  /** What came, or is no longer wrong. */
  readonly good: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly code: (text: string) => string;
}

const asIs = (text: string) => text;

export const plain: Paint = {
  error: asIs,
  warning: asIs,
  info: asIs,
  good: asIs,
  strong: asIs,
  faint: asIs,
  code: asIs,
};
