import { createRoot } from 'react-dom/client';
import '@/components/base.css';
import { language } from '@/components/copy/format';
import { readHomeEarly } from '@/components/hooks/use-home';
import { App } from './App';

/** Until then the page's shell stands; a database that doesn't answer has words of its own on the screen. */
const LONGEST_MS = 500;

document.documentElement.lang = language();
const root = document.getElementById('root');
const late = new Promise((resolve) => setTimeout(resolve, LONGEST_MS));
void Promise.race([readHomeEarly().catch(() => undefined), late]).then(() => {
  if (root) createRoot(root).render(<App />);
});
