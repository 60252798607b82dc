using SmarketingBot;
using SmarketingBot.Core.Storage;
using SmarketingBot.Operations;
using SmarketingBot.Packaging;

if (args is [RehearseCommand.Name, ..]) return await RehearseCommand.Run(args);
if (args is [DoctorCommand.Name, ..]) return await DoctorCommand.Run(args[1..]);
if (args is [BackupCommand.Name, ..]) return await BackupCommand.Run(args[1..], Console.Out, Console.Error);
if (args is [PackageCommand.Name, ..]) return await PackageCommand.Run(args[1..], Console.Out, Console.Error);

try
{
    var app = BotApp.Build(args);
    await app.Prepare();
    await app.RunAsync();
    return 0;
}
catch (Exception wrong) when (wrong is SettingsException or SchemaException)
{
    // Whoever starts it reads what to do; a stack trace would say where in our code, which helps nobody.
    await Console.Error.WriteLineAsync(wrong.Message);
    return 2;
}
