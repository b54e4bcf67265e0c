import type { CDPSession, ElementHandle, Page } from 'puppeteer-core';
import { soon } from '../../harness/drive/find.ts';

// Our closed shadow roots, opened to a test by the browser's own debugger: no script of a page gets there.

/** Role and accessible name, as the browser itself tells them to a screen reader. */
export type Told = readonly [role: string, name: string];

type Bidi = {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
};
type RemoteNode = { sharedId: string; value?: { shadowRoot?: { sharedId: string } | null } };

const isFirefox = async (page: Page): Promise<boolean> => /firefox/i.test(await page.browser().version());
const OURS = '[...document.querySelectorAll(":root > :not(head, body)")]';
/** In the page's own world alone: our script sees its element as before. */
const LEAVE_OPEN =
  '(host, root) => void Object.defineProperty(host, "shadowRoot", { value: root, configurable: true })';

/** From now on a test's own scripts on this page find our elements through `shadowRoot`, as in an open root. */
export async function openUp(page: Page): Promise<void> {
  await ((await isFirefox(page)) ? firefoxRoots : chromiumRoots)(page);
}

async function chromiumRoots(page: Page): Promise<void> {
  await withSession(page, async (session) => {
    for (const { host, root } of await hostsOf(session)) {
      const [own, inside] = await Promise.all(
        [host, root].map((nodeId) => session.send('DOM.resolveNode', { nodeId })),
      );
      await session.send('Runtime.callFunctionOn', {
        objectId: own?.object.objectId ?? '',
        functionDeclaration: `function (root) { (${LEAVE_OPEN})(this, root); }`,
        arguments: [{ objectId: inside?.object.objectId ?? '' }],
      });
    }
  });
}

async function withSession<T>(page: Page, act: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await page.createCDPSession();
  try {
    return await act(session);
  } finally {
    await session.detach();
  }
}

async function hostsOf(session: CDPSession): Promise<{ host: number; root: number }[]> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
  return (html?.children ?? []).flatMap(({ nodeId, shadowRoots = [] }) =>
    shadowRoots.map((one) => ({ host: nodeId, root: one.nodeId })),
  );
}

/** WebDriver BiDi gives the roots of closed shadow trees too, to whoever drives the browser. */
async function firefoxRoots(page: Page): Promise<string[]> {
  const target = { context: await contextOf(page) };
  const { result } = (await bidi(page, 'script.evaluate', {
    expression: OURS,
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  })) as { result: { value: RemoteNode[] } };
  const roots: string[] = [];
  for (const { sharedId, value } of result.value) {
    const root = value?.shadowRoot?.sharedId;
    if (root === undefined) continue;
    roots.push(root);
    const both = [{ sharedId }, { sharedId: root }];
    await bidi(page, 'script.callFunction', {
      functionDeclaration: LEAVE_OPEN,
      arguments: both,
      target,
      awaitPromise: false,
    });
  }
  return roots;
}

async function bidi(page: Page, method: string, params: object): Promise<unknown> {
  const { connection } = page.browser() as unknown as Bidi; // how puppeteer speaks to Firefox
  return (await connection.send(method, params)).result;
}

async function contextOf(page: Page): Promise<string> {
  const { contexts } = (await bidi(page, 'browsingContext.getTree', { maxDepth: 0 })) as {
    contexts: { context: string; url: string }[];
  };
  const own = contexts.find(({ url }) => url === page.url());
  if (own === undefined) throw new Error(`Firefox has no tab at ${page.url()}.`);
  return own.context;
}

/** What the browser tells a screen reader of ours; in Firefox only whether it is `wanted`, which it must be asked. */
export async function told(page: Page, wanted: readonly Told[]): Promise<Told[]> {
  return (await isFirefox(page)) ? firefoxTold(page, wanted) : chromiumTold(page);
}

async function firefoxTold(page: Page, wanted: readonly Told[]): Promise<Told[]> {
  const context = await contextOf(page);
  const startNodes = (await firefoxRoots(page)).map((sharedId) => ({ sharedId }));
  const heard: Told[] = [];
  for (const [role, name] of wanted) {
    const locator = { type: 'accessibility', value: name === '' ? { role } : { role, name } };
    const { nodes } = (await bidi(page, 'browsingContext.locateNodes', { context, locator, startNodes })) as {
      nodes: unknown[];
    };
    if (nodes.length > 0) heard.push([role, name]);
  }
  return heard;
}

