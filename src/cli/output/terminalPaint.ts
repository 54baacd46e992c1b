/** Colours where they are wanted: on a terminal, unless NO_COLOR (https://no-color.org) or --no-color says otherwise. */
import pc from 'picocolors';
import { plain, type Paint } from '../../formats/paint';

export function terminalPaint(stream: { readonly isTTY?: boolean }, wanted: boolean): Paint {
  const refused = process.env['NO_COLOR'] !== undefined && process.env['NO_COLOR'] !== '';
  if (!wanted || refused || !stream.isTTY || process.env['TERM'] === 'dumb') return plain;
  const colors = pc.createColors(true);
  return {
    error: colors.red,
    warning: colors.yellow,
    info: colors.blue,
    good: colors.green,
    strong: colors.bold,
    faint: colors.dim,
    code: colors.cyan,
  };
}
