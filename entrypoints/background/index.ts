import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { lockVault } from '@/lib/commands/unlock';
import { answerAll } from '@/lib/messages/answer';
import { answerDashboard } from '@/lib/messages/answer-dashboard';
import { refuseUnknown } from '@/lib/messages/refuse-unknown';
import { logProblem } from '@/lib/log';
import { dashboardHandlers, isOn, settle } from './dashboard';
import { handlers } from './handlers';
import { LOCK_ALARM, resume, wake } from './wake';
import { ports, tidyLock } from './wiring';

const ALARM = 'resume';

// Every listener is in place before this returns; nothing here decides anything.
export default defineBackground({
  type: 'module',
  main() {
    const again = (where: string) => () => {
      settle().catch((error: unknown) => logProblem(where, error));
    };
    refuseUnknown();
    answerAll(handlers);
    answerDashboard(dashboardHandlers, isOn);
    browser.alarms.onAlarm.addListener((alarm) => {
      if (alarm.name === LOCK_ALARM)
        wake()
          .then(tidyLock)
          .catch((error: unknown) => logProblem('lock', error));
      if (alarm.name === ALARM) resume().catch((error: unknown) => logProblem('alarm', error));
    });
    const lock = () => {
      wake()
        .then(() => lockVault(ports))
        .catch((error: unknown) => logProblem('lock', error));
    };
    browser.commands.onCommand.addListener((command) => {
      if (command === 'lock') lock();
    });
    // Chromium tells when the computer is locked; Firefox doesn't, and has no such permission from us.
    browser.idle?.onStateChanged.addListener((state) => {
      if (state === 'locked') lock();
    });
    browser.runtime.onInstalled.addListener(again('installed'));
    browser.runtime.onStartup.addListener(again('startup'));
    // A host that was taken back or given: the sends that need it say so at once, or go on.
    const changed = () => {
      settle()
        .then(resume)
        .catch((error: unknown) => logProblem('permission', error));
    };
    browser.permissions.onRemoved.addListener(changed);
    browser.permissions.onAdded.addListener(changed);
    wake().catch((error: unknown) => logProblem('wake', error));
  },
});
