import { expect, must } from '../expect.mjs';

export const title = 'The story is played in the language of the page';

export async function play(one) {
  const { page } = one;
  const tells = {
    Deutsch: { begin: 'Geschichte abspielen', over: 'Von vorn beginnen', label: 'Die Geschichte', end: 'Das war der ganze Kreis.', own: 'Privater Chat mit dem Bot: Sam', reminder: ['Erinnerung', 'Sam (privater Chat)'], card: 'Erinnerung · nur du siehst das', close: 'Schließen' },
    Türkçe: { begin: 'Öyküyü oynat', over: 'Baştan başla', label: 'Öykü', end: 'Hepsi bu kadardı.', own: 'Botla özel sohbet: Sam', reminder: ['hatırlatma', 'Sam (özel sohbet)'], card: 'Hatırlatma · bunu yalnızca siz görürsünüz', close: 'Kapat' },
  };
  for (const [language, told] of Object.entries(tells)) {
    await page.locator('#page-language').selectOption(language);
    await page.getByRole('button', { name: told.begin }).first().click();
    // The second one begins where the first one ended.
    if (language !== 'Deutsch') await one.form.getByRole('button', { name: told.over }).click();
    const guide = page.getByRole('region', { name: told.label, exact: true });
    await expect(async () => (await guide.innerText()).includes(told.end) || (await guide.innerText()), 'the story comes to its end', 90_000);
    must(await one.entry(...told.reminder).count() === 1, 'Sam was reminded once');
    await one.picture(`end-${language === 'Deutsch' ? 'de' : 'tr'}`);
    await one.is('sam', 'own');
    await page.getByRole('heading', { name: told.own }).waitFor();
    await one.sees(told.card);
    await one.picture(`sam-${language === 'Deutsch' ? 'de' : 'tr'}`);
    await one.is('noa');
    // The end of this one is not taken for the end of the next.
    await guide.getByRole('button', { name: told.close }).click();
    await guide.waitFor({ state: 'detached' });
  }
}
