import type { EntityKind } from '../api/types';

/** What the main panel shows. */
export type View =
  | { name: 'world' }
  | { name: 'entity'; id: string; kind: EntityKind; code: string }
  | { name: 'compare'; ids: string[] }
  | { name: 'dyads'; of: 'state' | 'leader' }
  | { name: 'dyad'; id: string; counterpart: string }
  | { name: 'article'; id: string }
  | { name: 'alerts'; id: string | null }
  | { name: 'forks' };

/** Of which moment the page tells, and by whose knowledge. */
export interface Moment {
  /** ISO 8601; null for now. */
  asOf: string | null;
  /** `then`, or an ISO 8601 time; null for all that is known now. */
  knownAt: string | null;
}

/** Words of an article to which the page leads: offsets into its text or headline. */
export interface Mark {
  start: number;
  end: number;
  in: 'text' | 'title';
}

/** A stretch of time, ISO 8601. */
export interface Stretch {
  from: string;
  to: string;
}

/** What the address asks for. The whole state of the page stands in it, so that a link opens the same view. */
export interface Route {
  timeline: string | null;
  view: View;
  moment: Moment;
  /** The stretch of a curve that is looked at closely. */
  stretch: Stretch | null;
  mark: Mark | null;
  /** Another timeline that is shown beside this one. */
  beside: string | null;
}

export const now: Moment = { asOf: null, knownAt: null };

const kinds: readonly string[] = ['country', 'leader', 'organisation'] satisfies EntityKind[];
const mostCompared = 4;

/** Reads `#/t/seeds/country/UKR?asOf=2022-02-20T00:00:00Z`; what does not fit is left out. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const parts = path.split('/').map(decode);
  const query = new URLSearchParams(search);
  const named = parts[0] === 't' && parts[1] ? parts[1] : null;
  const [from, to] = [timeOf(query.get('from')), timeOf(query.get('to'))];
  const asOf = timeOf(query.get('asOf'));
  const knownAt = query.get('knownAt');
  return {
    timeline: named,
    view: named === null ? { name: 'world' } : viewOf(parts.slice(2)),
    moment: { asOf, knownAt: knownAt === 'then' ? knownAt : timeOf(knownAt) },
    stretch: from && to && from < to ? { from, to } : null,
    mark: markOf(query.get('mark')),
    beside: query.get('beside'),
  };
}

/** Writes an address that {@link parseRoute} reads. */
export function hrefOf(route: Pick<Route, 'timeline' | 'view'> & Partial<Route>): string {
  if (route.timeline === null) return '#/';
  const query = new URLSearchParams();
  const { moment = now, stretch, mark, beside } = route;
  if (moment.asOf) query.set('asOf', moment.asOf);
  if (moment.knownAt) query.set('knownAt', moment.knownAt);
  if (stretch) {
    query.set('from', stretch.from);
    query.set('to', stretch.to);
  }
  if (mark) query.set('mark', `${mark.start}-${mark.end}${mark.in === 'title' ? '-title' : ''}`);
  if (beside) query.set('beside', beside);
  const search = query.toString();
  return `#/${['t', route.timeline, ...pathOf(route.view)].map(encodeURIComponent).join('/')}${search === '' ? '' : `?${search}`}`;
}

/** The view of an entity. @param id `country/UKR` */
export function entityView(id: string): View {
  const { kind, code } = splitId(id) ?? { kind: 'country' as const, code: id };
  return { name: 'entity', id, kind, code };
}

/** The two halves of an entity id; null where it is none. */
export function splitId(id: string): { kind: EntityKind; code: string } | null {
  const slash = id.indexOf('/');
  const [kind, code] = [id.slice(0, slash), id.slice(slash + 1)];
  return slash > 0 && code !== '' && kinds.includes(kind) ? { kind: kind as EntityKind, code } : null;
}

function viewOf([first, second, third, fourth, fifth]: string[]): View {
  switch (first) {
    case 'article':
      return second ? { name: 'article', id: second } : { name: 'world' };
    case 'dyads':
      return { name: 'dyads', of: second === 'leader' ? 'leader' : 'state' };
    case 'dyad': {
      const [id, counterpart] = [`${second}/${third}`, `${fourth}/${fifth}`];
      return splitId(id) && splitId(counterpart) ? { name: 'dyad', id, counterpart } : { name: 'dyads', of: 'state' };
    }
    case 'compare':
      return { name: 'compare', ids: [...new Set((second ?? '').split(',').filter((id) => splitId(id)))].slice(0, mostCompared) };
    case 'alerts':
      return { name: first, id: second && splitId(`${second}/${third}`) ? `${second}/${third}` : null };
    case 'forks':
      return { name: first };
    default:
      return splitId(`${first}/${second ?? ''}`) ? entityView(`${first}/${second}`) : { name: 'world' };
  }
}

function pathOf(view: View): string[] {
  switch (view.name) {
    case 'world':
      return [];
    case 'entity':
      return [view.kind, view.code];
    case 'article':
      return ['article', view.id];
    case 'dyads':
      return view.of === 'leader' ? ['dyads', 'leader'] : ['dyads'];
    case 'dyad':
      return ['dyad', ...view.id.split('/'), ...view.counterpart.split('/')];
    case 'compare':
      return ['compare', view.ids.join(',')];
    case 'alerts':
      return view.id === null ? [view.name] : [view.name, ...view.id.split('/')];
    case 'forks':
      return [view.name];
  }
}

function markOf(text: string | null): Mark | null {
  const match = /^(\d+)-(\d+)(-title)?$/.exec(text ?? '');
  return match ? { start: Number(match[1]), end: Number(match[2]), in: match[3] ? 'title' : 'text' } : null;
}

function timeOf(text: string | null): string | null {
  const time = text === null ? NaN : Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
