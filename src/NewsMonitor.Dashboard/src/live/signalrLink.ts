import { HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import type { WatchFrame } from '../api/types';
import type { HubLink } from './watchClient';

/** A connection to the hub over SignalR, JSON protocol. It does not reconnect by itself: the watch does. */
export function signalrLink(url = '/hubs/tension'): HubLink {
  const connection = new HubConnectionBuilder().withUrl(url).configureLogging(LogLevel.None).build();
  return {
    start: () => connection.start(),
    stop: () => connection.stop(),
    invoke: (method, ...args) => connection.invoke(method, ...args),
    send: (method, ...args) => connection.send(method, ...args),
    onFrame: (handler) => connection.on('frame', (frame: WatchFrame) => handler(frame)),
    onClose: (handler) => connection.onclose(() => handler()),
  };
}
