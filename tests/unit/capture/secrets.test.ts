// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { savedPages } from '../../fixtures/dashboard/pages';
import type * as ReadPage from '@/lib/capture/read-page';
import { pageOf } from './pages';

// The dashboard shows REST API keys on the page that shows identifiers, in the same form.

afterEach(() => vi.restoreAllMocks());

it.each(['data', 'textContent', 'nodeValue'] as const)(
  'never reads a REST API key out of the page (%s)',
  async (name) => {
    const pages = savedPages().filter(({ secrets }) => secrets.length > 0);
    expect(pages.length).toBeGreaterThan(20);
    const heard: string[] = [];
    const holder = name === 'data' ? CharacterData.prototype : Node.prototype;
    const own = Object.getOwnPropertyDescriptor(holder, name);
    Object.defineProperty(holder, name, {
      ...own,
      get(this: Node) {
        const text: unknown = own?.get?.call(this);
        if (typeof text === 'string') heard.push(text);
        return text;
      },
    });
    try {
      vi.resetModules(); // the reader takes the prototypes' getters when it is loaded
      const { readPage } = (await import('@/lib/capture/read-page')) as typeof ReadPage;
      for (const saved of pages) {
        const page = pageOf(saved.html);
        heard.length = 0;
        expect(
          readPage(new URL(`https://dashboard-01.braze.com${saved.path}`), page).captures.length,
        ).toBeGreaterThan(0);
        expect(heard.length).toBeGreaterThan(name === 'nodeValue' ? -1 : 0);
        for (const secret of saved.secrets) expect(heard.filter((text) => text.includes(secret))).toEqual([]);
      }
    } finally {
      if (own) Object.defineProperty(holder, name, own);
    }
  },
);
