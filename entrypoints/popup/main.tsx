import { createRoot } from 'react-dom/client';
import { language } from '@/components/copy/format';
import { Popup } from '@/components/status/Popup';

document.documentElement.lang = language();
const root = document.getElementById('root');
if (root) createRoot(root).render(<Popup />);
