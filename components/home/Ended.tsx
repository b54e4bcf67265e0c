import { i18n } from '#i18n';
import { dateBlock, shortWhen } from '@/components/copy/format';
import { go } from '@/components/hooks/route';
import { DateBlock, Row } from '@/components/ui/Row';
import { Status } from '@/components/ui/Status';
import type { Send } from '@/lib/send/send';
import css from './Home.module.css';

/** What ended without leaving: folded, never hidden. */
export function Ended({ sends }: { sends: readonly Send[] }) {
  return (
    <details className={css.ended}>
      <summary>{i18n.t('home.notSent', sends.length)}</summary>
      <div className={css.endedRows}>
        {sends.map((send) => (
          <div key={send.id}>
            <Row
              lead={<DateBlock {...dateBlock(send.instant, send.zone)} />}
              title={send.title}
              right={<Status name={send.state.is} />}
              onPress={() => go({ to: 'send', sendId: send.id })}
            >
              {shortWhen(send.instant, send.zone)}
            </Row>
          </div>
        ))}
      </div>
    </details>
  );
}
