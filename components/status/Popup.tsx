import { PanelLeft, Plus } from 'lucide-react';
import { i18n } from '#i18n';
import { useOpenPanel } from '@/components/hooks/use-panel';
import { useSnapshot } from '@/components/hooks/use-snapshot';
import { timeInZone } from '@/components/copy/format';
import { Connection } from './Connection';
import { FirstRun } from './FirstRun';
import { LastSent } from './LastSent';
import { Mark } from './Mark';
import { NextToLeave } from './NextToLeave';
import { Trouble } from './Trouble';

/** One glance, from the snapshot alone: what leaves next, how the last one did, is anything wrong. */
export function Popup() {
  const seen = useSnapshot();
  const open = useOpenPanel();
  if (seen === 'loading') return null;
  if (seen === 'none' || seen.connection === 'none') return <FirstRun onPractise={open} />;
  const now = Date.now() + seen.clockOffset;
  const name = seen.groupName === '' ? i18n.t('popup.choose') : seen.groupName;
  return (
    <>
      {seen.practice && <p className="pop-practice">{i18n.t('popup.practice')}</p>}
      <div className="pop-body">
        <header className="pop-head">
          <Mark name={seen.tenantName} practice={seen.practice} size={32} />
          <div className="pop-who">
            <h1>{name}</h1>
            <p>{seen.zone === '' ? seen.tenantName : timeInZone(now, seen.zone)}</p>
          </div>
          <button type="button" className="pop-icon" onClick={open} aria-label={i18n.t('popup.open')}>
            <PanelLeft size={18} aria-hidden="true" />
          </button>
        </header>
        <main className="pop-main">
          {seen.trouble && <Trouble trouble={seen.trouble} onOpen={open} />}
          <NextToLeave next={seen.next} zone={seen.zone} now={now} />
          <LastSent last={seen.last} zone={seen.zone} />
        </main>
        <footer className="pop-foot">
          <button type="button" className="pop-primary" onClick={open}>
            <Plus size={18} aria-hidden="true" />
            {i18n.t('popup.newEmail')}
          </button>
          <Connection snapshot={seen} />
        </footer>
      </div>
    </>
  );
}
