import type { AlertRuleRequest } from '../api/types';

/** What a rule measures, in the order of the form. */
export const measures = [
  { on: 'level', name: 'Level', threshold: 'reaches', unit: 'points', first: 60 },
  { on: 'rise', name: 'Rise', threshold: 'rises by', unit: 'points', first: 15 },
  { on: 'low', name: 'Lower end of the band', threshold: 'reaches', unit: 'points', first: 40 },
  { on: 'width', name: 'Width of the band', threshold: 'reaches', unit: 'points', first: 40 },
  { on: 'dyad', name: 'Conflict toward one counterpart', threshold: 'reaches', unit: 'events of intensity 10', first: 1 },
  { on: 'said', name: 'Deeds that belie words', threshold: '', unit: '', first: 0 },
] as const;

export type Measure = (typeof measures)[number]['on'];

/** A rule as the form holds it. */
export interface RuleDraft {
  on: Measure;
  entity: string;
  counterpart: string;
  threshold: number;
  below: boolean;
  windowHours: number;
  acts: '' | 'words' | 'deeds';
  webhook: string;
}

export function draftOf(entity: string): RuleDraft {
  return { on: 'level', entity, counterpart: '', threshold: 60, below: false, windowHours: 24, acts: '', webhook: '' };
}

/** The request of a draft; fields that have no meaning for its measure are left out. */
export function toRequest(draft: RuleDraft): AlertRuleRequest {
  const { on, entity, counterpart, threshold, below, windowHours, acts, webhook } = draft;
  const paired = on === 'dyad' || on === 'said';
  return {
    name: null,
    on,
    entity,
    below: on !== 'said' && below,
    ...(on === 'said' ? {} : { threshold }),
    ...(on === 'rise' ? { windowHours } : {}),
    ...(paired && counterpart ? { counterpart } : {}),
    ...(on === 'dyad' && acts ? { acts } : {}),
    ...(webhook ? { webhook } : {}),
  };
}
