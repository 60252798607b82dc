namespace SmarketingBot.Rehearsal.Story;

/// <summary>Noa can't attend the second meeting; Olga, next in the rota, is asked and takes over.</summary>
internal sealed class MissingModerator(Stage stage)
{
    private readonly Cast _cast = stage.Cast;

    public async Task IsReplaced()
    {
        var (noa, olga) = (_cast.Noa, _cast.Olga);
        stage.Scene("Noa and Olga take turns. Tomorrow Noa can't, so Olga is asked, in private.");
        await stage.Says(noa, _cast.Room, "rota @Noa @Olga", "The rota is Noa Levi and Olga Petrova. It is Noa Levi's turn.");
        stage.Expects("The agenda was to say who can't come", "Agenda", "Tue 27 Oct", "Can't attend: Noa Levi");
        stage.ExpectsOnce(olga, "The next in the rota was to be asked", "Can you moderate?", "Noa Levi can't attend on Tue 27 Oct");
        await stage.Clicks(noa, "Can't attend");
        stage.Expects("The agenda was to name the new moderator", "Agenda", "Tue 27 Oct", "Moderator: Olga Petrova");
        await stage.Clicks(olga, "I'll moderate");
    }
}
