import { describe, expect, it } from 'vitest';
import { sameSpeed, speedChoices } from './speeds';

describe('speedChoices', () => {
  it('holds the current speed, in order, whatever it is', () => {
    const choices = speedChoices(51_300);
    expect(choices).toContain(51_300);
    expect(choices).toEqual([...choices].sort((a, b) => a - b));
  });

  it('does not offer a speed twice', () => {
    expect(speedChoices(3600.4)).toEqual(speedChoices(3600));
    expect(speedChoices(3600).filter((speed) => sameSpeed(speed, 3600))).toHaveLength(1);
  });

  it('offers only speeds above 0', () => {
    expect(speedChoices(0).every((speed) => speed > 0)).toBe(true);
  });
});
