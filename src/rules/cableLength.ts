/** What rules that measure cables take as given where the file does not say. */
export const cableEnds = {
  portHeightMm: {
    default: 1500,
    unit: 'mm',
    description: 'Height of the ports in a rack above the floor.',
    source: 'House rule: somewhat above the middle of a rack of 2.3 m',
  },
  trayHeightMm: {
    default: 3000,
    unit: 'mm',
    description: 'Height of a tray that gives none.',
    source: 'House rule: above racks and busways',
  },
  slackM: {
    default: 2,
    unit: 'm',
    description: 'Slack of one cable, both ends together.',
    source: 'House rule: 1 m of service loop at each end',
  },
} as const;
