import { i18n } from '#i18n';
import { openStudio } from '@/components/hooks/use-panel';
import { OwnMark } from './Mark';
import { PageInFront } from './PageInFront';

/** Before anything is set up: practise, or connect. */
export function FirstRun({ onPractise }: { onPractise: () => void }) {
  return (
    <div className="pop-first">
      <p className="pop-own">
        <OwnMark />
        {i18n.t('popup.brand')}
      </p>
      <Landscape />
      <main className="pop-first-words">
        <PageInFront />
        <h1>{i18n.t('popup.first.title')}</h1>
        <p>{i18n.t('popup.first.body')}</p>
        <button type="button" className="pop-primary" data-ink onClick={onPractise}>
          {i18n.t('popup.first.practise')}
        </button>
        <button type="button" className="pop-outline" onClick={openStudio}>
          {i18n.t('popup.first.connect')}
        </button>
        <p className="pop-note">{i18n.t('popup.first.note')}</p>
      </main>
    </div>
  );
}

function Landscape() {
  const ink = 'var(--ink)';
  const letter = (
    <path d="M1 1h46v32H1zM1 1l23 18L47 1" fill="var(--surface)" stroke={ink} strokeWidth="2.4" />
  );
  return (
    <svg className="pop-land" viewBox="0 0 360 168" aria-hidden="true" focusable="false">
      <circle cx="286" cy="38" r="13" fill="var(--line-2)" />
      <path d="M0 148Q70 92 160 114t200-58v112H0z" fill="var(--line)" />
      <path d="M0 162q100-44 190-26t170-28v60H0z" fill="var(--line-2)" />
      <path d="M180 38v104" stroke={ink} strokeWidth="5" strokeLinecap="round" />
      <path d="M182 42h64l-18 22 18 22h-64z" fill={ink} />
      <g transform="translate(61 96) rotate(-6)">{letter}</g>
      <g transform="translate(261 98) rotate(6) scale(.9)">{letter}</g>
    </svg>
  );
}
