// A made-up world for developing the page without a server: a story of seventy days, deterministic, in nobody's words.

const day = 86_400_000;
export const from = Date.UTC(2021, 11, 20, 6);
export const to = Date.UTC(2022, 2, 1, 18);

/** [code, name, share of the story, hostility from 0 to 1] */
const countries = [
  ['UKR', 'Ukraine', 10, 0.75], ['RUS', 'Russia', 12, 0.8], ['USA', 'United States', 9, 0.5], ['DEU', 'Germany', 6, 0.3],
  ['FRA', 'France', 6, 0.25], ['GBR', 'United Kingdom', 5, 0.5], ['BLR', 'Belarus', 4, 0.7], ['POL', 'Poland', 3, 0.4],
  ['CHN', 'China', 3, 0.3], ['TUR', 'Türkiye', 2, 0.2], ['ITA', 'Italy', 2, 0.2], ['LTU', 'Lithuania', 2, 0.5],
  ['LVA', 'Latvia', 1.5, 0.5], ['EST', 'Estonia', 1.5, 0.5], ['ROU', 'Romania', 1, 0.3], ['HUN', 'Hungary', 1.2, 0.2],
  ['CZE', 'Czechia', 1, 0.4], ['SVK', 'Slovakia', 0.8, 0.3], ['CAN', 'Canada', 1, 0.4], ['JPN', 'Japan', 0.9, 0.4],
  ['KAZ', 'Kazakhstan', 1.4, 0.6], ['IRN', 'Iran', 1.2, 0.5], ['ISR', 'Israel', 1, 0.3], ['IND', 'India', 0.8, 0.1],
  ['SYR', 'Syria', 0.8, 0.8], ['GEO', 'Georgia', 0.8, 0.5], ['MDA', 'Moldova', 0.9, 0.5], ['SWE', 'Sweden', 0.8, 0.3],
  ['FIN', 'Finland', 0.9, 0.3], ['NOR', 'Norway', 0.6, 0.2], ['NLD', 'Netherlands', 0.7, 0.3], ['ESP', 'Spain', 0.6, 0.2],
  ['MLT', 'Malta', 0.2, 0.1], ['SGP', 'Singapore', 0.2, 0.2], ['AUS', 'Australia', 0.6, 0.4], ['BRA', 'Brazil', 0.4, 0.1],
  ['ARG', 'Argentina', 0.3, 0.1], ['SRB', 'Serbia', 0.6, 0.2], ['XKX', 'Kosovo', 0.3, 0.4], ['VAT', 'Holy See', 0.3, 0.05],
  ['MLI', 'Mali', 0.6, 0.6], ['KOR', 'South Korea', 0.4, 0.2], ['PRK', 'North Korea', 0.6, 0.8], ['AUT', 'Austria', 0.5, 0.2],
];
const leaders = [
  ['vladimir-putin', 'Vladimir Putin', 'RUS'], ['sergey-lavrov', 'Sergey Lavrov', 'RUS'], ['volodymyr-zelensky', 'Volodymyr Zelensky', 'UKR'],
  ['dmytro-kuleba', 'Dmytro Kuleba', 'UKR'], ['joe-biden', 'Joe Biden', 'USA'], ['antony-blinken', 'Antony Blinken', 'USA'],
  ['emmanuel-macron', 'Emmanuel Macron', 'FRA'], ['jean-yves-le-drian', 'Jean-Yves Le Drian', 'FRA'], ['olaf-scholz', 'Olaf Scholz', 'DEU'],
  ['annalena-baerbock', 'Annalena Baerbock', 'DEU'], ['boris-johnson', 'Boris Johnson', 'GBR'], ['liz-truss', 'Liz Truss', 'GBR'],
  ['alexander-lukashenko', 'Alexander Lukashenko', 'BLR'], ['xi-jinping', 'Xi Jinping', 'CHN'], ['andrzej-duda', 'Andrzej Duda', 'POL'],
  ['recep-tayyip-erdogan', 'Recep Tayyip Erdoğan', 'TUR'],
];
const organisations = [['NATO', 'NATO', 4, 0.5], ['EU', 'European Union', 4, 0.35], ['UN', 'United Nations', 2, 0.3], ['OSCE', 'OSCE', 1.5, 0.2]];
const outlets = ['Harbour Courier', 'The Meridian', 'Northern Wire', 'Gazette of the East', 'Daily Ledger'];

