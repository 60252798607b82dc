import { expect, must } from '../expect.mjs';

export const title = 'By mouse: from an empty chat to a reminder, and Done';

export async function play(one) {
  const { page } = one;
  await one.isAccessible('empty');
  await page.getByRole('button', { name: 'Set up the meeting' }).click();
  await one.sees('Noa Levi moderates from now on');
  await expect(async () => (await page.locator('#start-here').innerText()) === '', 'the beginner’s help is gone');

  await one.is('sam');
  await one.says('topic Why did Acme go quiet? 15m');
  await one.sees('Added as topic 1');
  await one.moves('Next agenda');
  await one.sees('Agenda · Weekly smarketing', 'Why did Acme go quiet?');

  // A form that the bot opens: it checks, it can be left, and what it sends arrives.
  await one.is('mia');
  await one.presses('Add topic', 'Agenda · ');
  await one.form.getByRole('button', { name: 'Save' }).click();
  await expect(async () => (await one.form.locator('[aria-invalid=true]').count()) > 0, 'an empty form is not sent');
  await one.isAccessible('form');
  await one.form.getByLabel('Topic').fill('Webinar in December');
  await one.form.getByLabel('Minutes').fill('10');
  await one.form.getByRole('button', { name: 'Save' }).click();
  await one.form.waitFor({ state: 'detached' });
  await one.sees('Agenda · ', 'Webinar in December');

  await one.moves('Meeting time');
  await one.is('noa');
  await one.presses('Start meeting', 'Agenda · ');
  const meeting = await one.sees('Record commitment');
  must(!(await meeting.innerText()).includes('Raise hand'), 'the moderator has the moderator’s card');
  await one.isAccessible('meeting');
  await one.is('mia');
  await expect(async () => (await one.message('Webinar in December', 'Raise hand').count()) > 0, 'the others see another card');

  await one.is('sam');
  await one.says('I’ll call Acme back by tomorrow');
  await one.sees('Action item #1', 'call Acme back');
  await one.is('noa');
  await one.presses('End meeting');
  await one.sees('Minutes of Tue 3 Nov', 'call Acme back');

  await one.moves('Next morning');
  const entry = one.entry('Wed 09:30', 'reminder', 'Sam (own chat)');
  await entry.waitFor();
  await expect(async () => (await one.person('sam').locator('.badge').count()) === 1, 'Sam has something new');
  await entry.getByRole('button').click();
  await page.getByRole('heading', { name: 'Sam’s own chat with the bot' }).waitFor();
  await one.sees('Reminder · only you see this', 'call Acme back');
  await one.isAccessible('reminder');
  await one.presses('Done', 'Reminder · ');
  await one.sees('All done', 'call Acme back');
  await one.is('mia');
  await one.sees('#1', 'call Acme back', 'done ✓');

  // The menu of a message, and the search beside the box.
  await page.getByRole('button', { name: '@SmarketingBot' }).click();
  await one.says('Somebody should send Birch the price list');
  await one.sees('Somebody should send Birch');
  await (await one.sees('Somebody should send Birch')).getByRole('button', { name: /^More about this message/ }).click();
  await page.getByRole('menuitem', { name: 'Create action item' }).click();
  await one.form.getByRole('heading', { name: 'Create action item' }).or(one.form.getByRole('heading').first()).first().waitFor();
  must((await one.form.locator('input, textarea').evaluateAll((all) => all.map((input) => input.value))).join(' ').includes('send Birch the price list'), 'the form is filled in from the message');
  await one.picture('from-the-menu');
  await page.keyboard.press('Escape');
  await one.form.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Action items', exact: true }).click();
  await one.form.getByRole('searchbox', { name: 'Words or number' }).fill('nothing like this');
  await expect(async () => (await one.form.innerText()).includes('No open item holds these words.'), 'the search answers');
  await page.keyboard.press('Escape');

  // Everything goes when somebody starts over, also before another page that is open.
  await page.getByRole('button', { name: 'Start over' }).click();
  await one.form.getByRole('button', { name: 'Start over' }).click();
  await page.getByRole('heading', { name: 'Nothing was said here yet' }).waitFor();
}
