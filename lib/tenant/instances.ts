/** One Braze cluster: what an admin sees in the address bar, and where its REST API answers. */
export type Instance = { name: string; dashboard: string; rest: string };

const cluster = (name: string, dashboard: string, rest: string): Instance => ({ name, dashboard, rest });

/** Every cluster in Braze's docs of September 2026 (braze/rest-api.md 1). */
export const INSTANCES: readonly Instance[] = [
  ...['01', '02', '03', '04', '05', '06', '07', '08'].map((n) =>
    cluster(`US-${n}`, `dashboard-${n}.braze.com`, `rest.iad-${n}.braze.com`),
  ),
  cluster('US-10', 'dashboard.us-10.braze.com', 'rest.us-10.braze.com'),
  cluster('EU-01', 'dashboard-01.braze.eu', 'rest.fra-01.braze.eu'),
  cluster('EU-02', 'dashboard-02.braze.eu', 'rest.fra-02.braze.eu'),
  cluster('AU-01', 'dashboard.au-01.braze.com', 'rest.au-01.braze.com'),
  cluster('ID-01', 'dashboard.id-01.braze.com', 'rest.id-01.braze.com'),
  cluster('JP-01', 'dashboard.jp-01.braze.com', 'rest.jp-01.braze.com'),
  cluster('KR-01', 'dashboard.kr-01.braze.com', 'rest.kr-01.braze.com'),
];

/** Why a text is no instance; each has its sentence on the screen. */
export type NoInstance =
  /** Not an address at all, or a name that stands in no table. */
  | 'unknown'
  /** `dashboard.braze.com`: everybody's door, which tells nothing of the instance. */
  | 'front-door'
  /** The SDK's address: for apps, never for REST. */
  | 'sdk'
  /** Of Braze, and neither a dashboard nor a REST endpoint: the docs, the website. */
  | 'other-braze'
  /** Not within braze.com or braze.eu: nothing of ours may talk to it. */
  | 'outside';

const DASHBOARD_OLD = /^dashboard-(\d{2})\.braze\.(com|eu)$/;
const DASHBOARD_NEW = /^dashboard\.([a-z]{2,3}-\d{2})\.braze\.(com|eu)$/;
const REST_OLD = /^rest\.(iad|fra)-(\d{2})\.braze\.(com|eu)$/;
const REST_NEW = /^rest\.([a-z]{2,3}-\d{2})\.braze\.(com|eu)$/;

/** A cluster that isn't in the table yet, by the rule that all of the table follow (braze/rest-api.md 1). */
function derived(host: string): Instance | undefined {
  const old = DASHBOARD_OLD.exec(host);
  if (old) return cluster(host, host, `rest.${old[2] === 'eu' ? 'fra' : 'iad'}-${old[1]}.braze.${old[2]}`);
  const oldRest = REST_OLD.exec(host);
  if (oldRest && (oldRest[1] === 'fra') === (oldRest[3] === 'eu'))
    return cluster(
      `dashboard-${oldRest[2]}.braze.${oldRest[3]}`,
      `dashboard-${oldRest[2]}.braze.${oldRest[3]}`,
      host,
    );
  const fresh = DASHBOARD_NEW.exec(host) ?? REST_NEW.exec(host);
  if (!fresh || /^(?:iad|fra)-/.test(fresh[1] ?? '')) return undefined;
  const dashboard = `dashboard.${fresh[1]}.braze.${fresh[2]}`;
  return cluster(dashboard, dashboard, `rest.${fresh[1]}.braze.${fresh[2]}`);
}

/**
 * An instance's name, a dashboard address or a REST address, as pasted → the instance, or why it is none. An unknown
 * cluster is named by its dashboard.
 */
export function readInstance(pasted: string): Instance | NoInstance {
  const text = pasted.trim().toLowerCase().replace(/\s+/g, '');
  const url = URL.canParse(text) && /^https?:\/\//.test(text) ? new URL(text) : undefined;
  // A name before an @ is what a cheat would show; ours never has one.
  if (url !== undefined && (url.username !== '' || url.port !== '')) return 'outside';
  const host = url?.hostname ?? text.replace(/\/.*$/, '');
  const known = INSTANCES.find(
    ({ name, dashboard, rest }) => name.toLowerCase() === text || dashboard === host || rest === host,
  );
  if (known) return known;
  if (!host.includes('.') || !/^[a-z0-9.-]+$/.test(host)) return 'unknown';
  if (!/\.braze\.(?:com|eu)$/.test(host)) return /^braze\.(?:com|eu)$/.test(host) ? 'other-braze' : 'outside';
  if (host.startsWith('dashboard.braze.')) return 'front-door';
  if (host.startsWith('sdk.')) return 'sdk';
  return derived(host) ?? 'other-braze';
}

/** The instance that a text stands for, if it stands for one. */
export function findInstance(pasted: string): Instance | undefined {
  const read = readInstance(pasted);
  return typeof read === 'string' ? undefined : read;
}

/** What the instance of a dashboard's exact host is called: `US-01`, or the host where it isn't in the table. */
export const nameAt = (dashboard: string): string | undefined =>
  INSTANCES.find((one) => one.dashboard === dashboard)?.name ??
  (DASHBOARD_OLD.test(dashboard) || DASHBOARD_NEW.test(dashboard) ? dashboard : undefined);

/** Whether it stands in the table; another one was worked out by its rule. */
export const isKnown = (instance: Instance): boolean => INSTANCES.some(({ rest }) => rest === instance.rest);

/** Pages of an instance's dashboard that a connection needs (braze/dashboard.md 3). */
export const dashboardPages = ({ dashboard }: Instance) => ({
  keys: `https://${dashboard}/app_settings/developer_console/apisettings#apikeys`,
  apps: `https://${dashboard}/app_settings/developer_console/apisettings#appidentifiers`,
  campaigns: `https://${dashboard}/engagement/campaigns`,
});
