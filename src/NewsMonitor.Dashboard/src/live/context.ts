import { getContext, setContext } from 'svelte';
import type { Live } from './live.svelte';

const key = Symbol('live');

export function provideLive(live: Live): void {
  setContext(key, live);
}

export function useLive(): Live {
  return getContext<Live>(key);
}
