import { describe, expect, it } from 'vitest';
import { PathPen } from './pathPen';

describe('PathPen', () => {
  it('leaves out what no eye could tell and keeps the shape', () => {
    const pen = new PathPen(0.7);
    pen.moveTo(0, 0);
    pen.lineTo(0.2, 0.1);
    pen.lineTo(10.04, 0);
    pen.lineTo(10, 10);
    pen.closePath();
    expect(pen.take()).toBe('M0,0L10,0L10,10Z');
    expect(pen.take()).toBe('');
  });

  it('leaves out parts of a single point', () => {
    const pen = new PathPen(0.7);
    pen.moveTo(5, 5);
    pen.lineTo(5.1, 5.1);
    pen.closePath();
    pen.moveTo(0, 0);
    pen.lineTo(3, 0);
    pen.closePath();
    expect(pen.take()).toBe('M0,0L3,0Z');
  });
});
