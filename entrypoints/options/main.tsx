import { createRoot } from 'react-dom/client';
import '@/components/base.css';
import { language } from '@/components/copy/format';
import { Studio } from '@/components/studio/Studio';

document.documentElement.lang = language();
const root = document.getElementById('root');
if (root) createRoot(root).render(<Studio />);
