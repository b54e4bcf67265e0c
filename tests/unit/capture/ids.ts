/** Invented identifiers; the campaign's has version digit 7 and variant c, as in the one public picture (S i1). */
export const CAMPAIGN = 'a1b2c3d4-1234-7abc-cdef-0123456789ab';
export const OTHER = 'b7c8d9e0-4321-4def-8abc-9876543210fe';
export const KEY = '0f1e2d3c-5b6a-4798-8c7d-6e5f4a3b2c1d';
export const INTERNAL = '5f3c2b1a0d9e8f7a6b5c4d3e';
export const PATH = `/engagement/campaigns/${INTERNAL}/6a5b4c3d2e1f0a9b8c7d6e5f`;
export const URL_OF_CAMPAIGN = `https://dashboard-01.braze.com${PATH}?locale=en`;

const AT = 'https://dashboard-01.braze.com';
const WORKSPACE = '6a5b4c3d2e1f0a9b8c7d6e5f';
export const URL_OF = {
  canvas: `${AT}/engagement/canvas/${INTERNAL}/${WORKSPACE}`,
  segment: `${AT}/engagement/segments/${INTERNAL}/${WORKSPACE}`,
  template: `${AT}/engagement/templates_and_media/email_templates/${WORKSPACE}/edit/${INTERNAL}`,
  apps: `${AT}/app_settings/app_settings/${WORKSPACE}`,
  identifiers: `${AT}/app_settings/developer_console/apisettings/${WORKSPACE}`,
};
