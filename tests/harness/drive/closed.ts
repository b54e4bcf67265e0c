import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import { soon } from './find.ts';

// What stands in our closed shadow roots, by the browser's own debugger (Chromium): a page can't look there.

type Node = {
  nodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  shadowRootType?: string;
  children?: Node[];
  shadowRoots?: Node[];
};
export type Ours = {
  name: string;
  tag: string;
  text: string;
  click: () => Promise<void>;
  type: (words: string) => Promise<void>;
};

const attributes = ({ attributes: all = [] }: Node): Map<string, string> =>
  new Map(Array.from({ length: all.length / 2 }, (_, i) => [all[i * 2] ?? '', all[i * 2 + 1] ?? '']));
const textOf = (node: Node): string =>
  node.nodeName === 'STYLE' ? '' : node.nodeValue + (node.children ?? []).map(textOf).join('');

async function roots(session: CDPSession): Promise<Node[]> {
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
  const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
  return (html?.children ?? []).flatMap(({ shadowRoots = [] }) => shadowRoots);
}

/** Every element of ours with its accessible name or text; an element can be pressed or typed into. */
export async function ours(page: Page): Promise<Ours[]> {
  const session = await page.createCDPSession();
  await session.send('DOM.enable');
  const walk = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(walk)];
  return (await roots(session)).flatMap(walk).flatMap((node): Ours[] => {
    if (node.nodeValue !== '' || node.nodeName.startsWith('#')) return [];
    const middle = async (): Promise<void> => {
      await session.send('DOM.scrollIntoViewIfNeeded', { nodeId: node.nodeId });
      const { model } = await session.send('DOM.getBoxModel', { nodeId: node.nodeId });
      const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = model.border;
      await page.mouse.click((x1 + x2) / 2, (y1 + y2) / 2);
    };
    return [
      {
        name: attributes(node).get('aria-label') ?? textOf(node),
        tag: node.nodeName,
        text: textOf(node),
        click: middle,
        type: async (words) => {
          await middle();
          await page.keyboard.type(words);
        },
      },
    ];
  });
}

/** Whether the tray is open, and what it says. */
export const trayText = async (page: Page): Promise<string | undefined> =>
  (await ours(page)).find(({ tag }) => tag === 'SECTION')?.text;

/** Asks for the tray until it is there: a page that has just come doesn't listen yet. */
export const trayOpened = (page: Page): Promise<true> =>
  soon(
    async () => {
      if ((await trayText(page)) !== undefined) return true;
      await openTray(page);
      await sleep(500);
      return (await trayText(page)) !== undefined;
    },
    () => 'The tray does not open.',
  );

export async function openTray(page: Page): Promise<void> {
  for (const key of ['Alt', 'Shift'] as const) await page.keyboard.down(key);
  await page.keyboard.press('KeyO');
  for (const key of ['Shift', 'Alt'] as const) await page.keyboard.up(key);
}
