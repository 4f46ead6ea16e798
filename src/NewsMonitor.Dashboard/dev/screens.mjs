// Takes a picture of each view at three widths in both themes:
//   npm run screens -- http://localhost:5080 FOLDER [view…]
// of a server that replayed the seeds.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { views, widths } from './views.mjs';

const [address = 'http://localhost:5080', folder = 'screens', ...wanted] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.NEWSMONITOR_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const theme of ['light', 'dark']) {
  for (const [size, [width, height]] of Object.entries(widths)) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme });
    for (const [view, hash] of Object.entries(views)) {
      if (wanted.length > 0 && !wanted.includes(view) && !wanted.includes(size) && !wanted.includes(theme)) continue;
      const page = await context.newPage();
      page.on('pageerror', (error) => console.error(view, size, theme, String(error)));
      await page.goto(`${address}/${hash}`);
      await page.locator('[data-testid=connection-state][data-state=live]').waitFor({ timeout: 30_000 });
      await page.waitForTimeout(1200);
      await page.screenshot({ path: join(folder, `${view}-${size}-${theme}.png`), fullPage: size === 'phone' });
      await page.close();
    }
    await context.close();
  }
}
await browser.close();
