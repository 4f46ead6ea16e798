/**
 * Draws into an SVG path as a canvas would: with one digit, and without the points that lie so near the one before that no eye could
 * tell. A country of Natural Earth at 1:50m has many of those on a screen.
 */
export class PathPen {
  #d = '';
  #x = NaN;
  #y = NaN;

  /** @param nearest points closer than so many pixels are left out */
  constructor(readonly nearest: number) {}

  moveTo(x: number, y: number): void {
    this.#put('M', x, y);
  }

  lineTo(x: number, y: number): void {
    if (Math.abs(x - this.#x) + Math.abs(y - this.#y) >= this.nearest) this.#put('L', x, y);
  }

  closePath(): void {
    this.#d += 'Z';
  }

  /** Points are not drawn. */
  arc(): void {}

  beginPath(): void {}

  /** What was drawn since the last time. */
  take(): string {
    // A part of a single point is no area: it is met as a dot.
    const d = this.#d.replace(/M[^MLZ]*Z/g, '');
    this.#d = '';
    return d;
  }

  #put(command: string, x: number, y: number): void {
    [this.#x, this.#y] = [x, y];
    this.#d += `${command}${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
  }
}
