import { i18n } from '#i18n';
import type { Feature } from '@/lib/tenant/features';
import type { PermissionCheck } from '@/lib/tenant/permission-check';
import { howWords, stateWords, tickList } from './permission-words';

type About = { name: string; host: string; when: string; features: readonly Feature[] };

/** For whoever owns the key: what was found and what to tick. The key has no way here. */
export function permissionReport(check: PermissionCheck, { name, host, when, features }: About): string {
  const lines = check.rows.map((row) =>
    i18n.t('studio.permission.report.line', {
      permission: row.permission,
      state: stateWords(row),
      how: howWords(row),
    }),
  );
  const names = check.excess.join(', ');
  return [
    i18n.t('studio.permission.report.head', { name, host, when }),
    '',
    ...lines,
    ...(names === '' ? [] : ['', i18n.t('studio.permission.report.excess', { names })]),
    '',
    i18n.t('studio.permission.report.tick'),
    tickList(features),
    '',
    i18n.t('studio.permission.report.noKey'),
  ].join('\n');
}
