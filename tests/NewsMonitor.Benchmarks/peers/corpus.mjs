// Writes the text that all programs read: the dispatches under seeds/, with other day numbers in each copy, as JSON lines.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [seeds, out, megabytes] = [process.argv[2], process.argv[3], Number(process.argv[4] ?? 2)];
const texts = [];
for (const name of readdirSync(seeds).sort()) {
  const content = readFileSync(join(seeds, name), 'utf8');
  if (name.endsWith('.txt') && content.trim() && !/^retracts:/m.test(content)) texts.push(content);
  if (name.endsWith('.ndjson')) {
    for (const line of content.split('\n').filter(Boolean)) {
      const text = JSON.parse(line).text;
      if (text?.trim()) texts.push(text);
    }
  }
}

const lines = [];
let bytes = 0;
for (let copy = 0; bytes < megabytes * 1e6; copy++) {
  for (const [index, text] of texts.entries()) {
    const varied = text.replace(/\b([1-9]|1[0-9]|2[0-8])\b/g, (day) => String(((Number(day) + copy) % 28) + 1));
    lines.push(JSON.stringify({ id: `${copy}-${index}`, text: varied }));
    bytes += Buffer.byteLength(varied);
    if (bytes >= megabytes * 1e6) break;
  }
}

writeFileSync(out, lines.join('\n') + '\n');
