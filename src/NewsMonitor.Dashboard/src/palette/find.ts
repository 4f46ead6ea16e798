/** Something that can be chosen from the palette. */
export interface Choice {
  /** Unique among the choices. */
  id: string;
  name: string;
  /** What it is, or what it does. */
  hint: string;
  /** Other words by which it is found. */
  words?: string;
  act: () => void;
}

const mostShown = 12;

/** Lower case without marks, so that `erdogan` finds `Erdoğan`. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i');
}

/** Choices in which every word of the query begins a word, names that begin with it first; in their own order otherwise. */
export function findChoices(choices: readonly Choice[], query: string): Choice[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return choices.slice(0, mostShown);
  const found: { choice: Choice; rank: number }[] = [];
  for (const choice of choices) {
    const name = plain(choice.name);
    const words = plain(`${choice.name} ${choice.hint} ${choice.words ?? ''}`).split(/[^\p{L}\p{N}]+/u);
    if (!wanted.every((want) => words.some((word) => word.startsWith(want)))) continue;
    found.push({ choice, rank: name === wanted.join(' ') ? 0 : name.startsWith(wanted[0]!) ? 1 : 2 });
  }
  return found.sort((a, b) => a.rank - b.rank).slice(0, mostShown).map(({ choice }) => choice);
}
