// One timeline of the mock: takes documents in, keeps claims and statements per entity, scores them, runs a replay.
import { from, known, story, to } from './world.mjs';

const day = 86_400_000;

export class Timeline {
  constructor(name, kind, now = Date.now) {
    this.name = name;
    this.kind = kind;
    this.now = now;
    this.lives = 0;
    this.documents = kind === 'replay' ? story() : [];
    this.skipped = kind === 'replay' ? [{ name: 'undated-note.txt', reason: 'No publication date was found.' }, { name: 'scan.bin', reason: 'It is not text (invalid UTF-8 at byte 0).' }] : [];
    this.begin();
  }

  begin() {
    this.lives += 1;
    this.run = `${this.name}~${this.lives}`;
    this.entities = new Map();
    this.position = 0;
    this.sequence = 0;
    this.speed = (to - from) / 120_000;
    this.state = this.kind === 'replay' ? 'playing' : 'none';
    this.anchor = this.now();
    this.moment = this.kind === 'replay' ? from - 3_600_000 : this.anchor;
    this.version = 0;
  }

  get running() {
    return this.kind === 'live' ? 1 : this.state === 'playing' ? this.speed : 0;
  }

  clock() {
    if (this.kind === 'live') return this.now();
    return Math.min(this.moment + (this.now() - this.anchor) * this.running, to);
  }

  hold(state) {
    this.moment = this.clock();
    this.anchor = this.now();
    if (state) this.state = state;
  }

  /** Moves on to the present; returns whether anything changed. */
  advance() {
    if (this.kind === 'live' || this.state !== 'playing') return false;
    const clock = this.clock();
    while (this.position < this.documents.length && this.documents[this.position].at <= clock) this.take(this.documents[this.position++]);
    if (this.position === this.documents.length) this.hold('finished');
    this.rescore(clock);
    return true;
  }

  step() {
    this.hold('paused');
    const next = this.documents[this.position];
    if (!next) return;
    this.position += 1;
    this.moment = Math.max(this.moment, next.at);
    this.take(next);
    this.rescore(this.moment);
  }

  take(document) {
    const sequence = ++this.sequence;
    const sides = [[document.source, document.target, 'by'], [document.target, document.source, 'about']];
    if (document.speakerId !== document.source) sides.push([document.speakerId, document.target, 'by']);
    for (const [id, counterpart, role] of sides) {
      let entity = this.entities.get(id);
      if (!entity) this.entities.set(id, (entity = { id, claims: [], statements: [], version: 0, tension: null }));
      entity.claims.push({ at: document.at, weight: document.intensity / 10, angry: document.angry, deed: document.deed, counterpart, by: role === 'by' });
      entity.statements.push({ sequence, role, document });
      entity.touched = true;
    }
  }

  rescore(clock) {
    for (const entity of this.entities.values()) {
      const score = scoreAt(entity, clock, this.position);
      if (!entity.touched && entity.tension === score.tension) continue;
      Object.assign(entity, score, { version: entity.version + 1, stamp: ++this.version, updatedAt: clock, touched: false });
    }
  }

  change(entity) {
    return {
      id: entity.id, name: known.get(entity.id).name, version: entity.version, tension: entity.tension, hostile: entity.hostile,
      cooperative: entity.cooperative, words: entity.words, deeds: entity.deeds, claims: entity.claims.length,
      statements: entity.statements.length, statementHead: entity.statements.at(-1).sequence, updatedAt: new Date(entity.updatedAt).toISOString(),
    };
  }

  entity(entity) {
    const { code, kind, country } = known.get(entity.id);
    const today = Math.floor(this.clock() / day) * day;
    const spark = Array.from({ length: 14 }, (_, i) => scoreAt(entity, today - (13 - i) * day, this.position).tension);
    return { ...this.change(entity), code, kind, country, spark };
  }

  detail(entity) {
    const clock = this.clock();
    const history = [];
    for (let at = from; at < clock; at += day / 4) history.push({ at: new Date(at).toISOString(), ...scoreAt(entity, at, this.position) });
    const { kind, country } = known.get(entity.id);
    const related = [...this.entities.values()].filter((e) => e !== entity && (kind === 'leader' ? e.id === `country/${country}` : known.get(e.id).kind === 'leader' && known.get(e.id).country === country));
    return {
      entity: this.entity(entity), run: this.run, history, statements: this.statements(entity, null, null, 30),
      counterparts: counterparts(entity, clock), related: related.map((e) => this.entity(e)),
    };
  }

  statements(entity, after, before, limit) {
    const all = entity.statements;
    const rows = after !== null ? all.filter((s) => s.sequence > after).slice(0, limit) : all.filter((s) => before === null || s.sequence < before).slice(-limit).reverse();
    return rows.map(({ sequence, role, document: d }) => ({
      sequence, article: d.article, outlet: d.outlet, title: d.title, url: d.url, publishedAt: new Date(d.at).toISOString(), role, kind: d.kind, text: d.text,
      speaker: d.speaker, speakerId: d.speakerId, speakerName: known.get(d.speakerId).name, speakerCountry: known.get(d.speakerId).country, cue: 'said', confidence: 0.9, rule: `${d.kind}-said`,
    }));
  }

  replay() {
    if (this.kind === 'live') return null;
    return { state: this.state, position: this.position, total: this.documents.length, speed: this.speed * 1, from: new Date(from).toISOString(), to: new Date(to).toISOString(), problem: null };
  }

  summary() {
    const replay = this.replay();
    return {
      name: this.name, run: this.run, kind: this.kind, clock: new Date(this.clock()).toISOString(), speed: this.running, articles: this.position,
      entities: this.entities.size, replay: replay && { ...replay, path: 'seeds', skipped: this.skipped }, digest: null,
    };
  }
}

function decayed(entity, at, filter) {
  let sum = 0;
  for (const claim of entity.claims) if (claim.at <= at && filter(claim)) sum += claim.weight * 2 ** (-(at - claim.at) / (7 * day));
  return sum;
}

function scoreAt(entity, at, articles) {
  const hostile = decayed(entity, at, (c) => c.angry);
  const cooperative = decayed(entity, at, (c) => !c.angry);
  const any = entity.claims.some((c) => c.at <= at);
  const r = (hostile + 0.01) / (Math.min(articles, 90) + 100);
  const p = (hostile + 1.05) / (hostile + cooperative + 3);
  const tension = any ? Math.round(10_000 * Math.sqrt(p) * (r / (r + 0.006))) / 100 : null;
  return { tension, hostile, cooperative, words: decayed(entity, at, (c) => c.angry && !c.deed && c.by), deeds: decayed(entity, at, (c) => c.angry && c.deed && c.by) };
}

function counterparts(entity, at) {
  const ids = [...new Set(entity.claims.map((c) => c.counterpart))];
  return ids
    .map((id) => ({
      id, name: known.get(id).name,
      hostileBy: decayed(entity, at, (c) => c.counterpart === id && c.angry && c.by), hostileToward: decayed(entity, at, (c) => c.counterpart === id && c.angry && !c.by),
      cooperativeBy: decayed(entity, at, (c) => c.counterpart === id && !c.angry && c.by), cooperativeToward: decayed(entity, at, (c) => c.counterpart === id && !c.angry && !c.by),
    }))
    .sort((a, b) => b.hostileBy + b.hostileToward + b.cooperativeBy + b.cooperativeToward - (a.hostileBy + a.hostileToward + a.cooperativeBy + a.cooperativeToward))
    .slice(0, 20);
}
