import { parseArgs } from 'node:util';
import { describeWorld } from '@/lib/practice/look';
import { startPracticeServer } from './practice-server';

// npm run practice [-- --port N --https]
const { values } = parseArgs({
  options: { port: { type: 'string' }, https: { type: 'boolean', default: false } },
});
const port = values.port === undefined ? undefined : Number(values.port);
if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
  console.error('--port takes a number from 0 to 65535.');
  process.exit(1);
}

try {
  const server = await startPracticeServer({ https: values.https, ...(port === undefined ? {} : { port }) });
  const world = describeWorld(server.world, Date.now());
  const first = world.groups[0];
  console.log(`Practice Braze   ${server.url}`);
  console.log(`REST API key     ${server.key}`);
  console.log(`app ID           ${world.app_id}`);
  console.log(`campaign ID      ${world.campaign_id}`);
  console.log(`variation ID     ${world.message_variation_id}`);
  console.log(
    `groups           ${world.groups.length}; first: ${first?.name}, home_store = ${first?.condition.value},`,
  );
  console.log(`                 variation ${first?.message_variation_id}, segment ${first?.segment_id}`);
  console.log(
    `Behind the scene ${server.url}/__practice__/ says what there is to look at and to change. Ctrl-C ends it.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The practice Braze could not be started.');
  process.exit(1);
}
