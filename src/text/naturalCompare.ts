const ZERO = 48;
const NINE = 57;

/**
 * Natural order: runs of digits compare as numbers, so `R2` comes before `R10`; all else by UTF-16 unit.
 * A total order: 0 only for identical strings (`R01` and `R1` compare by their plain text).
 */
export function naturalCompare(a: string, b: string): number {
  const na = a.length;
  const nb = b.length;
  let i = 0;
  let j = 0;
  while (i < na && j < nb) {
    const ca = a.charCodeAt(i);
    const cb = b.charCodeAt(j);
    if (isDigit(ca) && isDigit(cb)) {
      while (i < na && a.charCodeAt(i) === ZERO) i++;
      while (j < nb && b.charCodeAt(j) === ZERO) j++;
      // The longer number is the larger; of equal length, the first digit that differs decides.
      let first = 0;
      while (true) {
        const da = i < na && isDigit(a.charCodeAt(i));
        const db = j < nb && isDigit(b.charCodeAt(j));
        if (!da || !db) {
          if (da !== db) return da ? 1 : -1;
          break;
        }
        if (first === 0) first = a.charCodeAt(i) - b.charCodeAt(j);
        i++;
        j++;
      }
      if (first !== 0) return first < 0 ? -1 : 1;
    } else if (ca !== cb) {
      return ca < cb ? -1 : 1;
    } else {
      i++;
      j++;
    }
  }
  if (i < na) return 1;
  if (j < nb) return -1;
  return a === b ? 0 : a < b ? -1 : 1;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}
