// Holds app manifests against Microsoft's JSON schema of the version they name, with Microsoft's own checker:
//   npm --prefix tests/Package ci && node tests/Package/check.mjs [manifest.json …]
// Without names: manifest/manifest.json. The files of its other languages are held against Microsoft's schema of such files. What no schema holds is
// checked by ManifestTests and LocalizedManifestTests. Ends with "N passed, N failed".
import fs from 'node:fs';
import { createRequire } from 'node:module';
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
  'with a language without a file': (manifest) => manifest.localizationInfo.additionalLanguages.push({ languageTag: 'fr' }),
};
const spoiltWords = {
  'without a short name': (words) => delete words['name.short'],
  'with a short description of 81 letters': (words) => (words['description.short'] = 'x'.repeat(81)),
  'with a 13th command in a list': (words) => (words['bots[0].commandLists[0].commands[12].title'] = 'one'),
  'with a key that the schema does not know': (words) => (words['name.shrt'] = 'x'),
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
  const schema = schemaOfWords(read().manifestVersion);
  for (const { languageTag, file: name } of read().localizationInfo?.additionalLanguages ?? []) {
    const words = () => JSON.parse(fs.readFileSync(path.join(path.dirname(file), name), 'utf8'));
    const wrong = await faultsOf(words(), schema);
    tell(wrong.length === 0 && words().$schema.includes(`/v${read().manifestVersion}/`), `${name} (${languageTag}) follows the schema of ${read().manifestVersion}`, wrong);
    for (const [how, spoil] of Object.entries(spoiltWords)) {
      const spoiled = words();
      spoil(spoiled);
      tell((await faultsOf(spoiled, schema)).length > 0, `words (${languageTag}) ${how} are refused`, []);
    }
  }
}
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 && passed > 0 ? 0 : 1;

/** Microsoft's schema of a translation. Some of its patterns, of parts that we don't have, are no regular expressions to their own checker: they are left out. */
function schemaOfWords(version) {
  const checker = path.dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest'));
  const schema = JSON.parse(fs.readFileSync(path.join(checker, `json-schemas/teams/v${version}/MicrosoftTeams.Localization.schema.json`), 'utf8'));
  for (const pattern of Object.keys(schema.patternProperties)) {
    try {
      RegExp(pattern, 'u');
    } catch {
      delete schema.patternProperties[pattern];
    }
  }
  return schema;
}

async function faultsOf(file, schema) {
  return (await AppManifestUtils.validateAgainstSchema(file, schema)).map((fault) => (typeof fault === 'string' ? fault : JSON.stringify(fault)));
}

function tell(good, sentence, faults) {
  if (good) passed++;
  else failures.push(sentence);
  console.log(`${good ? 'ok  ' : 'FAIL'} ${sentence}`);
  for (const fault of faults) console.log(`     ${fault}`);
}
