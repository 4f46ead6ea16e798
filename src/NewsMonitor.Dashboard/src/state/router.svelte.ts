import { entityView, hrefOf, parseRoute, type Mark, type Moment, type Route, type Stretch, type View } from './route';

/** The address bar as state. */
class Router {
  route = $state.raw<Route>(parseRoute(location.hash));

  constructor() {
    addEventListener('hashchange', () => (this.route = parseRoute(location.hash)));
  }

  /** Goes to an address, with a step in the history. */
  go(href: string): void {
    if (href !== location.hash) location.hash = href;
  }

  /** Replaces the address without a step in the history. */
  replace(href: string): void {
    history.replaceState(null, '', href);
    this.route = parseRoute(location.hash);
  }
}

export const router = new Router();

/** Addresses on the timeline and at the moment that are shown now. */
export const hrefs = {
  view: (view: View, more: Partial<Route> = {}) => hrefOf({ timeline: router.route.timeline, view, moment: router.route.moment, ...more }),
  world: () => hrefs.view({ name: 'world' }),
  /** @param id entity id: `country/UKR` */
  entity: (id: string, stretch: Stretch | null = null) => hrefs.view(entityView(id), { stretch }),
  article: (id: string, mark: Mark | null = null) => hrefs.view({ name: 'article', id }, { mark }),
  dyads: (of: 'state' | 'leader' = 'state') => hrefs.view({ name: 'dyads', of }),
  dyad: (id: string, counterpart: string) => hrefs.view({ name: 'dyad', id, counterpart }),
  compare: (ids: string[], stretch: Stretch | null = null) => hrefs.view({ name: 'compare', ids }, { stretch }),
  /** @param id of whom a rule is to be made */
  alerts: (id: string | null) => hrefs.view({ name: 'alerts', id }),
  forks: (beside: string | null = null) => hrefs.view({ name: 'forks' }, { beside }),
  timeline: (timeline: string) => hrefOf({ timeline, view: { name: 'world' } }),
  /** The same view at another moment. */
  at: (moment: Moment) => hrefOf({ ...router.route, moment }),
  /** The same view with another stretch of its curve. */
  over: (stretch: Stretch | null) => hrefOf({ ...router.route, stretch }),
};
