export const title = 'Any message becomes an action item, and items are found beside the box where one writes';

export async function journey({ sam, mia, bot, picture, opens }) {
  await bot.startsAt('2030-01-07T08:00:00Z');
  await opens(sam, mia);
  await sam.entersRoom();
  await sam.sees("Hello, I'm SmarketingBot");
  await mia.entersRoom();

  // Said to a colleague, not to the bot: that doesn't hear it. The form reads who, what and when.
  await mia.writes("I'll send Acme the price list by thu");
  await mia.takesFromTheMenu('item.create');
  await mia.dialogShows('What', 'Who', 'When');
  await picture('create', mia);
  await mia.sendsTheDialog('Save');
  for (const person of [sam, mia]) await person.sees('Action item #1', 'send Acme the price list', 'Mia Novak', 'Thu 10 Jan', 'open');
  await picture('created', mia, sam);

  await sam.searches('price');
  await sam.finds('#1 send Acme the price list', 'Mia Novak · Thu 10 Jan · Weekly smarketing');
  await picture('found', sam);
  await sam.searches('unicorn');
  await sam.finds('No open item holds these words.');
}
