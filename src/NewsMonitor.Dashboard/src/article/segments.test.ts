import { describe, expect, it } from 'vitest';
import { annotationsOf, paragraphsOf, segmentsOf, within, type Annotation } from './segments';

const at = (start: number, end: number, layer: Annotation['layer'], finding = 's1'): Annotation => ({ start, end, layer, finding });

describe('segmentsOf', () => {
  it('cuts where annotations overlap, and loses no letter', () => {
    const segments = segmentsOf('abcdefgh', [at(1, 5, 'statement'), at(3, 7, 'trigger', 'e0')]);
    expect(segments.map((s) => [s.text, [...s.layers].join('+')])).toEqual([
      ['a', ''],
      ['bc', 'statement'],
      ['de', 'statement+trigger'],
      ['fg', 'trigger'],
      ['h', ''],
    ]);
    expect(segments[2]?.findings).toEqual(['s1', 'e0']);
  });

  it('takes a text without annotations as one piece', () => {
    expect(segmentsOf('abc', [])).toMatchObject([{ text: 'abc', start: 0 }]);
  });

  it('leaves out what lies outside', () => {
    expect(segmentsOf('abc', [at(-4, 1, 'focus'), at(5, 9, 'focus')]).map((s) => [s.text, s.layers.size])).toEqual([
      ['a', 1],
      ['bc', 0],
    ]);
  });
});

describe('paragraphs', () => {
  it('keep their offsets', () => {
    const text = 'One.\n\nTwo two.\n \nThree.';
    expect(paragraphsOf(text).map((p) => text.slice(p.start, p.start + p.text.length))).toEqual(['One.', 'Two two.', 'Three.']);
  });

  it('see an annotation that began before them', () => {
    expect(within([at(2, 8, 'statement'), at(20, 22, 'trigger')], 6, 14)).toEqual([at(-4, 2, 'statement')]);
  });
});

describe('annotationsOf', () => {
  it('keeps headline and text apart and leaves out who stands nowhere', () => {
    const speaker = { text: 'He', start: -1, end: -1, id: null, name: null, kind: null, country: null, confidence: 1 };
    const statement = { id: 's1', kind: 'direct' as const, spans: [[2, 5], [9, 12]], text: '', speaker, act: 'speech', cue: null, confidence: 1, rule: 'r' };
    const article = { statements: [statement, { ...statement, id: 's2', in: 'title' }], events: [] };
    expect(annotationsOf(article, 'text', { start: 1, end: 3, in: 'text' }).map((a) => [a.finding, a.start])).toEqual([['s1', 2], ['s1', 9], ['focus', 1]]);
    expect(annotationsOf(article, 'title', null).map((a) => a.finding)).toEqual(['s2', 's2']);
  });
});
