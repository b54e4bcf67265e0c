import { afterAll, beforeAll, expect, it } from 'vitest';
import { PROBES } from '@/lib/braze/probes';
import { ALL_ASKED } from '@/lib/tenant/features';
import { PRACTICE_IDS } from '@/lib/practice/ids';
import { stage, type Stage } from './kit';

// The questions of the permission check over HTTP, and what a person could ask beside them.

let s: Stage;
beforeAll(async () => void (s = await stage()));
afterAll(() => s.server.close());

it.each(ALL_ASKED)(
  '%s is asked about without any effect, and refused to a key without it',
  async (permission) => {
    const probe = PROBES[permission];
    const ask = async (key: string) => {
      const headers = { authorization: `Bearer ${key}` };
      if ('post' in probe) return s.post(probe.path, probe.post, headers);
      const query = new URLSearchParams(
        Object.entries(probe.get).map(([name, value]) => [name, String(value)]),
      );
      return s.call('GET', `${probe.path}?${query}`, undefined, headers);
    };
    const before = JSON.stringify({ ...s.server.world, keys: 0, window: 0 });
    const { key } = await s.control('POST', 'keys', { permissions: [permission] });
    const { key: other } = await s.control('POST', 'keys', { permissions: [] });
    const answer = await ask(key);
    expect(answer.status).toBe(probe.kind === 'read' ? 200 : 400);
    expect(await ask(other)).toMatchObject({ status: 403, body: { message: 'Access Denied' } });
    expect(JSON.stringify({ ...s.server.world, keys: 0, window: 0 })).toBe(before);
  },
);

it('people can be read by external ID, and unknown ones are named', async () => {
  const body = {
    external_ids: ['hmc-000000', 'nobody'],
    fields_to_export: ['external_id', 'email_subscribe'],
  };
  const { status, body: answer } = await s.post('/users/export/ids', body);
  expect([status, answer.invalid_user_ids]).toEqual([201, ['nobody']]);
  expect(answer.users).toEqual([
    { external_id: 'hmc-000000', email_subscribe: expect.stringMatching(/opted_in|subscribed/) },
  ]);
  const many = { external_ids: Array.from({ length: 51 }, (_, n) => `x${n}`), fields_to_export: ['email'] };
  expect((await s.post('/users/export/ids', many)).status).toBe(400);
});

it('an import is refused, never quietly dropped', async () => {
  const attributes = [{ external_id: 'hmc-000000', first_name: 'Mina' }];
  expect((await s.post('/users/track', { attributes })).status).toBe(400);
  const many = await s.post('/users/track', { attributes: Array.from({ length: 76 }, () => attributes[0]) });
  expect(many).toMatchObject({ status: 400, body: { message: 'Max Input Length Exceeded' } });
});

it('a campaign’s details are keyed by variation, and its list tells API campaigns from others', async () => {
  const { key } = await s.control('POST', 'keys', { permissions: ['campaigns.list', 'campaigns.details'] });
  const headers = { authorization: `Bearer ${key}` };
  const ask = (path: string) => s.call('GET', path, undefined, headers);
  const list = await ask('/campaigns/list?page=0');
  expect(list.body.campaigns).toMatchObject([{ is_api_campaign: true }, { is_api_campaign: false }]);
  expect((await ask('/campaigns/list?page=1')).body.campaigns).toEqual([]);
  const details = await ask(`/campaigns/details?campaign_id=${PRACTICE_IDS.campaignId}`);
  expect(details.body.messages).toMatchObject({
    [PRACTICE_IDS.variationId]: { channel: 'email' },
    [PRACTICE_IDS.smsVariationId]: { channel: 'sms' },
  });
  expect((await ask(`/campaigns/details?campaign_id=${PRACTICE_IDS.appId}`)).body.message).toBe(
    'Invalid Campaign ID',
  );
});
