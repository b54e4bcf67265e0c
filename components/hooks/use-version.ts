import { readVersion } from '@/lib/db/reads';
import type { TemplateVersion } from '@/lib/template/template';
import { useLive, type Live } from './use-live';

export const useVersion = (id: string): Live<TemplateVersion | undefined> =>
  useLive(() => readVersion(id), [id]);
