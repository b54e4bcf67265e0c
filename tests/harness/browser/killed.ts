import type { Browser } from 'puppeteer-core';

/** SIGKILL to the browser's process; its children end with it. Resolves when it is gone. */
export function killed(browser: Browser): Promise<void> {
  return new Promise((resolve, reject) => {
    const main = browser.process();
    if (main === null) return reject(new Error('The browser has no process of ours.'));
    main.once('exit', () => resolve());
    main.kill('SIGKILL');
  });
}
