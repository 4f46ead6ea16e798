// The hub of the mock: SignalR's JSON protocol over WebSockets, as far as the page speaks it.
import { WebSocketServer } from 'ws';

const end = '\u001e';

export function attachHub(server, timelines) {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions = new Set();
  server.on('upgrade', (request, socket, head) => {
    if (!request.url.startsWith('/hubs/tension')) return socket.destroy();
    sockets.handleUpgrade(request, socket, head, (ws) => serve(ws, sessions, timelines));
  });
  return {
    push: () => sessions.forEach((session) => session.push()),
    drop: () => sessions.forEach((session) => session.ws.terminate()),
  };
}

function serve(ws, sessions, timelines) {
  const session = { ws, watch: 0, sent: 0, acknowledged: 0, push: () => undefined };
  const send = (message) => ws.readyState === ws.OPEN && ws.send(JSON.stringify(message) + end);
  let greeted = false;
  ws.on('message', (data) => {
    for (const text of data.toString().split(end).filter(Boolean)) {
      const message = JSON.parse(text);
      if (!greeted) {
        greeted = true;
        sessions.add(session);
        send({});
      } else if (message.type === 1) invoke(session, message, timelines, send);
    }
  });
  const ping = setInterval(() => send({ type: 6 }), 10_000);
  ws.on('close', () => {
    clearInterval(ping);
    sessions.delete(session);
  });
}

function invoke(session, message, timelines, send) {
  if (message.target === 'Ack') {
    session.acknowledged = Math.min(message.arguments[0], session.sent);
    return;
  }
  if (message.target !== 'Watch') return send({ type: 3, invocationId: message.invocationId, error: `No method ${message.target}.` });
  const [request] = message.arguments;
  const timeline = timelines.get(request.timeline);
  if (!timeline) return send({ type: 3, invocationId: message.invocationId, error: `HubException: There is no timeline "${request.timeline}".` });
  const number = ++session.watch;
  send({ type: 3, invocationId: message.invocationId, result: number });
  let run = request.run;
  let versions = new Map(Object.entries(request.versions ?? {}));
  let first = true;
  let shown = '';
  session.push = () => {
    if (session.sent - session.acknowledged >= 24) return;
    if (run !== timeline.run) {
      run = timeline.run;
      versions = new Map();
    }
    const fresh = [...timeline.entities.values()].filter((e) => e.version > (versions.get(e.id) ?? 0) && (!request.entities || request.entities.includes(e.id)));
    const replay = timeline.replay();
    const state = JSON.stringify([timeline.run, replay?.state, replay?.position, replay?.speed]);
    if (!first && fresh.length === 0 && state === shown) return;
    first = false;
    shown = state;
    for (const entity of fresh) versions.set(entity.id, entity.version);
    session.sent += 1;
    send({
      type: 1, target: 'frame',
      arguments: [{ watch: number, timeline: timeline.name, run, clock: new Date(timeline.clock()).toISOString(), speed: timeline.running, replay, articles: timeline.position, changes: fresh.map((e) => timeline.change(e)) }],
    });
  };
  session.push();
}
