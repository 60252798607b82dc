import { expect, must } from '../expect.mjs';

export const title = 'One group, three languages: everybody reads their own cards, reminders and forms; the page has a language of its own';

export async function play(one, context) {
  const { page } = one;
  const speaks = async (who, language) => {
    await one.is(who);
    await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption(language);
    await expect(async () => (await page.locator('#language').locator('option:checked').innerText()) === language, `${who} speaks ${language}`);
  };
  await speaks('sam', 'Deutsch');
  await speaks('mia', 'Türkçe');
  await one.is('noa');
  await page.getByRole('button', { name: 'Set up the meeting' }).click();
  await one.sees('Noa Levi moderates from now on');
  await one.says('I’ll book the room by tomorrow');
  await one.sees('Action item #1', 'book the room');

  // Commands are completed in the language of who is speaking, however they are spelled; English is completed for everybody.
  await one.is('sam');
  await one.box.fill('ERLED');
  await one.suggestions.filter({ hasText: /^erledigt/ }).first().waitFor();
  await one.box.fill('ruckg');
  await one.suggestions.filter({ hasText: /^rückgängig/ }).first().waitFor();
  await one.picture('completion');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  must((await one.box.inputValue()) === 'rückgängig', 'the German command is taken');
  await one.box.fill('snoo');
  await one.suggestions.filter({ hasText: /^snooze/ }).first().waitFor();
  await one.box.fill('');
  await one.says('Ich rufe Acme bis morgen zurück');
  await one.sees('#2', 'Acme zurückrufen');
  await one.is('mia');
  await one.box.fill('görevl');
  await one.suggestions.filter({ hasText: /^görevlerim/ }).first().waitFor();
  await one.says('Yarına kadar fintek özetini yazacağım');
  await one.sees('#3', 'fintek özetini yazmak');

  await one.moves('Next morning');
  for (const [who, name, ...words] of [
    ['noa', 'Noa', 'Reminder · only you see this', 'Due today', 'book the room', 'New date'],
    ['sam', 'Sam', 'Erinnerung · nur du siehst das', 'Heute fällig', 'Acme zurückrufen', 'Neues Datum'],
    ['mia', 'Mia', 'Hatırlatma · bunu yalnızca siz görürsünüz', 'Bugün bitmeli', 'fintek özetini yazmak', 'Yeni tarih'],
  ]) {
    // What is written in the line beside the clock is known as a reminder in every language.
    await one.entry('Tue 09:30', 'reminder', `${name} (own chat)`).waitFor();
    await one.is(who, 'own');
    await one.sees(...words);
  }
  // One card of the group, and everybody's view of it; its form is theirs, too.
  for (const who of ['sam', 'mia']) {
    await one.is(who);
    await one.presses('Can\'t attend', 'Agenda · Weekly smarketing');
  }
  for (const [who, ...sees] of [['noa', 'Can\'t attend'], ['sam', 'Ich kann teilnehmen', 'Thema hinzufügen'], ['mia', 'Katılabilirim', 'Konu ekle'], ['max', 'Can\'t attend']]) {
    await one.is(who);
    await one.sees('Weekly smarketing', 'book the room', ...sees);
  }
  await one.is('sam');
  await one.isAccessible('agenda');
  await one.presses('Thema hinzufügen');
  await one.form.getByLabel('Thema').fill('Warum ist Acme verstummt?');
  must((await one.form.getByLabel('Minuten').count()) === 1, 'the form is German');
  await one.form.getByRole('button', { name: 'Speichern' }).click();
  await one.form.waitFor({ state: 'detached' });
  await one.is('mia');
  await one.sees('Warum ist Acme verstummt?', 'Konu ekle');
  await one.presses('Katılabilirim', 'Gündem · Weekly smarketing');
  await one.is('sam');
  await one.presses('Ich kann teilnehmen', 'Agenda · Weekly smarketing');

  // The meeting's card is the group's, whose series began in English; whoever leads it sees their own.
  await one.moves('Meeting time');
  await speaks('noa', 'Deutsch');
  await one.presses('Start meeting', 'Agenda · ');
  for (const [who, ...sees] of [['noa', 'Zusage festhalten', 'Meeting beenden'], ['sam', 'Raise hand'], ['mia', 'Raise hand']]) {
    await one.is(who);
    await one.sees('Warum ist Acme verstummt?', ...sees);
    await one.picture(`meeting-${who}`);
  }

  await one.is('mia', 'own');
  await one.presses('Yeni tarih', 'Hatırlatma · ');
  await one.form.getByRole('button', { name: 'Kaydet' }).waitFor();
  await one.isAccessible('form');
  await page.keyboard.press('Escape');
  await one.form.waitFor({ state: 'detached' });
  await one.is('sam', 'own');
  await one.isAccessible('reminder');
  await one.presses('Neues Datum', 'Erinnerung · ');
  await one.form.getByRole('button', { name: 'Speichern' }).waitFor();
  await page.keyboard.press('Escape');
  await one.says('erledigt 2');
  await one.sees('Erledigt – danke!', 'Acme zurückrufen');

  // The page's own language is nobody's but the page's: cards stay as they are, and it is remembered.
  const title = await page.title();
  await page.getByRole('combobox', { name: 'Language of this page' }).selectOption('Deutsch');
  await page.getByRole('heading', { name: 'Der Probenraum' }).waitFor();
  await page.getByRole('heading', { name: 'Privater Chat mit dem Bot: Sam' }).waitFor();
  must((await page.evaluate(() => document.documentElement.lang)) === 'de' && (await page.title()) !== title, 'the page says which language it is in');
  must((await page.locator('#clock').innerText()).includes('Dienstag, 3. November 2026'), 'dates are German');
  await page.locator('#journal').getByText('Erinnerung').first().waitFor();
  await one.isAccessible('german');
  await one.is('noa');
  await page.setViewportSize({ width: 360, height: 740 });
  await one.fits('german-phone');
  await one.isAccessible('german-phone');
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.reload();
  await page.getByRole('heading', { name: 'Der Probenraum' }).waitFor();

  // Who never chose has the browser's.
  const other = await context.browser().newContext({ viewport: { width: 360, height: 740 }, locale: 'tr-TR' });
  await one.route(other);
  const turkish = await other.newPage();
  await turkish.goto(`${one.url}/#mia/own`);
  await turkish.getByRole('heading', { name: 'Prova odası' }).waitFor();
  await turkish.getByText('Hatırlatma · bunu yalnızca siz görürsünüz').first().waitFor();
  await turkish.screenshot({ path: one.file('turkish-phone') });
  await other.close();
}
