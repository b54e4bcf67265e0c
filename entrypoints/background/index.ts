import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerAll } from '@/lib/messages/answer';
import { logProblem } from '@/lib/log';
import { handlers } from './handlers';
import { resume, wake } from './wake';

const ALARM = 'resume';

// Every listener is in place before this returns; nothing here decides anything.
export default defineBackground({
  type: 'module',
  main() {
    answerAll(handlers);
    browser.alarms.onAlarm.addListener((alarm) => {
      if (alarm.name === ALARM) resume().catch((error: unknown) => logProblem('alarm', error));
    });
    browser.runtime.onInstalled.addListener(() => undefined);
    browser.runtime.onStartup.addListener(() => undefined);
    wake().catch((error: unknown) => logProblem('wake', error));
  },
});