const chromiumTold = (page: Page): Promise<Told[]> =>
  withSession(page, async (session) => {
    await session.send('Accessibility.enable');
    const heard: Told[] = [];
    for (const { host } of await hostsOf(session)) {
      const { nodes } = await session.send('Accessibility.queryAXTree', { nodeId: host });
      for (const { ignored, role, name } of nodes)
        if (!ignored) heard.push([String(role?.value ?? ''), String(name?.value ?? '')]);
    }
    return heard;
  });

/** Waits until the browser tells all of this to a screen reader. */
export const tells = (page: Page, wanted: readonly Told[]): Promise<true> => {
  const missing = async (): Promise<string[]> => {
    const heard = new Set((await told(page, wanted)).map(String));
    return wanted.filter((one) => !heard.has(String(one))).map(String);
  };
  return soon(
    async () => (await missing()).length === 0,
    async () =>
      `Nobody is told of ${(await missing()).join(' | ')}. There is ${(await told(page, wanted)).join(' | ')}`,
  );
};

/** The element of ours that has the focus, by its text or its name; nothing when the page has it. */
export async function focused(page: Page): Promise<string | undefined> {
  await openUp(page);
  return page.evaluate(() => {
    const at = document.activeElement?.shadowRoot?.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent ?? undefined;
  });
}

/** Presses what is ours and is called so, with the mouse where it stands. */
export async function pressOurs(page: Page, name: RegExp): Promise<void> {
  const found = await soon(
    async () => {
      await openUp(page);
      const handle = await page.evaluateHandle((source) => {
        const wanted = new RegExp(source, 'u');
        for (const host of document.querySelectorAll(':root > :not(head, body)'))
          for (const one of host.shadowRoot?.querySelectorAll('button, select, input') ?? [])
            if (wanted.test(one.getAttribute('aria-label') ?? one.textContent)) return one;
        return null;
      }, name.source);
      return handle.asElement() as ElementHandle | null;
    },
    () => `There is no ${String(name)} of ours.`,
  );
  await found.click();
}

/** What our tray says; nothing while it is closed. */
export async function trayWords(page: Page): Promise<string | undefined> {
  await openUp(page);
  return page.evaluate(() => {
    for (const host of document.querySelectorAll(':root > :not(head, body)')) {
      const tray = host.shadowRoot?.querySelector('.tray');
      if (tray) return tray.textContent;
    }
    return undefined;
  });
}

/** Chips that are shown, with their names, what their buttons say, and their boxes. */
export async function chipBoxes(
  page: Page,
): Promise<{ name: string; text: string; x: number; y: number; width: number; height: number }[]> {
  await openUp(page);
  return page.evaluate(() =>
    [...document.querySelectorAll(':root > :not(head, body)')].flatMap((host) =>
      [...(host.shadowRoot?.querySelectorAll('.chip:not([hidden])') ?? [])].map((chip) => {
        const { x, y, width, height } = chip.getBoundingClientRect();
        return {
          name: chip.getAttribute('aria-label') ?? '',
          text: [...chip.querySelectorAll('button')].map((one) => one.textContent).join(' '),
          x,
          y,
          width,
          height,
        };
      }),
    ),
  );
}

/** Controls of the page, in frames of the site too, over which something of ours lies. */
export const covered = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isOurs = (one: Element | null): boolean =>
      one !== null && one.parentNode === document.documentElement && one !== document.body;
    const found: string[] = [];
    const look = (root: Document, left: number, top: number): void => {
      for (const frame of root.querySelectorAll('iframe')) {
        const box = frame.getBoundingClientRect();
        if (frame.contentDocument)
          look(frame.contentDocument, left + box.left + frame.clientLeft, top + box.top + frame.clientTop);
      }
      for (const one of root.querySelectorAll('button, a[href], input, select, textarea')) {
        const box = one.getBoundingClientRect();
        for (const x of [box.left + 2, box.left + box.width / 2, box.right - 2])
          for (const y of [box.top + 2, box.top + box.height / 2, box.bottom - 2])
            if (isOurs(document.elementFromPoint(left + x, top + y)))
              found.push(
                `${one.textContent || one.tagName} at ${Math.round(left + x)}, ${Math.round(top + y)}`,
              );
      }
    };
    look(document, 0, 0);
    return found;
  });

/** How far anything on the page has moved by itself so far (the browser's own layout-shift entries), two frames on. */
export const shifts = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum), 0)));
      }),
  );
