import { describe, expect, it } from 'vitest';
import { draftOf, toRequest } from './rule';

describe('toRequest', () => {
  it('takes what the measure needs', () => {
    const draft = { ...draftOf('country/UKR'), counterpart: 'country/RUS', acts: 'deeds' as const, windowHours: 6 };
    expect(toRequest(draft)).toEqual({ name: null, on: 'level', entity: 'country/UKR', threshold: 60, below: false });
    expect(toRequest({ ...draft, on: 'rise' })).toEqual({ name: null, on: 'rise', entity: 'country/UKR', threshold: 60, below: false, windowHours: 6 });
    expect(toRequest({ ...draft, on: 'dyad', webhook: 'https://x.example' })).toEqual({
      name: null, on: 'dyad', entity: 'country/UKR', threshold: 60, below: false, counterpart: 'country/RUS', acts: 'deeds', webhook: 'https://x.example',
    });
    expect(toRequest({ ...draft, on: 'said' })).toEqual({ name: null, on: 'said', entity: 'country/UKR', below: false, counterpart: 'country/RUS' });
  });
});
