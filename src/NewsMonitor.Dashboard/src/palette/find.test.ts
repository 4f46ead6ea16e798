import { describe, expect, it } from 'vitest';
import { findChoices, type Choice } from './find';

const choice = (name: string, hint = 'country', words = ''): Choice => ({ id: name, name, hint, words, act: () => undefined });
const choices = [choice('New Zealand'), choice('Russia', 'country', 'RUS'), choice('Recep Tayyip Erdoğan', 'leader'), choice('Zealots', 'group'), choice('Dark theme', 'action')];

describe('findChoices', () => {
  it('finds by the beginnings of words, names that begin with it first', () => {
    expect(findChoices(choices, 'zea').map((c) => c.name)).toEqual(['Zealots', 'New Zealand']);
    expect(findChoices(choices, 'erdo lead').map((c) => c.name)).toEqual(['Recep Tayyip Erdoğan']);
    expect(findChoices(choices, 'rus').map((c) => c.name)).toEqual(['Russia']);
  });

  it('shows the first ones where nothing is asked for, and none where nothing fits', () => {
    expect(findChoices(choices, ' ')).toHaveLength(5);
    expect(findChoices(choices, 'ealand')).toEqual([]);
  });
});
