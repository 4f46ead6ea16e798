/** A PLOVER root as a word: `ASSAULT` as `Assault`. */
export function ploverName(root: string): string {
  return root.charAt(0) + root.slice(1).toLowerCase();
}

const quads = ['', 'verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'];

/** A quad class in words. @param quad 1 to 4 */
export function quadName(quad: number): string {
  return quads[quad] ?? '';
}
