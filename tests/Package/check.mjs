// Holds app manifests against Microsoft's JSON schema of the version they name, with Microsoft's own checker:
//   npm --prefix tests/Package ci && node tests/Package/check.mjs [manifest.json …]
// Without names: manifest/manifest.json. What no schema holds is checked by ManifestTests. Ends with "N passed, N failed".
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppManifestUtils } from '@microsoft/app-manifest';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const files = process.argv.length > 2 ? process.argv.slice(2) : [path.join(root, 'manifest/manifest.json')];

// Faults that the checker has to find, or a green run would prove nothing.
const spoilt = {
  'without a name': (manifest) => delete manifest.name,
  'with a short name of 31 letters': (manifest) => (manifest.name.short = 'x'.repeat(31)),
  'with an id that is none': (manifest) => (manifest.bots[0].botId = 'bot'),
  'with 13 commands in a list': (manifest) => manifest.bots[0].commandLists[0].commands.push({ title: 'one', description: 'too many' }),
  'with a part that the schema does not know': (manifest) => (manifest.nag = true),
};

const failures = [];
let passed = 0;
for (const file of files) {
  const read = () => JSON.parse(fs.readFileSync(file, 'utf8'));
  const faults = await faultsOf(read());
  tell(faults.length === 0, `${path.relative(root, file)} follows the schema of ${read().manifestVersion}`, faults);
  for (const [how, spoil] of Object.entries(spoilt)) {
    const manifest = read();
    spoil(manifest);
    tell((await faultsOf(manifest)).length > 0, `a manifest ${how} is refused`, []);
  }
}
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 && passed > 0 ? 0 : 1;

async function faultsOf(manifest) {
  return (await AppManifestUtils.validateAgainstSchema(manifest)).map((fault) => (typeof fault === 'string' ? fault : JSON.stringify(fault)));
}

function tell(good, sentence, faults) {
  if (good) passed++;
  else failures.push(sentence);
  console.log(`${good ? 'ok  ' : 'FAIL'} ${sentence}`);
  for (const fault of faults) console.log(`     ${fault}`);
}
