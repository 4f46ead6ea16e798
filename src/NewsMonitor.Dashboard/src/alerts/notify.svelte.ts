import type { AlertNotice } from '../api/types';
import { formatTension } from '../format/format';

const key = 'newsmonitor.notify';

/** Notifications by the browser, for alerts that come while the page is open: on where the reader asked for them and the browser allows them. */
class Notifications {
  wanted = $state(remembered());
  allowed = $state<NotificationPermission>('Notification' in globalThis ? Notification.permission : 'denied');

  get on(): boolean {
    return this.wanted && this.allowed === 'granted';
  }

  async toggle(): Promise<void> {
    this.wanted = !this.on;
    if (this.wanted && this.allowed === 'default') this.allowed = await Notification.requestPermission();
    try {
      localStorage.setItem(key, this.wanted ? '1' : '0');
    } catch {
      // Storage is closed to this page: the choice holds until it is left.
    }
  }

  show(alert: AlertNotice, timeline: string): void {
    if (!this.on) return;
    // The tag has the browser show one alert once, however many pages are open.
    new Notification(alert.name, { body: alert.test ? 'Test alert' : `${formatTension(alert.value)} on ${timeline}`, tag: `newsmonitor ${timeline} ${alert.sequence}` });
  }
}

function remembered(): boolean {
  try {
    return localStorage.getItem(key) === '1';
  } catch {
    return false;
  }
}

export const notifications = new Notifications();
