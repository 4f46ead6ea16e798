import { parseRoute, type Route } from './route';

/** The address bar as state. */
class Router {
  route = $state.raw<Route>(parseRoute(location.hash));

  constructor() {
    addEventListener('hashchange', () => (this.route = parseRoute(location.hash)));
  }

  /** Replaces the address without a step in the history. */
  replace(href: string): void {
    history.replaceState(null, '', href);
    this.route = parseRoute(location.hash);
  }
}

export const router = new Router();
