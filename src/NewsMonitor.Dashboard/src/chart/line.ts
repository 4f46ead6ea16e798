/** One line of a chart. */
export interface Line {
  name: string;
  values: readonly (number | null)[];
  /** The custom property that holds its colour: `--words`. */
  colour: string;
  dashed?: boolean;
}

/** Colours of entities that are compared, in their order; told apart by lightness too. */
export const compareColours = ['--line-1', '--line-2', '--line-3', '--line-4'];
