import { createRoot } from 'react-dom/client';
import '@/components/base.css';
import { Studio } from '@/components/studio/Studio';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Studio />);
