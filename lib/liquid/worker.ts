import { answerPreview, type PreviewQuestion, type PreviewReady } from './preview';

// A dedicated module worker with nothing but its message port: an endless template can be ended from outside.
addEventListener('message', (event: MessageEvent<PreviewQuestion>) => {
  postMessage(answerPreview(event.data));
});
postMessage({ ready: true } satisfies PreviewReady);
