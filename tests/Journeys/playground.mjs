// One Agents Playground per person: it knows one current user and has no way to change it.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bot, everybody, room, tenant } from './cast.mjs';
import { start } from './programs.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const program = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');

/** Starts the Playground of a person and returns its address. What its user does goes to the facade, and only there. */
export async function openPlayground(person, facade, folder) {
  const config = path.join(folder, `${person.key}.yml`);
  fs.writeFileSync(config, JSON.stringify(settings(person))); // JSON is YAML
  const playground = await start(`${person.first}'s Playground`, process.execPath, [
    '--require', path.join(here, 'loopback.cjs'), program,
    '-p', '0', '-c', 'msteams', '--disable-telemetry', '-e', `${facade}/from/${person.key}`, '--service-url', `${facade}/teams`,
  ], {
    ready: /Listening on (\d+)/,
    log: path.join(folder, `${person.key}.out`),
    cwd: folder,
    env: {
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
      M365_AGENTS_PLAYGROUND_LOGFILE: path.join(folder, `${person.key}.log`),
      TEAMSAPPTESTER_BROWSER: 'none',
      // Without this its telemetry still looks for a metadata service, whatever --disable-telemetry says.
      APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
      NO_PROXY: '127.0.0.1,localhost',
      TZ: 'Europe/Berlin', // its user's zone is its own
    },
  });
  return `http://127.0.0.1:${playground.match[1]}`;
}

function settings(current) {
  const user = (person) => ({
    id: person.id, name: person.name, userPrincipleName: person.mail, aadObjectId: person.aadObjectId, // it spells it so
    givenName: person.first, surname: person.name.split(' ')[1], email: person.mail,
  });
  return {
    version: '0.1.1',
    tenantId: tenant,
    bot,
    currentUser: user(current),
    users: everybody.filter((person) => person !== current).map(user),
    personalChat: { id: current.chat },
    groupChat: { id: room.id, name: room.name },
    team: { id: '19:general@thread.tacv2', name: 'Contoso', aadGroupId: '33333333-0000-4000-8000-000000000001', channels: [] },
  };
}
