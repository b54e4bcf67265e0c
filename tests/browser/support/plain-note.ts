import { PLAIN_NOTE } from '../../../lib/template/plain-note.ts';
import type { Send } from '../../../lib/send/send.ts';
import type { Logged } from '../../harness/practice-control.ts';
import { NOTE } from './live.ts';

// What `NOTE`, written for Hawthorne, must be at Braze: made here from the template's own text, by hand.

const typed = NOTE.fields;
export const GUARD =
  "{% if custom_attribute.${home_store} == 'hawthorne' %}{% else %}{% abort_message('Not one of this group') %}{% endif %}";

const IN_HTML: Record<string, string> = {
  headline: 'We’re open late &amp; happy',
  message: 'Come by until ten.<br />We kept you a cone.',
  'button-words': 'Read more',
  'button-link': typed['Button goes to'],
  'brand-name': 'Halfmoon on the air',
  'store-name': 'Hawthorne',
  'store-address': '120 Northwest Creamery Way, Portland, OR 97209',
};
const IN_TEXT = { ...IN_HTML, headline: typed.Headline, message: typed.Message };

const filled = (source: string, values: Record<string, string>): string =>
  source.replace(/\[\[([\w-]+)\]\].*?\[\[\/\1\]\]/gs, (_, id: string) => values[id] ?? '');

const frame = (appId: string) => ({
  app_id: appId,
  message_variation_id: 'email-101',
  from: 'Halfmoon Creamery <hello@mail.halfmooncreamery.example>',
  reply_to: 'answers@halfmooncreamery.example',
});
const rest = {
  should_inline_css: false,
  headers: {
    'List-Unsubscribe': '<{{${set_user_to_one_click_list_unsubscribe}}}>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  },
};

/** The whole email object as it goes out. */
export const email = (appId: string) => ({
  ...frame(appId),
  subject: GUARD + typed.Subject,
  preheader: GUARD + typed['Preview text (optional)'],
  body: GUARD + filled(PLAIN_NOTE.html, IN_HTML),
  plaintext_body: GUARD + filled(PLAIN_NOTE.plaintext, IN_TEXT),
  ...rest,
});

const PARKED = `${GUARD}{% abort_message('Parked, not yet confirmed') %}`;

/** The whole email object that is parked: it aborts for everybody. */
export const parkedEmail = (appId: string) => ({
  ...frame(appId),
  subject: `${PARKED}Not yet confirmed`,
  preheader: `${PARKED}Not yet confirmed`,
  body: `${PARKED}<p>Not yet confirmed</p>`,
  plaintext_body: `${PARKED}Not yet confirmed`,
  ...rest,
});

const PARKED_AWAY = 7.5 * 24 * 3_600_000;
const wire = (instant: number): string => new Date(instant).toISOString().replace('.000Z', 'Z');

/** A request as it came in, whole. */
export const callOf = ({ method, path, query, body }: Logged) => ({
  call: `${method} ${path}${query}`,
  body,
});

/** The three requests that make one send of `NOTE`, whole. */
export const callsOf = (send: Send, ids: { app: string; campaign: string; schedule: string }) => [
  {
    call: 'POST /sends/id/create',
    body: { campaign_id: ids.campaign, send_id: send.sendName },
  },
  {
    call: 'POST /messages/schedule/create',
    body: {
      broadcast: true,
      audience: {
        AND: [
          {
            custom_attribute: {
              custom_attribute_name: 'home_store',
              comparison: 'equals',
              value: 'hawthorne',
            },
          },
        ],
      },
      campaign_id: ids.campaign,
      recipient_subscription_state: 'subscribed',
      send_id: send.sendName,
      schedule: { time: wire(send.instant + PARKED_AWAY) },
      messages: { email: parkedEmail(ids.app) },
    },
  },
  {
    call: 'POST /messages/schedule/update',
    body: {
      schedule_id: ids.schedule,
      schedule: { time: wire(send.instant) },
      messages: { email: email(ids.app) },
    },
  },
];
