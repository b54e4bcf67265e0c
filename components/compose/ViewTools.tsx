import { AlignLeft, Monitor, Moon, Smartphone } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { i18n } from '#i18n';
import css from './ViewTools.module.css';

export type View = 'phone' | 'computer' | 'plain';

/** How to look at an email: phone, computer or plain text, light or dark. */
export function ViewTools(props: {
  view: View;
  onView: (view: View) => void;
  dark: boolean;
  onDark: (dark: boolean) => void;
}) {
  const tool = css.tool ?? '';
  return (
    <div className={css.tools}>
      <ToggleButtonGroup
        className={css.tools ?? ''}
        aria-label={i18n.t('compose.preview.view')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[props.view]}
        onSelectionChange={(keys) => {
          const [key] = keys;
          if (key === 'phone' || key === 'computer' || key === 'plain') props.onView(key);
        }}
      >
        <ToggleButton id="phone" className={tool}>
          <Smartphone size={16} aria-hidden="true" /> {i18n.t('compose.preview.phone')}
        </ToggleButton>
        <ToggleButton id="computer" className={tool}>
          <Monitor size={16} aria-hidden="true" /> {i18n.t('compose.preview.computer')}
        </ToggleButton>
        <ToggleButton id="plain" className={tool}>
          <AlignLeft size={16} aria-hidden="true" /> {i18n.t('compose.preview.plain')}
        </ToggleButton>
      </ToggleButtonGroup>
      <ToggleButton className={tool} isSelected={props.dark} onChange={props.onDark}>
        <Moon size={16} aria-hidden="true" /> {i18n.t('compose.preview.dark')}
      </ToggleButton>
    </div>
  );
}
