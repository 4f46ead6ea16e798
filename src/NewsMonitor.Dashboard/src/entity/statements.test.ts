import { describe, expect, it } from 'vitest';
import type { StatementDto } from '../api/types';
import { filterStatements, mergeStatements, newestOf, oldestOf, withoutOuterMarks } from './statements';

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

describe('filterStatements', () => {
  const everything = { role: 'all', direct: false, words: '' } as const;
  const all = [
    { ...statement(1, 'by', 'We will answer.'), kind: 'direct', speakerName: 'Recep Tayyip Erdoğan', outlet: 'wire.example' },
    { ...statement(2, 'about', 'a step too far'), kind: 'indirect', speakerName: null, outlet: 'desk.example' },
  ] as StatementDto[];

  it('shows all, or one role, or what is quoted', () => {
    expect(sequences(filterStatements(all, everything))).toEqual([1, 2]);
    expect(sequences(filterStatements(all, { ...everything, role: 'about' }))).toEqual([2]);
    expect(sequences(filterStatements(all, { ...everything, direct: true }))).toEqual([1]);
  });

  it('finds words of the statement, its speaker and its outlet, whatever their case and marks', () => {
    expect(sequences(filterStatements(all, { ...everything, words: 'erdogan ANSWER' }))).toEqual([1]);
    expect(sequences(filterStatements(all, { ...everything, words: 'desk' }))).toEqual([2]);
    expect(filterStatements(all, { ...everything, words: 'answer desk' })).toEqual([]);
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
