import type { EntityChange, EntityDto, EntityKind } from '../api/types';
import { completedDays, dayOf } from './days';

/** How many complete days a sparkline shows. */
const sparkDays = 14;
const minute = 60_000;
const hour = 60 * minute;

/** One entity on the page: each value is a signal of its own, so that a change redraws only what shows it. */
export class EntityState {
  readonly id: string;
  readonly kind: EntityKind;
  readonly code: string;
  name = $state('');
  country = $state<string | null>(null);
  tension = $state<number | null>(null);
  /** The ends of the band; null where nothing is known. */
  low = $state<number | null>(null);
  high = $state<number | null>(null);
  /** Effective number of independent publisher families behind the score. */
  outlets = $state(0);
  hostile = $state(0);
  cooperative = $state(0);
  words = $state(0);
  deeds = $state(0);
  claims = $state(0);
  statements = $state(0);
  statementHead = $state(0);
  version = $state(0);
  updatedAt = $state('');
  /** Scores at the end of the last complete days, oldest first. */
  spark = $state.raw<readonly (number | null)[]>([]);
  /** What the score was over the last hour of the timeline, a minute apart at least, oldest first: what came before the hour stands first. */
  readonly #hour: { at: number; tension: number | null }[] = [];
  /** Grows when claims or statements came or went: what the eye should be led to, unlike mere forgetting with time. */
  news = $state(0);

  constructor(id: string) {
    this.id = id;
    const slash = id.indexOf('/');
    this.kind = id.slice(0, slash) as EntityKind;
    this.code = id.slice(slash + 1);
  }

  /** Change since the end of the last complete day; null where either is unknown. */
  get dayChange(): number | null {
    return this.changeSince(1);
  }

  /** Change since the end of the n-th complete day back; null where either is unknown. */
  changeSince(days: number): number | null {
    const then = this.spark[this.spark.length - days];
    return this.tension === null || then === null || then === undefined ? null : this.tension - then;
  }

  /** Change over the last hour of the timeline; null where no score of an hour ago was seen by this page. */
  get hourChange(): number | null {
    const before = this.#hour[0];
    if (this.tension === null || !before || before.tension === null || Date.parse(this.updatedAt) - before.at < hour) return null;
    return this.tension - before.tension;
  }

  /** Takes over a frame's change, which is newer than what is held. */
  apply(change: Omit<EntityChange, 'causes'>): void {
    const passed = this.updatedAt === '' ? 0 : dayOf(change.updatedAt) - dayOf(this.updatedAt);
    if (passed > 0) this.spark = completedDays(this.spark, this.tension, passed, sparkDays);
    if (this.updatedAt !== '' && (change.claims !== this.claims || change.statements !== this.statements)) this.news += 1;
    if (this.name !== change.name) this.name = change.name;
    this.tension = change.tension;
    this.low = change.low;
    this.high = change.high;
    this.outlets = change.outlets;
    this.hostile = change.hostile;
    this.cooperative = change.cooperative;
    this.words = change.words;
    this.deeds = change.deeds;
    this.claims = change.claims;
    this.statements = change.statements;
    this.statementHead = change.statementHead;
    this.version = change.version;
    this.updatedAt = change.updatedAt;
    this.#remember();
  }

  #remember(): void {
    const at = Date.parse(this.updatedAt);
    const last = this.#hour.at(-1);
    if (last && at - last.at < minute) return;
    this.#hour.push({ at, tension: this.tension });
    while (this.#hour.length > 1 && at - this.#hour[1]!.at >= hour) this.#hour.shift();
  }

  /**
   * Takes over what a list tells.
   * @param newer whether its values are newer than what is held; else only name, country and day-end scores are taken
   */
  list(entity: EntityDto, newer: boolean): void {
    this.name = entity.name;
    this.country = entity.country;
    const spark = entity.spark.slice(-sparkDays);
    if (newer) {
      const first = this.updatedAt === '';
      // The list's row already counts the days up to its own.
      this.updatedAt = entity.updatedAt;
      this.spark = spark;
      this.apply(entity);
      if (first) this.news = 0;
      return;
    }
    // A frame may already have carried the entity into a later day than the list knew.
    const passed = dayOf(this.updatedAt) - dayOf(entity.updatedAt);
    this.spark = passed > 0 ? completedDays(spark, entity.tension, passed, sparkDays) : spark;
  }
}
