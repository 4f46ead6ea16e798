/** The entity that the pointer or the focus is on, shared by map and ranking. */
class Highlight {
  id = $state<string | null>(null);
}

export const highlight = new Highlight();