/** [text, intensity, deed?] */
const hostile = [
  ['We will not accept demands that are put to us at gunpoint, and those who put them know it.', 3.5, false],
  ['The build-up along the border has no other purpose than to frighten.', 3, false],
  ['Any further step will be met with measures whose cost has not been seen before.', 3.5, false],
  ['These accusations are invented from the first line to the last.', 2, false],
  ['that units had been moved to within forty kilometres of the crossing', 5.5, true],
  ['that the assets of eleven banks would be frozen from midnight', 6, true],
  ['that shells had struck the outskirts of two towns during the night', 9, true],
];
const friendly = [
  ['There is still a way out of this at the table, and we shall take every chance of it.', 2.5, false],
  ['Our ministers meet again on Friday, and the line stays open until then.', 2.5, false],
  ['that a further consignment of medical aid had crossed on Tuesday', 10, true],
  ['We stand beside our partners, today as on every other day.', 5, false],
];
const kinds = ['direct', 'direct', 'mixed', 'indirect', 'block'];

function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const known = new Map();
for (const [code, name] of countries) known.set(`country/${code}`, { id: `country/${code}`, code, name, kind: 'country', country: code });
for (const [code, name] of organisations) known.set(`organisation/${code}`, { id: `organisation/${code}`, code, name, kind: 'organisation', country: code });
for (const [code, name, country] of leaders) known.set(`leader/${code}`, { id: `leader/${code}`, code, name, kind: 'leader', country });

/** The story: documents by time, each with one statement and its claims. */
export function story() {
  const next = random(20220224);
  const actors = [...countries.map((c) => ['country', ...c]), ...organisations.map((o) => ['organisation', ...o])];
  const total = actors.reduce((sum, a) => sum + a[3], 0);
  const pick = () => {
    let at = next() * total;
    return actors.find((a) => (at -= a[3]) <= 0) ?? actors[0];
  };
  const documents = [];
  for (let i = 0; i < 620; i++) {
    const progress = (i / 620) ** 0.8;
    const at = Math.min(to, from + progress * (to - from) + next() * 0.4 * day);
    const source = pick();
    let target = pick();
    while (target === source) target = pick();
    const heat = (source[4] + target[4]) / 2 + (progress > 0.85 ? 0.25 : 0) - 0.1;
    const angry = next() < heat;
    const choices = angry ? hostile.slice(0, progress > 0.9 ? 7 : 6) : friendly;
    const [text, intensity, deed] = choices[Math.floor(next() * choices.length)];
    const speakers = leaders.filter((l) => l[2] === source[1]);
    const speaker = speakers.length > 0 && next() < 0.8 ? speakers[Math.floor(next() * speakers.length)] : null;
    const outlet = outlets[Math.floor(next() * outlets.length)];
    documents.push({
      at, outlet, angry, intensity, deed,
      source: `${source[0]}/${source[1]}`, target: `${target[0]}/${target[1]}`,
      speakerId: speaker ? `leader/${speaker[0]}` : `${source[0]}/${source[1]}`,
      speaker: speaker ? speaker[1] : `a government spokesman in ${source[2]}`,
      kind: text.startsWith('that ') ? 'indirect' : kinds[Math.floor(next() * kinds.length)],
      text, article: `mock-${i}`,
      title: `${source[2]} and ${target[2]}: ${angry ? 'tone hardens' : 'talks go on'}`,
      url: i % 7 === 3 ? 'javascript:alert(1)' : i % 5 === 4 ? null : `https://example.org/${outlet.toLowerCase().replaceAll(' ', '-')}/${i}`,
    });
  }
  return documents.sort((a, b) => a.at - b.at);
}
