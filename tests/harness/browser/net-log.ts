import { readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';

/** `initiator` is the origin that asked, as Chromium serialises it: `chrome-extension://…`, `null [internally …`. */
export type SeenRequest = { url: string; method: string; initiator: string };

type Params = { url?: string; method?: string; initiator?: string };
type Constants = { logEventTypes: Record<string, number> };
type Event = { type: number; phase: number; params?: Params };

/** What Chromium itself asks for (updates, a typed address) has no page or worker behind it. */
const BY_THE_BROWSER = 'not an origin';

function requestsIn(text: string): SeenRequest[] {
  // One event on each line, after a line of constants; the last line may be half written.
  const [first = '', ...lines] = text.split('\n');
  const { constants } = JSON.parse(`${first.replace(/,\s*$/, '')}}`) as { constants: Constants };
  const start = constants.logEventTypes['URL_REQUEST_START_JOB'];
  const seen: SeenRequest[] = [];
  for (const line of lines) {
    if (!line.includes('"initiator"')) continue;
    try {
      const { type, params } = JSON.parse(line.replace(/,\s*$/, '').replace(/\]\}$/, '')) as Event;
      if (type === start && params?.url !== undefined)
        seen.push({ url: params.url, method: params.method ?? 'GET', initiator: params.initiator ?? '' });
    } catch {
      continue; // the half-written last line, which the marker below makes irrelevant
    }
  }
  return seen;
}

let marks = 0;

/**
 * Reads the requests from a running Chromium's net log. The log is written in bunches, so a marker request is made
 * until it stands in the file: then everything before it does too.
 */
export async function readNetLog(browser: Browser, file: string): Promise<SeenRequest[]> {
  marks += 1;
  const marker = `http://127.0.0.1:9/net-log-mark-${marks}/`;
  const page = await browser.newPage();
  try {
    for (let attempt = 0; attempt < 50; attempt += 1) {
      await page.evaluate(
        (url) =>
          fetch(url, { mode: 'no-cors' }).then(
            () => undefined,
            () => undefined,
          ),
        `${marker}${attempt}`,
      );
      const text = await readFile(file, 'utf8').catch(() => '');
      if (!text.includes(marker)) continue;
      return requestsIn(text).filter(
        ({ url, initiator }) => !url.includes('/net-log-mark-') && initiator !== BY_THE_BROWSER,
      );
    }
  } finally {
    await page.close();
  }
  throw new Error('The net log was not written.');
}
