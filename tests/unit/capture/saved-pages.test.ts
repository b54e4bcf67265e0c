// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { savedPages, W24 } from '../../fixtures/dashboard/pages';
import { plain, read } from './pages';

describe('a page as Braze shows it', () => {
  it.each(savedPages().map((saved) => [saved.name, saved] as const))('%s is read whole', (_, saved) => {
    const html = saved.html.replaceAll(/ data-(?:rows|columns)/g, '');
    const reading = read(html, `https://dashboard-01.braze.com${saved.path}`);
    expect(plain(reading)).toEqual({ captures: saved.truth, doubts: [] });
    expect([reading.instance, reading.workspace]).toEqual(['US-01', W24]);
  });
});
