import { expect, it } from 'vitest';
import { approveVersion } from '@/lib/commands/approve-version';
import { Instant } from '@/lib/ids';
import { PRACTICE_TENANT } from '@/lib/practice/demo';
import type { Authored } from '@/lib/template/author';
import { PLAIN_NOTE } from '@/lib/template/plain-note';
import { makeStage, NOON } from './stage';

const UNSUBSCRIBE = '{{${set_user_to_unsubscribed_url}}}';

async function approve(authored: Authored) {
  const stage = await makeStage();
  const what = { tenantId: PRACTICE_TENANT, templateId: 't', name: 'T', version: 1, practiceOnly: true };
  return approveVersion({ ...what, approvedAt: Instant.parse(NOON), authored }, stage.ports);
}

it('approves the plain note', async () => {
  expect((await approve(PLAIN_NOTE)).ok).toBe(true);
});

it.each<[string, Partial<Authored>, string]>([
  [
    'no unsubscribe way in the HTML',
    { html: PLAIN_NOTE.html.replace(UNSUBSCRIBE, 'https://example.com/') },
    'unsubscribe',
  ],
  ['none in the plain text', { plaintext: PLAIN_NOTE.plaintext.replace(UNSUBSCRIBE, '') }, 'unsubscribe'],
  [
    'one that nobody is shown',
    {
      html: PLAIN_NOTE.html.replace(
        /<a href="\{\{\$\{set_user[^]*?<\/a>/,
        (link) => `{% if 1 == 2 %}${link}{% endif %}`,
      ),
    },
    'unsubscribe',
  ],
  [
    'no place for the address',
    { html: PLAIN_NOTE.html.replaceAll('store-address', 'store-name') },
    'address',
  ],
  [
    'Liquid that is not supported',
    { html: PLAIN_NOTE.html.replace('</body>', '{% connected_content https://x.example %}</body>') },
    'liquid',
  ],
])('refuses %s', async (_why, change, field) => {
  expect(await approve({ ...PLAIN_NOTE, ...change })).toMatchObject({
    ok: false,
    problem: { facts: { field } },
  });
});
