import { describe, expect, it } from 'vitest';
import type { StatementDto } from '../api/types';
import { filterByRole, mergeStatements, newestOf, oldestOf, withoutOuterMarks } from './statements';

const statement = (sequence: number, role: 'by' | 'about' = 'by', text = '') => ({ sequence, role, text }) as StatementDto;
const sequences = (statements: readonly StatementDto[]) => statements.map((s) => s.sequence);

describe('mergeStatements', () => {
  it('keeps each once, newest first, whatever the pages overlap', () => {
    const merged = mergeStatements([statement(9), statement(7)], [statement(7), statement(8), statement(12)]);
    expect(sequences(merged)).toEqual([12, 9, 8, 7]);
    expect([newestOf(merged), oldestOf(merged)]).toEqual([12, 7]);
  });

  it('keeps a statement that stands on the page in both roles', () => {
    expect(mergeStatements([statement(3, 'by')], [statement(3, 'about')])).toHaveLength(2);
  });

  it('takes the newer form of a statement', () => {
    expect(mergeStatements([statement(3, 'by', 'old')], [statement(3, 'by', 'new')])[0]?.text).toBe('new');
  });
});

describe('filterByRole', () => {
  it('shows all or one role', () => {
    const all = [statement(1, 'by'), statement(2, 'about')];
    expect(filterByRole(all, 'all')).toHaveLength(2);
    expect(sequences(filterByRole(all, 'about'))).toEqual([2]);
  });
});

describe('withoutOuterMarks', () => {
  it.each([
    ['“We will not.”', 'We will not.'],
    ['"We will not."', 'We will not.'],
    ['“We will not.', 'We will not.'],
    ['We will not.', 'We will not.'],
    ['“We will,” he said, “not.”', '“We will,” he said, “not.”'],
  ])('%s', (text, expected) => {
    expect(withoutOuterMarks(text)).toBe(expected);
  });
});
