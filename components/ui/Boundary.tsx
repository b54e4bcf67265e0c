import { Component, type ReactNode } from 'react';
import { i18n } from '#i18n';
import { Button } from './Button';
import { Notice } from './Notice';
import css from './Boundary.module.css';

/** Our own bugs end here: the screen says that nothing typed is lost and offers to open it again. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main className={css.middle}>
        <Notice
          level="danger"
          role="alert"
          title={i18n.t('ui.failed')}
          actions={<Button onPress={() => location.reload()}>{i18n.t('ui.reload')}</Button>}
        >
          {i18n.t('ui.failedBody')}
        </Notice>
      </main>
    );
  }
}
