import { expect, must } from '../expect.mjs';

export const title = 'By keyboard alone: from an empty chat to a reminder, and Done';

export async function play(one, context) {
  const { page } = one;
  const { keyboard } = page;
  // No mouse in this play, not even by mistake.
  await context.addInitScript(() => addEventListener('mousedown', () => { throw new Error('A mouse!'); }, true));
  await page.reload();
  await one.sees('Hello, I\'m SmarketingBot');

  await keyboard.press('Tab');
  must((await one.focused()).includes('Skip to the messages'), 'the first stop skips to the messages');
  await one.showsFocus();
  await one.tabsTo('Skip to writing');
  await keyboard.press('Enter');
  must((await one.focused()).startsWith('Write to Weekly smarketing'), 'skipping leads to the box');

  // Commands are completed from the first letters; the arrows choose, Enter takes, Enter again sends.
  await keyboard.type('setu');
  await page.getByRole('option', { name: /setup weekly/ }).waitFor();
  await keyboard.press('ArrowDown');
  await one.isAccessible('completion');
  await keyboard.press('Enter');
  must((await one.box.inputValue()) === 'setup ', 'the command is taken');
  await keyboard.type('weekly tue 10:00 45m');
  await keyboard.press('Enter');
  await one.sees('Tue 3 Nov, 10:00');
  for (const [side, ...people] of [['team sales', 'Sa', 'Si'], ['team marketing', 'Mi', 'Ma']]) {
    await keyboard.type(`${side} `);
    for (const begin of people) {
      await keyboard.type(`@${begin}`);
      await one.suggestions.first().waitFor();
      await keyboard.press('Tab');
    }
    await keyboard.press('Escape');
    await keyboard.press('Enter');
    await one.sees(`on the ${side.split(' ')[1]} side now`);
  }
  await one.sees('Sam Porter and Sia Anand are on the sales side now');
  await keyboard.type('moderator @Noa');
  await keyboard.press('Escape');
  await keyboard.press('Enter');
  await one.sees('Noa Levi moderates');

  await keyboard.press('Alt+T');
  await one.tabsTo('Next agenda');
  await one.showsFocus();
  await keyboard.press('Enter');
  await one.sees('Agenda · Weekly smarketing');
  await one.timeStands();
  await one.tabsTo('Meeting time', { key: 'Shift+Tab', most: 4 }).catch(() => one.tabsTo('Meeting time'));
  await keyboard.press('Enter');
  await expect(async () => (await page.locator('#face').innerText()).includes('Tuesday 3 November'), 'it is Tuesday');
  await one.timeStands();

  // Into the newest card from the box, backwards.
  await keyboard.press('Alt+M');
  await one.tabsTo('Start meeting', { key: 'Shift+Tab', most: 12 });
  await one.showsFocus();
  await keyboard.press('Enter');
  await one.sees('Record commitment');
  await keyboard.press('Alt+2');
  await page.getByText('as Sam sees it').waitFor();
  await keyboard.press('Alt+M');
  await keyboard.type('I’ll call Acme back by tomorrow');
  await keyboard.press('Escape');
  await keyboard.press('Enter');
  await one.sees('Action item #1');

  // A form by keyboard: it keeps the keyboard, Esc leaves it, and the keyboard is back where it was.
  await keyboard.press('Alt+1');
  await keyboard.press('Alt+M');
  await one.tabsTo('Record commitment', { key: 'Shift+Tab', most: 40 });
  await keyboard.press('Enter');
  await one.form.waitFor();
  for (let i = 0; i < 15; i++) {
    await keyboard.press('Tab');
    const outside = await page.evaluate(() => document.activeElement !== document.body && !document.activeElement.closest('dialog'));
    must(!outside, 'the keyboard stays in the form');
  }
  await keyboard.press('Escape');
  await one.form.waitFor({ state: 'detached' });
  must((await one.focused()).includes('Record commitment'), 'the keyboard is back on the button');

  await keyboard.press('Alt+M');
  await keyboard.type('end');
  await keyboard.press('Escape');
  await keyboard.press('Enter');
  await one.sees('Minutes of Tue 3 Nov');
  await keyboard.press('Alt+T');
  await one.tabsTo('Next morning');
  await keyboard.press('Enter');
  await one.entry('Wed 09:30', 'reminder', 'Sam (own chat)').waitFor();
  await one.timeStands();
  await keyboard.press('Alt+J');
  await one.tabsTo('Sam (own chat)');
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Sam’s own chat with the bot' }).waitFor();
  await one.sees('Reminder · only you see this', 'call Acme back');
  await one.tabsTo('Done');
  await one.showsFocus();
  await keyboard.press('Enter');
  await one.sees('All done', 'call Acme back');
  await one.picture('done');

  await keyboard.press('Alt+K');
  await one.form.getByRole('heading', { name: 'Keys' }).waitFor();
  await one.isAccessible('keys');
  await keyboard.press('Escape');
  await one.form.waitFor({ state: 'detached' });
  await keyboard.press('Alt+G');
  must((await one.focused()).startsWith('Write to Weekly smarketing'), 'Alt+G leads to the group chat');
}
