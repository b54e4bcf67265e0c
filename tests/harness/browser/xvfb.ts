import { execFile, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Page } from 'puppeteer-core';
import { installMissing } from '../find-browser.ts';

const execute = promisify(execFile);

/** A virtual screen for a headful browser, on the first free display. */
export async function startXvfb(size = '1400x1000x24'): Promise<{ display: string; stop: () => void }> {
  if (!installMissing(['xvfb', 'xdotool'])) throw new Error('Xvfb or xdotool is missing.');
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise<string>((resolve, reject) => {
    const numbers = server.stdio[3] as Readable;
    numbers.once('data', (data: Buffer) => resolve(`:${data.toString().trim()}`));
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)));
  });
  return { display, stop: () => void server.kill() };
}

const tool =
  (name: string) =>
  (display: string, ...args: string[]): Promise<unknown> =>
    execute(name, args, { env: { ...process.env, DISPLAY: display } });
const xdotool = tool('xdotool');
const xset = tool('xset');

/** Presses keys as a keyboard does, `alt+shift+l`: the browser hears them before the page, unlike keys of a driver. */
export async function pressKeys(display: string, page: Page, keys: string): Promise<void> {
  await page.bringToFront();
  await page.waitForFunction(() => document.hasFocus(), { polling: 50, timeout: 10_000 });
  await xdotool(display, 'key', keys);
}

/** The screen saver comes on, by which Chromium on X11 knows that the computer is locked. */
export async function lockComputer(display: string): Promise<void> {
  if (!installMissing(['xset'])) throw new Error('xset is missing.');
  await xset(display, 's', 'activate');
}

export const unlockComputer = (display: string): Promise<unknown> => xset(display, 's', 'reset');

/**
 * Does `ask` (a click in the page that makes the browser ask for a permission), waits until the prompt has taken the
 * focus from the page, and answers: Return on "Deny", or Tab from there to "Allow" and Return. The prompt can't be answered headless.
 */
export async function answerPermissionPrompt(
  display: string,
  page: Page,
  ask: () => Promise<unknown>,
  answer: 'allow' | 'deny' = 'allow',
): Promise<void> {
  await page.bringToFront();
  await ask();
  await page.waitForFunction(() => !document.hasFocus(), { polling: 50, timeout: 10_000 });
  await sleep(700); // Chromium ignores keys in the first half second, against accidental consent
  if (answer === 'allow') await xdotool(display, 'key', 'Tab');
  await xdotool(display, 'key', 'Return');
  await page.waitForFunction(() => document.hasFocus(), { polling: 50, timeout: 10_000 });
}
