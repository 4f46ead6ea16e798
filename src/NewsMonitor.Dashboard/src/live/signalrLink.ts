import { HttpError, HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import { reportUnauthorized } from '../api/client';
import type { WatchFrame } from '../api/types';
import type { HubLink } from './watchClient';

/** A connection to the hub over SignalR, JSON protocol. It does not reconnect by itself: the watch does. */
export function signalrLink(url = '/hubs/tension'): HubLink {
  const connection = new HubConnectionBuilder().withUrl(url).configureLogging(LogLevel.None).build();
  return {
    start: () =>
      connection.start().catch((error: unknown) => {
        if (isUnauthorized(error)) reportUnauthorized();
        throw error;
      }),
    stop: () => connection.stop(),
    invoke: (method, ...args) => connection.invoke<unknown>(method, ...args).catch((error: unknown) => Promise.reject(inHubsWords(error))),
    send: (method, ...args) => connection.send(method, ...args),
    onFrame: (handler) => connection.on('frame', (frame: WatchFrame) => handler(frame)),
    onClose: (handler) => connection.onclose(() => handler()),
  };
}

function isUnauthorized(error: unknown): boolean {
  return error instanceof HttpError ? error.statusCode === 401 : error instanceof Error && error.message.includes("'401'");
}

/** The hub's own message, without what SignalR puts in front of it. */
function inHubsWords(error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  return new Error(message.replace(/^.*HubException: /s, ''));
}
