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

/** An instance's name, a dashboard address or a REST address, as pasted → the instance. */
export function findInstance(pasted: string): Instance | undefined {
  const text = pasted.trim().toLowerCase();
  const host = URL.canParse(text) ? new URL(text).hostname : text.replace(/\/.*$/, '');
  return INSTANCES.find(
    (instance) =>
      instance.name.toLowerCase() === text || instance.dashboard === host || instance.rest === host,
  );
}
