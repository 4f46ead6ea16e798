/**
 * The line of a sparkline as an SVG path: equal steps in x, its own range in y (at least ten points of tension, so that noise
 * does not look like news), broken where a value is unknown.
 */
export function sparkPath(values: readonly (number | null)[], width: number, height: number): string {
  const knownValues = values.filter((value) => value !== null);
  if (knownValues.length === 0) return '';
  let low = Math.min(...knownValues);
  let high = Math.max(...knownValues);
  const lacking = 10 - (high - low);
  if (lacking > 0) {
    low = Math.max(0, low - lacking / 2);
    high = low + 10;
  }
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  let path = '';
  let drawing = false;
  values.forEach((value, i) => {
    if (value === null) {
      drawing = false;
      return;
    }
    const y = height - ((value - low) / (high - low)) * height;
    path += `${drawing ? 'L' : 'M'}${(i * step).toFixed(1)},${y.toFixed(1)}`;
    drawing = true;
  });
  return path;
}
