import { Watchlist } from './watchlist.svelte';

/** The reader's list; storage may be closed to the page, which the list bears. */
export const watchlist = new Watchlist({ getItem: (key) => localStorage.getItem(key), setItem: (key, value) => localStorage.setItem(key, value) });
