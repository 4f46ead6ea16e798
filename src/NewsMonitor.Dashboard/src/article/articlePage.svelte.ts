import { correctArticle, getArticle, retractArticle, type Correction } from '../api/articles';
import { ApiError, describeError, isAbort } from '../api/client';
import type { ArticleReadingDto } from '../api/types';
import type { Moment } from '../state/route';

/** One article with its reading. */
export class ArticlePageState {
  article = $state.raw<ArticleReadingDto | null>(null);
  problem = $state<string | null>(null);
  unknown = $state(false);
  busy = $state(false);
  /** What went wrong with a correction or a retraction. */
  refused = $state<string | null>(null);

  readonly #timeline: string;
  readonly #id: string;
  readonly #knownAt: string | null;
  readonly #abort = new AbortController();

  constructor(timeline: string, id: string, moment: Moment) {
    this.#timeline = timeline;
    this.#id = id;
    this.#knownAt = moment.knownAt === 'then' ? moment.asOf : moment.knownAt;
    void this.load();
  }

  close(): void {
    this.#abort.abort();
  }

  async load(): Promise<void> {
    try {
      this.article = await getArticle(this.#timeline, this.#id, this.#knownAt, this.#abort.signal);
      this.problem = null;
      this.unknown = false;
    } catch (error) {
      if (isAbort(error)) return;
      this.unknown = error instanceof ApiError && error.status === 404;
      this.problem = describeError(error);
    }
  }

  retract(reason: string): Promise<boolean> {
    return this.#act(() => retractArticle(this.#timeline, this.#id, reason));
  }

  correct(correction: Correction): Promise<boolean> {
    return this.#act(() => correctArticle(this.#timeline, this.#id, correction));
  }

  async #act(action: () => Promise<void>): Promise<boolean> {
    this.busy = true;
    this.refused = null;
    try {
      await action();
      await this.load();
      return true;
    } catch (error) {
      this.refused = describeError(error);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
