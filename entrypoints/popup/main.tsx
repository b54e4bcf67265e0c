import { createRoot } from 'react-dom/client';
import { language } from '@/components/copy/format';
import { readSeen } from '@/components/hooks/use-snapshot';
import { Popup } from '@/components/status/Popup';

// The snapshot is asked for before React has anything to do; until it is there the page's shell stands.
document.documentElement.lang = language();
const root = document.getElementById('root');
void readSeen().then((first) => {
  if (root) createRoot(root).render(<Popup first={first} />);
});
