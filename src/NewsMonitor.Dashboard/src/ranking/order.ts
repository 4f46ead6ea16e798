/** What a ranking needs to know of an entity. */
export interface Ranked {
  id: string;
  code: string;
  name: string;
  tension: number | null;
  dayChange: number | null;
  statements: number;
}

export type SortKey = 'tension' | 'change' | 'statements' | 'name';

/** The entities that match, in order: unknown values last, equal ones by name. */
export function rank<T extends Ranked>(entities: Iterable<T>, key: SortKey, query = ''): T[] {
  return [...entities].filter((entity) => matches(entity, query)).sort((a, b) => compare(a, b, key) || byName(a, b));
}

/** Whether every word of the query begins a word of the name or the code; accents and case do not matter. */
export function matches(entity: Pick<Ranked, 'name' | 'code'>, query: string): boolean {
  const words = plain(query).split(' ').filter(Boolean);
  if (words.length === 0) return true;
  const parts = [...plain(entity.name).split(' '), ...plain(entity.code).split(' ')];
  return words.every((word) => parts.some((part) => part.startsWith(word)));
}

function compare(a: Ranked, b: Ranked, key: SortKey): number {
  switch (key) {
    case 'tension':
      return descending(a.tension, b.tension);
    case 'change':
      return descending(magnitude(a.dayChange), magnitude(b.dayChange));
    case 'statements':
      return b.statements - a.statements;
    case 'name':
      return 0;
  }
}

function magnitude(value: number | null): number | null {
  return value === null ? null : Math.abs(value);
}

function descending(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return b - a;
}

const collator = new Intl.Collator('en');

function byName(a: Ranked, b: Ranked): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}
