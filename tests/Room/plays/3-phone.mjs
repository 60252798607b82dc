import { expect } from '../expect.mjs';

export const title = 'On a phone-sized window: from an empty chat to a reminder, and Done';
export const window = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

export async function play(one) {
  const { page } = one;
  const views = page.getByRole('navigation', { name: 'Parts of the room' });
  const to = (name) => views.getByRole('button', { name: new RegExp(`^${name}`) }).tap();
  const becomes = async (who, which) => {
    await to('People');
    await one.person(who).tap();
    await one.place(which).tap();
  };
  const moves = async (title) => {
    await to('Clock');
    await one.moves(title);
    await one.fits('clock');
  };
  const says = async (text) => {
    await one.box.fill(text);
    await page.getByRole('button', { name: 'Send' }).tap();
  };
  await one.fits('empty');
  await one.isAccessible('empty');
  await page.getByRole('button', { name: 'Set up the meeting' }).tap();
  await one.sees('Noa Levi moderates from now on');
  await to('People');
  await one.fits('people');
  await one.isAccessible('people');
  await moves('Next agenda');
  await moves('Meeting time');
  await becomes('noa', 'room');
  await one.sees('Agenda · Weekly smarketing');
  await one.presses('Start meeting', 'Agenda · ');
  await one.sees('Record commitment');
  await one.fits('meeting');
  await one.isAccessible('meeting');
  await becomes('sam', 'room');
  await one.box.fill('I’ll');
  await one.suggestions.first().waitFor();
  await one.picture('completion');
  await says('I’ll call Acme back by tomorrow');
  await one.sees('Action item #1');
  await becomes('noa', 'room');
  await one.presses('Record commitment');
  await one.form.waitFor();
  await one.fits('form');
  await one.isAccessible('form');
  await page.keyboard.press('Escape');
  await says('end');
  await one.sees('Minutes of Tue 3 Nov');
  await moves('Next morning');
  await one.isAccessible('clock');
  await one.entry('reminder', 'Sam (own chat)').getByRole('button').tap();
  await one.sees('Reminder · only you see this', 'call Acme back');
  await one.isAccessible('reminder');
  await one.presses('Done', 'Reminder · ');
  await one.sees('All done');
  await expect(async () => page.getByRole('heading', { name: 'Sam’s own chat with the bot' }).isVisible(), 'the chat is shown');
}
