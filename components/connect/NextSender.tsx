import { i18n } from '#i18n';
import { list } from '@/components/copy/format';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { TextName } from './DefaultsCard';

type Props = {
  /** What the first email still needs, in the form's order. */
  missing: readonly TextName[];
  /** Leads to the first of them. */
  onFill: () => void;
};

/** After the four steps: Braze knows the workspace, but no email has a sender yet, or it isn't saved. */
export function NextSender({ missing, onFill }: Props) {
  if (missing.length === 0)
    return (
      <Notice level="info" headingLevel={3} title={i18n.t('studio.next.save')}>
        {i18n.t('studio.next.saveBody')}
      </Notice>
    );
  return (
    <Notice
      level="info"
      headingLevel={3}
      title={i18n.t('studio.next.sender')}
      actions={
        <Button size={30} onPress={onFill}>
          {i18n.t('studio.next.fill')}
        </Button>
      }
    >
      {i18n.t('studio.next.senderBody', {
        what: list(missing.map((name) => i18n.t(`studio.field.${name}.label`))),
      })}
    </Notice>
  );
}
