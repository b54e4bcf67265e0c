import { rootOf } from '@/lib/capture/dom';
import { watchOver } from './in-sight';
import { dress, make } from './look';
import { keepToOurselves } from './parts';

const hosts = new WeakSet<Node>();
/** Whether it is one of the elements that we put beside the page's body. */
export const isOurs = (node: Node): boolean => hosts.has(node);

/**
 * One element beside the page's body, of no size, with a closed shadow root: nothing on the page moves. The tray's is
 * above the chips', whichever came first.
 */
export function makeLayer(place: 'chips' | 'above'): { host: HTMLElement; root: ShadowRoot } {
  const host = make('div');
  const level = place === 'above' ? 2147483001 : 2147483000;
  const fixed = `all:initial;color-scheme:inherit;position:fixed;left:0;top:0;width:0;height:0;z-index:${level};direction:ltr`;
  for (const rule of fixed.split(';')) {
    const [name = '', value = ''] = rule.split(':');
    host.style.setProperty(name, value, 'important');
  }
  const root = host.attachShadow({ mode: 'closed' });
  dress(root);
  keepToOurselves(root);
  watchOver(host, root);
  hosts.add(host);
  rootOf(document).append(host);
  return { host, root };
}
