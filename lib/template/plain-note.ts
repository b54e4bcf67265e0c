import type { Authored } from './author';

/**
 * The one template that any tenant can send before it has its own: words, a link of one's own choice, the
 * tenant's name and address, no pictures. Its name in the list comes from here because a template is data.
 */
export const PLAIN_NOTE_VERSION = 1;
export const PLAIN_NOTE_NAME = 'Plain note';

const UNSUBSCRIBE = '{{${set_user_to_unsubscribed_url}}}';
const FONT = "font-family:-apple-system,'Segoe UI',Helvetica,Arial,sans-serif";

export const PLAIN_NOTE: Authored = {
  subject: '[[subject]]A note from us[[/subject]]',
  preheader: '[[preheader]]A few words from your store[[/preheader]]',
  html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title></title>
<style>
  :root { color-scheme: light dark; }
  @media (prefers-color-scheme: dark) {
    .page { background: #161514 !important; }
    .sheet { background: #211f1d !important; }
    .ink { color: #f4f2ef !important; }
    .quiet { color: #b5aea5 !important; }
    .rule { border-color: #3a3633 !important; }
  }
  @media (max-width: 480px) {
    .pad { padding-left: 20px !important; padding-right: 20px !important; }
  }
</style>
</head>
<body style="margin:0;padding:0;background:#f4f2ef;" class="page">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="page" style="background:#f4f2ef;">
<tr><td align="center" style="padding:32px 12px;">
<table role="presentation" width="560" cellpadding="0" cellspacing="0" border="0" class="sheet" style="width:100%;max-width:560px;background:#ffffff;border-radius:12px;">
<tr><td class="pad quiet" style="padding:28px 36px 0;${FONT};font-size:14px;line-height:20px;color:#6a655d;">[[brand-name]]Your company[[/brand-name]], [[store-name]]your store[[/store-name]]</td></tr>
<tr><td class="pad ink" style="padding:16px 36px 0;${FONT};font-size:26px;line-height:32px;font-weight:700;color:#1d1b18;">[[headline]]A headline[[/headline]]</td></tr>
<tr><td class="pad ink" style="padding:16px 36px 8px;${FONT};font-size:16px;line-height:25px;color:#1d1b18;">[[message]]What you want to say, in a few sentences.[[/message]]</td></tr>
<tr><td class="pad" style="padding:16px 36px 32px;"><table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td style="border-radius:8px;background:#1d1b18;padding:2px 4px;"><a href="[[button-link]]https://example.com/[[/button-link]]" style="display:inline-block;padding:12px 20px;${FONT};font-size:16px;line-height:20px;font-weight:600;color:#ffffff;text-decoration:none;">[[button-words]]Read more[[/button-words]]</a></td></tr></table></td></tr>
<tr><td class="pad rule quiet" style="padding:20px 36px 28px;border-top:1px solid #e7e3dd;${FONT};font-size:12px;line-height:18px;color:#6a655d;">You get this because you agreed to email from [[brand-name]]Your company[[/brand-name]].<br>[[store-address]]Street and number, town[[/store-address]]<br><a href="${UNSUBSCRIBE}" class="quiet" style="color:#6a655d;text-decoration:underline;">Unsubscribe</a></td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`,
  plaintext: `[[headline]]A headline[[/headline]]

[[message]]What you want to say, in a few sentences.[[/message]]

[[button-words]]Read more[[/button-words]]: [[button-link]]https://example.com/[[/button-link]]

--
You get this because you agreed to email from [[brand-name]]Your company[[/brand-name]], [[store-name]]your store[[/store-name]].
[[store-address]]Street and number, town[[/store-address]]
Unsubscribe: ${UNSUBSCRIBE}
`,
  slots: [
    { id: 'subject', label: 'Subject', kind: 'text', filledBy: 'person', required: true, maxLength: 60 },
    {
      id: 'preheader',
      label: 'Preview text',
      kind: 'text',
      filledBy: 'person',
      required: false,
      maxLength: 90,
    },
    { id: 'headline', label: 'Headline', kind: 'text', filledBy: 'person', required: true, maxLength: 70 },
    {
      id: 'message',
      label: 'Message',
      kind: 'paragraph',
      filledBy: 'person',
      required: true,
      maxLength: 1200,
    },
    {
      id: 'button-words',
      label: 'Button says',
      kind: 'text',
      filledBy: 'person',
      required: true,
      maxLength: 30,
      initial: 'Read more',
    },
    {
      id: 'button-link',
      label: 'Button goes to',
      kind: 'link',
      filledBy: 'person',
      required: true,
      maxLength: 500,
    },
    {
      id: 'brand-name',
      label: 'Company',
      kind: 'text',
      filledBy: { groupField: 'brand_name' },
      required: true,
      maxLength: 100,
    },
    {
      id: 'store-name',
      label: 'Store',
      kind: 'text',
      filledBy: { groupField: 'store_name' },
      required: true,
      maxLength: 100,
    },
    {
      id: 'store-address',
      label: 'Postal address',
      kind: 'text',
      filledBy: { groupField: 'store_address' },
      required: true,
      maxLength: 300,
    },
  ],
};
