const still = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * Lets an element light up gently each time its news count grows. An action, so that nothing is drawn anew.
 * @param news a count that grows with each change worth a look
 */
export function flash(element: HTMLElement, news: number) {
  let seen = news;
  return {
    update(next: number) {
      const grew = next > seen;
      seen = next;
      if (!grew || still.matches || document.hidden) return;
      const colour = getComputedStyle(element).getPropertyValue('--flash');
      element.animate([{ backgroundColor: colour }, { backgroundColor: 'transparent' }], { duration: 1400, easing: 'ease-out' });
    },
  };
}
