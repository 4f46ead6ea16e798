const still = matchMedia('(prefers-reduced-motion: reduce)');

/** How long one lights up, milliseconds. */
const duration = 1400;

/** How many light up at one time: where everything flashes, nothing stands out, and every frame is painted anew. */
const most = 6;

let lit = 0;

/**
 * Lets an element light up gently each time its news count grows, unless it does so already. An action, so that nothing is drawn anew.
 * @param news a count that grows with each change worth a look
 */
export function flash(element: HTMLElement, news: number) {
  let seen = news;
  let until = 0;
  return {
    update(next: number) {
      const grew = next > seen;
      seen = next;
      const now = performance.now();
      if (!grew || now < until || lit >= most || still.matches || document.hidden) return;
      until = now + duration;
      lit += 1;
      element.animate([{ backgroundColor: 'var(--flash)' }, { backgroundColor: 'transparent' }], { duration, easing: 'ease-out' });
      setTimeout(() => (lit -= 1), duration);
    },
  };
}
