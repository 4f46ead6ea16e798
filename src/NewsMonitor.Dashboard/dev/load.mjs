// How the page bears 1,000 changes a second:
//   npm run load -- http://localhost:5080 5
// opens the page of a server that replayed the seeds for so many minutes, stands in for its hub, sends ten frames of a hundred
// changes a second, and prints frames, long tasks and heap by the minute.
import os from 'node:os';
import { chromium } from 'playwright-core';

const [address = 'http://localhost:5080', minutes = '5'] = process.argv.slice(2);
const framesPerSecond = 10;
const changesPerFrame = 100;
const recordEnd = '\u001e';

const lists = await Promise.all(['countries', 'leaders', 'organisations'].map(async (kind) => (await fetch(`${address}/api/timelines/seeds/${kind}`)).json()));
const entities = lists.flat();
const timeline = await (await fetch(`${address}/api/timelines/seeds`)).json();

const browser = await chromium.launch({ executablePath: process.env.NEWSMONITOR_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
page.on('pageerror', (error) => console.error(String(error)));

let sent = 0;
await page.routeWebSocket(/hubs\/tension/, (socket) => {
  const say = (message) => socket.send(JSON.stringify(message) + recordEnd);
  let watch = 0;
  let pushing;
  socket.onMessage((data) => {
    for (const text of String(data).split(recordEnd).filter(Boolean)) {
      const message = JSON.parse(text);
      if (message.protocol) say({});
      if (message.target !== 'Watch') continue;
      say({ type: 3, invocationId: message.invocationId, result: ++watch });
      clearInterval(pushing);
      pushing = setInterval(() => say({ type: 1, target: 'frame', arguments: [frame(watch)] }), 1000 / framesPerSecond);
    }
  });
  socket.onClose(() => clearInterval(pushing));
});

let turn = 0;
let version = 1_000_000;
function frame(watch) {
  const changes = [];
  for (let i = 0; i < changesPerFrame; i++) {
    const entity = entities[turn++ % entities.length];
    const tension = Math.min(100, Math.max(0, (entity.tension ?? 40) + 6 * (Math.random() - 0.5)));
    changes.push({ ...entity, tension, low: tension - 3, high: tension + 3, version: ++version, claims: entity.claims + (turn % 5), updatedAt: timeline.clock, causes: [] });
  }
  sent += changes.length;
  return { watch, timeline: 'seeds', run: timeline.run, clock: timeline.clock, speed: 1, replay: null, articles: timeline.articles, world: timeline.world, alerts: null, changes };
}

await page.addInitScript(() => {
  const seen = (window.seen = { frames: 0, slow: 0, long: 0, longest: 0 });
  let last = performance.now();
  const tick = (at) => {
    seen.frames += 1;
    if (at - last > 25) seen.slow += 1;
    last = at;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      seen.long += 1;
      seen.longest = Math.max(seen.longest, entry.duration);
    }
  }).observe({ type: 'longtask', buffered: false });
});

await page.goto(`${address}/#/t/seeds`);
await page.locator('[data-testid=connection-state][data-state=live]').waitFor();
await page.waitForTimeout(5000);
const session = await page.context().newCDPSession(page);
const reset = () => page.evaluate(() => Object.assign(window.seen, { frames: 0, slow: 0, long: 0, longest: 0 }));
const heap = async () => {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
};

console.log(`${os.cpus().length} × ${os.cpus()[0].model}; ${entities.length} entities; browser, stand-in and server on one machine\n`);
console.log('| minute | changes/s | frames/s | frames later than 25 ms | long tasks | longest | heap after collection |');
console.log('|---|---|---|---|---|---|---|');
console.log(`| start | | | | | | ${(await heap()).toFixed(1)} MB |`);
for (let minute = 1; minute <= Number(minutes); minute++) {
  await reset();
  const [from, before] = [performance.now(), sent];
  await page.waitForTimeout(60_000);
  const seconds = (performance.now() - from) / 1000;
  const { frames, slow, long, longest } = await page.evaluate(() => window.seen);
  console.log(`| ${minute} | ${((sent - before) / seconds).toFixed(0)} | ${(frames / seconds).toFixed(1)} | ${((100 * slow) / frames).toFixed(1)} % | ${long} | ${longest.toFixed(0)} ms | ${(await heap()).toFixed(1)} MB |`);
}
await browser.close();
