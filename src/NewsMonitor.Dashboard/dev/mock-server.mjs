// A stand-in for the server while the page is developed: `npm run mock`, then `npm run dev`. It also serves the built page.
// POST /mock/drop cuts every live connection; POST /mock/down?seconds=10 answers nothing for a while.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { attachHub } from './hub.mjs';
import { Timeline } from './timeline.mjs';

const port = Number(process.env.PORT ?? 5080);
const root = fileURLToPath(new URL('../../NewsMonitor.Server/wwwroot', import.meta.url));
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' };
const collections = { countries: 'country', leaders: 'leader', organisations: 'organisation' };
const timelines = new Map([new Timeline('seeds', 'replay'), new Timeline('live', 'live')].map((t) => [t.name, t]));
let downUntil = 0;

const server = createServer(async (request, response) => {
  const url = new URL(request.url, 'http://localhost');
  const parts = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  if (parts[0] === 'mock') {
    hub.drop();
    if (parts[1] === 'down') downUntil = Date.now() + 1000 * Number(url.searchParams.get('seconds') ?? 10);
    return answer(response, 204);
  }
  if (Date.now() < downUntil) return request.socket.destroy();
  if (url.pathname === '/hubs/tension/negotiate') {
    return answer(response, 200, { connectionId: 'mock', connectionToken: 'mock', negotiateVersion: 1, availableTransports: [{ transport: 'WebSockets', transferFormats: ['Text', 'Binary'] }] });
  }
  if (parts[0] !== 'api') return file(url.pathname, response);
  const timeline = parts[2] === undefined ? null : timelines.get(parts[2]);
  if (parts[2] === undefined) return answer(response, 200, [...timelines.values()].map((t) => t.summary()));
  if (!timeline) return problem(response, 404, `There is no timeline "${parts[2]}".`);
  if (parts[3] === undefined) return answer(response, 200, timeline.summary());
  if (parts[3] === 'replay') return replay(timeline, request, parts[4], response);
  return entities(timeline, parts, url, response);
});

function entities(timeline, [, , , collection, code, rest], url, response) {
  const kind = collections[collection];
  if (!kind) return problem(response, 404, `There is no "${collection}".`);
  if (code === undefined) return answer(response, 200, [...timeline.entities.values()].filter((e) => e.id.startsWith(`${kind}/`)).map((e) => timeline.entity(e)));
  const entity = timeline.entities.get(`${kind}/${code}`);
  if (!entity) return problem(response, 404, `Nothing is known of ${kind}/${code} on this timeline.`);
  if (rest === undefined) return answer(response, 200, timeline.detail(entity));
  const number = (name) => (url.searchParams.has(name) ? Number(url.searchParams.get(name)) : null);
  return answer(response, 200, timeline.statements(entity, number('after'), number('before'), number('limit') ?? 50));
}

async function replay(timeline, request, command, response) {
  let body = '';
  for await (const chunk of request) body += chunk;
  if (timeline.kind === 'live') return problem(response, 409, 'The timeline "live" has no replay.');
  if (command === 'pause') timeline.hold('paused');
  else if (command === 'resume') timeline.hold('playing');
  else if (command === 'stop') timeline.hold('stopped');
  else if (command === 'step') timeline.step();
  else if (command === 'restart' || command === undefined) timeline.begin();
  else if (command === 'speed') {
    const { speed } = JSON.parse(body || '{}');
    if (!(speed > 0)) return problem(response, 400, 'speed must be more than 0.');
    timeline.hold();
    timeline.speed = speed;
  } else return problem(response, 404, `There is no command "${command}".`);
  hub.push();
  return answer(response, 200, timeline.summary().replay);
}

async function file(path, response) {
  const name = normalize(path === '/' ? '/index.html' : path);
  const body = await readFile(join(root, name)).catch(() => null);
  if (!body) return answer(response, 404);
  response.writeHead(200, { 'Content-Type': types[extname(name)] ?? 'application/octet-stream', 'Content-Security-Policy': "default-src 'self'" });
  response.end(body);
}

function answer(response, status, body) {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function problem(response, status, detail) {
  response.writeHead(status, { 'Content-Type': 'application/problem+json' });
  response.end(JSON.stringify({ title: 'The request could not be carried out.', status, detail }));
}

const hub = attachHub(server, timelines);
setInterval(() => {
  for (const timeline of timelines.values()) timeline.advance();
  if (Date.now() >= downUntil) hub.push();
}, 100);
server.listen(port, '127.0.0.1', () => console.log(`mock server on http://localhost:${port}`));
