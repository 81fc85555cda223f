namespace Netvaerk.Plugins.Tests;

/// <summary>Settings files that are changed, added and removed while they are in force.</summary>
public sealed class LiveSettingsTests : IDisposable
{
    private readonly LiveTown town = new();

    [Fact]
    public void A_change_is_in_force_once_the_file_has_come_to_rest()
    {
        Assert.Equal(2, town.With(LiveTown.Json(hours: 2)).Hours());
        var begun = town.Rules();
        town.With(LiveTown.Json(hours: 3)).Registry.Look();
        Assert.Equal(2, town.Hours());
        town.Registry.Look();
        Assert.Equal(3, town.Hours());
        Assert.Equal(2, begun.Length(new(), Towns.Today).Value.TotalHours);
    }

    [Fact]
    public void Nothing_is_made_anew_where_nothing_has_changed()
    {
        var before = town.With(LiveTown.Json()).Registry["testrup"];
        Assert.Same(before, town.Settle().Registry["testrup"]);
    }

    [Fact]
    public void A_file_that_is_written_in_steps_is_read_when_it_is_whole()
    {
        town.With(LiveTown.Json(hours: 2)).Settle();
        var whole = LiveTown.Json(hours: 4);
        foreach (var length in new[] { 0, 20, whole.Length / 2, whole.Length - 1 })
        {
            town.With(whole[..length]).Registry.Look();
            Assert.Equal((2, 0), (town.Hours(), town.Entry().Errors.Count));
        }

        Assert.Equal(4, town.With(whole).Settle().Hours());
    }

    [Fact]
    public void A_file_that_is_put_in_place_by_renaming_is_never_missed()
    {
        town.With(LiveTown.Json(hours: 2)).Settle();
        File.Move(town.File(), town.File() + "~");
        town.Registry.Look();
        Assert.Equal(2, town.Hours());
        File.WriteAllText(town.File() + ".new", LiveTown.Json(hours: 5));
        File.Move(town.File() + ".new", town.File());
        Assert.Equal(5, town.Settle().Hours());
    }

    [Fact]
    public void A_file_that_never_rests_is_read_all_the_same_after_a_while()
    {
        town.With(LiveTown.Json(hours: 1)).Settle();
        for (var hours = 2; hours < 13; hours++)
        {
            town.With(LiveTown.Json(hours: hours)).Registry.Look();
        }

        Assert.Equal(10, town.Hours());
    }

    [Fact]
    public void A_broken_file_leaves_the_last_good_one_in_force_and_says_where_it_is_broken()
    {
        town.With(LiveTown.Json(hours: 2)).Settle();
        town.With(LiveTown.Json(hours: 3).Replace("\"length\"", "\"lenght\"", StringComparison.Ordinal)).Settle();
        var error = Assert.Single(town.Entry().Errors);
        Assert.Equal((2, 3, "ruleSets[0].meetings.lenght"), (town.Hours(), error.Line, error.Property));

        town.With(LiveTown.Json(hours: 4)).Settle();
        Assert.Equal((4, 0), (town.Hours(), town.Entry().Errors.Count));
    }

    [Fact]
    public void A_file_that_was_never_good_is_out_of_service_until_it_is()
    {
        town.With("{").Settle();
        Assert.Throws<OutOfService>(() => town.Registry["testrup"]);
        Assert.Equal(2, town.With(LiveTown.Json()).Settle().Hours());
    }

    [Fact]
    public void A_new_file_is_a_new_municipality_and_one_that_is_gone_is_none()
    {
        town.With(LiveTown.Json()).Settle();
        Assert.Equal("proevborg", town.With(LiveTown.Json("proevborg", code: "998"), "proevborg").Settle().Registry.Find("998")!.Slug);
        var begun = town.Rules("proevborg");

        File.Delete(town.File("proevborg"));
        Assert.Null(town.Settle().Registry.Find("998"));
        Assert.Throws<NotSignedIn>(() => town.Registry["proevborg"]);
        Assert.Equal(2, begun.Length(new(), Towns.Today).Value.TotalHours);
        Assert.Equal(2, town.With(LiveTown.Json("proevborg", code: "998"), "proevborg").Settle().Hours("proevborg"));
    }

    [Fact]
    public void A_new_file_cannot_take_the_number_of_a_municipality_that_is_served()
    {
        town.With(LiveTown.Json()).Settle();
        town.With(LiveTown.Json("proevborg"), "proevborg").Settle();
        Assert.Equal("testrup", town.Registry.Find("999")!.Slug);
        Assert.Throws<OutOfService>(() => town.Registry["proevborg"]);
        Assert.Contains("999", Assert.Single(town.Entry().Errors).Sentence.En, StringComparison.Ordinal);

        town.With(LiveTown.Json("proevborg", code: "998"), "proevborg").Settle();
        Assert.Equal((2, 0), (town.Hours("proevborg"), town.Entry().Errors.Count));
    }

    [Fact]
    public void The_code_that_the_database_carries_cannot_change()
    {
        town.With(LiveTown.Json()).Settle();
        town.With(LiveTown.Json(code: "997", hours: 3)).Settle();
        Assert.Equal((2, "code"), (town.Hours(), Assert.Single(town.Entry().Errors).Property));
        Assert.Null(town.Registry.Find("997"));
        Assert.Equal(3, town.With(LiveTown.Json(hours: 3)).Settle().Hours());
    }

    [Fact]
    public void A_file_behind_a_link_is_followed_to_where_it_leads()
    {
        var (one, other) = (town.File("one") + ".txt", town.File("other") + ".txt");
        File.WriteAllText(one, LiveTown.Json(hours: 2));
        File.WriteAllText(other, LiveTown.Json(hours: 3));
        File.CreateSymbolicLink(town.File(), one);
        Assert.Equal(2, town.Hours());

        File.Delete(town.File());
        File.CreateSymbolicLink(town.File(), other);
        Assert.Equal(3, town.Settle().Hours());
    }

    public void Dispose() => town.Dispose();
}
