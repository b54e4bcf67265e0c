import { PanelRightOpen, Plus } from 'lucide-react';
import { i18n } from '#i18n';
import { useOpenPanel } from '@/components/hooks/use-panel';
import { useSnapshot, type SnapshotSeen } from '@/components/hooks/use-snapshot';
import { timeInZone } from '@/components/copy/format';
import { Connection } from './Connection';
import { FirstRun } from './FirstRun';
import { LastSent } from './LastSent';
import { Mark } from './Mark';
import { NextToLeave } from './NextToLeave';
import { PageInFront } from './PageInFront';
import { Trouble } from './Trouble';

/** One glance, from the snapshot alone: what leaves next, how the last one did, is anything wrong. */
export function Popup({ first }: { first: SnapshotSeen }) {
  const seen = useSnapshot(first);
  const { open, openNewEmail } = useOpenPanel();
  if (seen === 'none') return <FirstRun onPractise={open} />;
  const { snapshot, readAt } = seen;
  // Nothing was ever chosen: practice stands ready behind the same door.
  if (snapshot.practice && snapshot.groupName === '') return <FirstRun onPractise={open} />;
  const now = readAt + snapshot.clockOffset;
  const name = snapshot.groupName === '' ? i18n.t('popup.choose') : snapshot.groupName;
  return (
    <>
      {snapshot.practice && <p className="pop-practice">{i18n.t('popup.practice')}</p>}
      {snapshot.live && (
        <p className={`pop-${snapshot.live}`}>
          {i18n.t(`ui.${snapshot.live}`, { name: snapshot.tenantName })}
        </p>
      )}
      <div className="pop-body">
        <header className="pop-head">
          <Mark name={snapshot.tenantName} practice={snapshot.practice} size={32} />
          <div className="pop-who">
            <h1>{name}</h1>
            <p>{snapshot.zone === '' ? snapshot.tenantName : timeInZone(now, snapshot.zone)}</p>
          </div>
          <button type="button" className="pop-icon" onClick={open} aria-label={i18n.t('popup.open')}>
            <PanelRightOpen size={18} aria-hidden="true" />
          </button>
        </header>
        <main className="pop-main">
          <PageInFront />
          {snapshot.trouble && <Trouble trouble={snapshot.trouble} onOpen={open} />}
          <NextToLeave next={snapshot.next} zone={snapshot.zone} now={now} />
          <LastSent last={snapshot.last} zone={snapshot.zone} />
        </main>
        <footer className="pop-foot">
          {snapshot.lookOnly ? (
            <p>{i18n.t('home.lookOnly')}</p>
          ) : (
            <button type="button" className="pop-primary" onClick={openNewEmail}>
              <Plus size={18} aria-hidden="true" />
              {i18n.t('popup.newEmail')}
            </button>
          )}
          <Connection snapshot={snapshot} readAt={readAt} />
        </footer>
      </div>
    </>
  );
}
