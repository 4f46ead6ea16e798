import type { EntityKind } from '../api/types';

/** What the address asks for: a timeline, and on it an entity or the overview. */
export interface Route {
  timeline: string | null;
  entity: { kind: EntityKind; code: string } | null;
}

const kinds: readonly string[] = ['country', 'leader', 'organisation'] satisfies EntityKind[];

/** Reads `#/t/seeds/country/UKR`; what does not fit is left out. */
export function parseRoute(hash: string): Route {
  const parts = hash.replace(/^#\/?/, '').split('/').map(decode);
  if (parts[0] !== 't' || !parts[1]) return { timeline: null, entity: null };
  const [, timeline, kind, code] = parts;
  const entity = kind && code && kinds.includes(kind) ? { kind: kind as EntityKind, code } : null;
  return { timeline, entity };
}

export function overviewHref(timeline: string): string {
  return `#/t/${encodeURIComponent(timeline)}`;
}

/** @param id entity id: `country/UKR` */
export function entityHref(timeline: string, id: string): string {
  return `${overviewHref(timeline)}/${id.split('/').map(encodeURIComponent).join('/')}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
