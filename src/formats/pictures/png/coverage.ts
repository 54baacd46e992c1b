/**
 * How much of each pixel polygons cover, exactly, by the area method: each edge adds its signed area to the pixels
 * that it crosses, and a sum along the row then gives the coverage. One buffer serves all shapes of a picture.
 */
export class Coverage {
  private area: Float32Array;
  /** Rows and columns that hold anything. */
  private x0 = Infinity;
  private y0 = Infinity;
  private x1 = -Infinity;
  private y1 = -Infinity;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.area = new Float32Array(width * height + 2);
  }

  /** @param points x and y in turn, in pixels; the contour closes by itself. */
  add(points: readonly number[]): void {
    const n = points.length;
    for (let i = 0; i < n; i += 2) {
      const j = i + 2 < n ? i + 2 : 0;
      this.edge(points[i]!, points[i + 1]!, points[j]!, points[j + 1]!);
    }
  }

  /** Calls for every pixel that is covered, with its share, and forgets the shape. */
  take(paint: (pixel: number, share: number) => void, evenOdd = false): void {
    const { area, width } = this;
    const last = Math.min(width - 1, this.x1 + 1);
    for (let y = Math.max(0, this.y0); y <= Math.min(this.height - 1, this.y1); y++) {
      let sum = 0;
      const row = y * width;
      for (let x = Math.max(0, this.x0); x <= last; x++) {
        const at = row + x;
        sum += area[at]!;
        area[at] = 0;
        let share = Math.abs(sum);
        if (evenOdd) {
          share %= 2;
          if (share > 1) share = 2 - share;
        } else if (share > 1) share = 1;
        if (share > 0.003) paint(at, share);
      }
    }
    this.x0 = this.y0 = Infinity;
    this.x1 = this.y1 = -Infinity;
  }

  private edge(ax: number, ay: number, bx: number, by: number): void {
    if (ay === by) return;
    const sign = ay < by ? 1 : -1;
    let [x0, y0, x1, y1] = ay < by ? [ax, ay, bx, by] : [bx, by, ax, ay];
    if (y1 <= 0 || y0 >= this.height) return;
    const slope = (x1 - x0) / (y1 - y0);
    if (y0 < 0) {
      x0 -= slope * y0;
      y0 = 0;
    }
    if (y1 > this.height) {
      x1 = x0 + slope * (this.height - y0);
      y1 = this.height;
    }
    const firstRow = Math.floor(y0);
    const lastRow = Math.ceil(y1) - 1;
    this.y0 = Math.min(this.y0, firstRow);
    this.y1 = Math.max(this.y1, lastRow);
    let x = x0;
    for (let row = firstRow; row <= lastRow; row++) {
      const top = Math.max(y0, row);
      const bottom = Math.min(y1, row + 1);
      const next = x + slope * (bottom - top);
      this.span(row, x, next, (bottom - top) * sign);
      x = next;
    }
  }

  /** A piece of an edge within one row: from x to next, `height` of the row high. */
  private span(row: number, x: number, next: number, height: number): void {
    const { width, area } = this;
    let left = x < next ? x : next;
    let right = x < next ? next : x;
    // What lies west of the picture covers its whole row; what lies east of it covers nothing of it, but what an
    // edge further west has begun goes on to the end of the row.
    if (right > width) this.x1 = width;
    if (left >= width) return;
    if (right <= 0) {
      area[row * width]! += height;
      this.x0 = 0;
      this.x1 = Math.max(this.x1, 0);
      return;
    }
    if (left < 0 || right > width) {
      // Cut at the edges: the parts outside count as above.
      const whole = right - left;
      if (left < 0) {
        const share = -left / whole;
        area[row * width]! += height * share;
        this.x0 = 0;
        height -= height * share;
        left = 0;
      }
      if (right > width) {
        const share = (right - width) / (right - left);
        height -= height * share;
        right = width;
      }
    }
    const first = Math.floor(left);
    const last = Math.max(first, Math.ceil(right) - 1);
    this.x0 = Math.min(this.x0, first);
    this.x1 = Math.max(this.x1, last);
    const base = row * width;
    if (first === last) {
      const middle = (left + right) / 2 - first;
      area[base + first]! += height * (1 - middle);
      if (first + 1 < width) area[base + first + 1]! += height * middle;
      return;
    }
    // The share of the height that falls to each pixel, and what of it lies east of the edge.
    const perPixel = height / (right - left);
    let before = 0;
    for (let pixel = first; pixel <= last; pixel++) {
      const from = Math.max(left, pixel);
      const to = Math.min(right, pixel + 1);
      const part = perPixel * (to - from);
      const east = part * (pixel + 1 - (from + to) / 2);
      area[base + pixel]! += before + east;
      before = part - east;
    }
    if (last + 1 < width) area[base + last + 1]! += before;
  }
}
