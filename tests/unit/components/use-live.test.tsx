// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { forgetEarly, readEarly, useLive } from '@/components/hooks/use-live';

afterEach(forgetEarly);
const counted = (answer: string) => {
  const query = async () => ((query.asked += 1), answer);
  query.asked = 0;
  return query;
};

describe('a live query', () => {
  it('is asked once when a screen comes up', async () => {
    const query = counted('a');
    const { result } = renderHook(() => useLive(query, []));
    expect(result.current).toEqual({ is: 'loading', value: undefined });
    await waitFor(() => expect(result.current).toEqual({ is: 'ready', value: 'a' }));
    await act(async () => undefined);
    expect(query.asked).toBe(1);
  });

  it('begins with what was read early under its name, and goes on to what is true now', async () => {
    await readEarly('name:1', counted('early'));
    const seen: unknown[] = [];
    const query = counted('now');
    renderHook(() => seen.push(useLive(query, [], 'name:1').value));
    await waitFor(() => expect(seen.at(-1)).toBe('now'));
    expect(seen[0]).toBe('early');
  });

  it('knows no early answer of another name, and none after it was forgotten', async () => {
    await readEarly('name:1', counted('early'));
    expect(renderHook(() => useLive(counted('x'), [], 'name:2')).result.current.is).toBe('loading');
    forgetEarly();
    expect(renderHook(() => useLive(counted('x'), [], 'name:1')).result.current.is).toBe('loading');
  });

  it('says that it failed', async () => {
    const { result } = renderHook(() => useLive(() => Promise.reject(new Error('no database')), []));
    await waitFor(() => expect(result.current).toEqual({ is: 'failed', value: undefined }));
  });
});
