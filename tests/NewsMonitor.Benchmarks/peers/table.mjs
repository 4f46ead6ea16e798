// Makes the table of the figures that `run` gathered.
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';

const bytes = readFileSync(process.argv[3], 'utf8').split('\n').filter(Boolean).reduce((sum, line) => sum + Buffer.byteLength(JSON.parse(line).text), 0);
const speeds = new Map();
for (const line of readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean)) {
  const space = line.indexOf(' ');
  const [who, figures] = [line.slice(0, space), JSON.parse(line.slice(space + 1))];
  const list = speeds.get(who) ?? [];
  if (Array.isArray(figures)) list.push(...figures.map((seconds) => bytes / 1e6 / seconds));
  else list.push(figures.megabytesPerSecond);
  speeds.set(who, list);
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const ours = median(speeds.get('newsmonitor'));
console.log(`${(bytes / 1e6).toFixed(1)} MB of text, ${speeds.get('newsmonitor').length} turns, one core each, ${cpus().length} × ${cpus()[0].model.trim()}\n`);
console.log('| program | MB/s (median) | slowest to fastest | NewsMonitor is faster by |\n|---|---|---|---|');
for (const [who, list] of speeds) {
  console.log(`| ${who} | ${median(list).toFixed(2)} | ${Math.min(...list).toFixed(2)} to ${Math.max(...list).toFixed(2)} | ${who === 'newsmonitor' ? '' : `${(ours / median(list)).toFixed(1)} ×`} |`);
}
