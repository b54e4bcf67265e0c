import { Check, Copy } from 'lucide-react';
import { i18n } from '#i18n';
import { useCopy } from '@/components/hooks/use-copy';
import { Button, type ButtonProps } from '@/components/ui/Button';
import { LiveRegion } from '@/components/ui/LiveRegion';

type Props = { text: string; children: string } & Pick<ButtonProps, 'variant' | 'size' | 'wide' | 'label'>;

/** Copies `text` and says so. */
export function CopyButton({ text, children, ...look }: Props) {
  const { copied, failed, copy } = useCopy();
  return (
    <>
      <Button
        {...look}
        icon={copied ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
        onPress={() => copy(text)}
      >
        {copied ? i18n.t('problem.copied') : children}
      </Button>
      <LiveRegion text={copied ? i18n.t('problem.copied') : ''} />
      {failed && <p role="alert">{i18n.t('problem.copyFailed')}</p>}
    </>
  );
}
