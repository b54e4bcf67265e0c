import { i18n } from '#i18n';
import { ago } from '@/components/copy/format';
import type { Snapshot } from '@/lib/db/snapshot-shape';

const WORDS = {
  ok: 'popup.connected',
  practice: 'popup.practice',
  'key-needed': 'popup.keyNeeded',
  locked: 'popup.locked',
  'host-needed': 'popup.hostNeeded',
  trouble: 'popup.brokenConnection',
  none: 'popup.noConnection',
} as const satisfies Record<Snapshot['connection'], string>;

/** Whether Braze can be reached; practice is already marked on top, so its line is left out here. */
export function Connection({ snapshot, readAt }: { snapshot: Snapshot; readAt: number }) {
  if (snapshot.connection === 'practice') return null;
  return (
    <p className="pop-connection">
      <span className="pop-dot" data-is={snapshot.connection} aria-hidden="true" />
      <span>{i18n.t(WORDS[snapshot.connection])}</span>
      {snapshot.checkedAt !== undefined && (
        <span className="pop-checked">
          {i18n.t('popup.checked', { ago: ago(readAt - snapshot.checkedAt) })}
        </span>
      )}
    </p>
  );
}
