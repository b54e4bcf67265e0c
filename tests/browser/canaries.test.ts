import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { screenOf, see, soon, type Screen } from '../harness/drive/find.ts';
import type { Logged } from '../harness/practice-control.ts';
import type { TrustReport } from '../../lib/trust/report.ts';
import { stored, tell } from './support/background.ts';
import {
  behindAPassphrase,
  openTrust,
  pressCheck,
  savedFile,
  scheduleOne,
  startCanaryRun,
  untilTheBrowserCloses,
  type CanaryRun,
} from './support/canary-run.ts';
import { journalEndsWith, told } from './support/confirm.ts';
import { rowsOf, sendOf } from './support/database.ts';
import { HOST } from './support/live.ts';
import { canariesIn, searchFolder, wholePage } from './support/search.ts';
import { inDays } from './support/write-email.ts';

// T1, T19 of security-and-reliability.md 1, and that the Trust page is true. Another way of keeping the key is
// another row here.

const MODES = [
  ['chromium', 'until the browser closes', untilTheBrowserCloses],
  ['firefox', 'until the browser closes', untilTheBrowserCloses],
  ['chromium', 'behind a passphrase', behindAPassphrase],
  ['firefox', 'behind a passphrase', behindAPassphrase],
] as const;

describe.each(MODES)('canaries through every flow in %s, the key kept %s', (browser, mode, keep) => {
  let run: CanaryRun;
  let trust: Screen;
  let file: { text: string; report: TrustReport };
  const pages: string[] = [];
  const look = async (screen: Pick<Screen, 'page'>) => void pages.push(await wholePage(screen.page));
  const requests = (): Promise<Logged[]> => run.braze.behind('GET requests');

  beforeAll(async () => {
    run = await startCanaryRun(browser, keep);
  });
  afterAll(() => run.close());

  it('runs them: a wrong key, the right one, an email scheduled, moved and cancelled, another one left armed', async () => {
    const { studio, tenantId, canaries } = run;
    await pressCheck(run);
    await see(studio, studio.words('problem.keyRefused.title'));
    await look(studio);
    await keep(studio.page, tenantId, canaries.key);
    await pressCheck(run);
    await see(studio, studio.words('studio.check.found'));
    const moved = await scheduleOne(run, 'Moved and cancelled');
    await told(
      tell(studio.page, 'send.move', {
        sendId: moved,
        when: { mode: 'at', wall: inDays(4, '11:00') },
      } as never),
    );
    await soon(
      async () => (await requests()).filter(({ path }) => path === '/messages/schedule/update').length >= 2,
      () => 'The move was not sent.',
    );
    await told(tell(studio.page, 'send.cancel', { sendId: moved } as never));
    await soon(
      async () =>
        (await requests()).some(({ path }) => path === '/messages/schedule/delete') ||
        (await sendOf(studio.page, 'Moved and cancelled')).state.is === 'cancelling',
      () => 'The cancel did not begin.',
    );
    const armed = await scheduleOne(run, 'Left armed');
    await journalEndsWith(studio.page, armed, 'armed', 30_000);
    await look(studio);
    for (const path of ['popup.html', 'sidepanel.html']) {
      const page = await run.open(path);
      await see(screenOf(page), /Left armed/u);
      await look({ page });
      await page.close();
    }
  });

  it('the page is true: the manifest, every table and key, every call, and nothing that no list names', async () => {
    trust = await openTrust(run);
    await look(trust);
    file = await savedFile(trust);
    const { report } = file;
    const manifest = JSON.parse(readFileSync(join(run.build, 'manifest.json'), 'utf8')) as {
      version: string;
      permissions: string[];
      optional_host_permissions: string[];
      content_security_policy: { extension_pages: string };
    };
    const asked = report.permissions.extension;
    expect(asked.map(({ name }) => name).toSorted()).toEqual(manifest.permissions.toSorted());
    expect(asked.filter(({ listed }) => !listed)).toEqual([]);
    expect(report.versions.extension).toBe(manifest.version);
    expect(report.policy).toBe(manifest.content_security_policy.extension_pages);
    expect(report.hosts.askable.toSorted()).toEqual(manifest.optional_host_permissions.toSorted());
    expect(report.hosts.pictures).toEqual([]);
    expect(report.hosts.granted).toEqual([HOST]);

    const { kinds, unlisted } = report.stored;
    expect(unlisted).toEqual([]);
    const there = await trust.page.evaluate(async () => {
      const databases = (await indexedDB.databases()).map(({ name }) => name);
      const names = await new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('outpost');
        opening.addEventListener('error', () => reject(new Error('no database')));
        opening.addEventListener('success', () => {
          resolve([...opening.result.objectStoreNames]);
          opening.result.close();
        });
      });
      return { databases, names, local: Object.keys(localStorage), caches: await caches.keys() };
    });
    expect({ ...there, names: [] }).toEqual({ databases: ['outpost'], names: [], local: [], caches: [] });
    const inDatabase = kinds.filter(({ place }) => place === 'database');
    expect(inDatabase.map(({ name }) => name).toSorted()).toEqual(there.names.toSorted());
    for (const { name, count } of inDatabase)
      expect([name, count]).toEqual([name, (await rowsOf(trust.page, name)).length]);
    const inSession = kinds.filter(({ place }) => place === 'session');
    expect(inSession.reduce((sum, { count }) => sum + count, 0)).toBe(
      Object.keys(await stored(trust.page, 'session')).length,
    );

    const log = await requests();
    const network = report.calls.filter(({ via }) => via === 'network');
    const line = (...parts: (string | number)[]) => parts.join(' ');
    // In no order: the questions about permissions go out side by side.
    expect(
      network.map(({ method, host, path, status }) => line(method, host, path, status)).toSorted(),
    ).toEqual(
      log
        .map(({ method, path, answer }) => line(method, HOST, path, 'status' in answer ? answer.status : 0))
        .toSorted(),
    );
    expect(network.every(({ ms }) => typeof ms === 'number')).toBe(true);
    expect(report.hosts.contacted.map(({ host, calls }) => [host, calls])).toEqual([[HOST, log.length]]);
    expect(log.length).toBeGreaterThan(8);
  });

  it('the keys are in the Authorization header and nowhere else; addresses are in no log, file or address', async () => {
    const { key, wrongKey, passphrase, sender, replyTo, person } = run.canaries;
    const keys = { key, wrongKey, passphrase };
    const all = { ...keys, sender, replyTo, person };
    const log = await requests();
    // That header is the one part which the log leaves out, and Braze let the right key in.
    expect(log.some(({ answer }) => 'status' in answer && answer.status === 201)).toBe(true);
    const traffic = JSON.stringify(log.map(({ path, query, headers, body }) => [path, query, headers, body]));
    expect(canariesIn(traffic, keys)).toEqual([]);
    expect(canariesIn(traffic, { person })).toEqual(['person']); // what was to be sent was sent
    expect(
      canariesIn(JSON.stringify(log.map(({ path, query, headers }) => [path, query, headers])), all),
    ).toEqual([]);
    // Consoles are heard: a word of ours from a page, and from the background.
    await trust.page.evaluate(() => console.warn('a word of a page'));
    await run.sayInBackground('a word of the background');
    await soon(
      async () =>
        ['a page', 'the background'].every((who) => run.said().join('\n').includes(`a word of ${who}`)),
      () => `Only this was heard: ${run.said().join('\n').slice(0, 400)}`,
    );
    expect(canariesIn(run.said().join('\n'), all)).toEqual([]);
    expect(canariesIn(file.text, all)).toEqual([]);
    for (const page of pages) expect(canariesIn(page, keys)).toEqual([]);
    for (const area of ['local', 'session'] as const)
      expect(canariesIn(JSON.stringify(await stored(trust.page, area)), keys)).toEqual([]);
    expect(canariesIn(JSON.stringify(await stored(trust.page, 'local')), all)).toEqual([]);
    console.log(
      `Canaries in ${browser}: ${log.length} requests, ${run.said().length} console lines, ${pages.length} pages of ${pages.join('').length} characters, an export of ${file.text.length}: 0 hits`,
    );
  });

  it('the raw profile holds no key while the browser runs and after it was closed', async () => {
    const { key, wrongKey, passphrase } = run.canaries;
    const secrets = { key, wrongKey, passphrase };
    const running = searchFolder(run.profile, secrets);
    await run.end();
    const closed = searchFolder(run.profile, secrets);
    // What is stored by design is found: the search can find.
    const uuid = (address: string): string => address.split(/[.@]/)[1] ?? address;
    const { sender, person } = run.canaries;
    const byDesign = { sender: uuid(sender), person: uuid(person) };
    const found = searchFolder(run.profile, byDesign).hits.map((hit) => hit.split(':')[0]);
    expect(new Set(found)).toEqual(new Set(['person', 'sender']));
    expect([running.hits, closed.hits]).toEqual([[], []]);
    expect(closed.files).toBeGreaterThan(20);
    console.log(
      `Raw profile of ${browser}, key kept ${mode}: ${running.files} files of ${running.bytes} bytes while it ran, ${closed.files} of ${closed.bytes} after, 2 keys and a passphrase, 0 hits`,
    );
  });
});
