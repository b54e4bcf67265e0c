/** The pages of the dashboard on which identifiers stand (braze/dashboard.md 3 and 5), told apart by the address. */
export type PageKind =
  'campaign' | 'canvas' | 'segment' | 'email-template' | 'content-block' | 'app-settings' | 'identifiers';

const ID = '([0-9a-f]{24})';
/**
 * Each path with the place of its workspace: which of two ids that is differs from section to section. One id alone
 * after `campaigns/` is a list as well as a page, so it is neither. Certainties as in the fact sheet, November 2026.
 */
const PATHS: readonly (readonly [page: PageKind, path: string, workspace: 0 | 1 | 2])[] = [
  ['campaign', `/engagement/campaigns/${ID}/${ID}`, 2], // D d6
  ['canvas', `/engagement/canvas/${ID}/${ID}`, 2], // C c6, c8
  ['segment', `/engagement/segments/${ID}/${ID}`, 2], // I, as campaigns
  ['email-template', `/engagement/templates_and_media/email_templates/${ID}/.+`, 1], // I, as content blocks
  ['content-block', `/engagement/templates_and_media/content_blocks/${ID}/edit/.+`, 1], // C c5, c8
  ['app-settings', `/app_settings/app_settings(?:/${ID})?`, 1], // C c8
  ['identifiers', `/app_settings/developer_console(?:/apisettings(?:/${ID})?)?`, 1], // C c8, D older pages
];

const EXACT = PATHS.map(([page, path, workspace]) => ({
  page,
  path: new RegExp(`^${path}/?$`),
  workspace,
}));

/** An address → the page it is, and the workspace's internal id where it has one; nothing for every other page. */
export function pageKind(url: URL): { page: PageKind; workspace: string | undefined } | undefined {
  for (const { page, path, workspace } of EXACT) {
    const found = path.exec(url.pathname);
    if (found) return { page, workspace: found[workspace] };
  }
  return undefined;
}
