using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Xunit;

namespace Attest.Tests.Coder.Statements;

/// <summary>What a text says about actors: a sentence, and the statements that it should give.</summary>
public sealed class StatementTests
{
    [Theory]
    [InlineData("Fighters of the Support Group for Islam and Muslims (JNIM) attacked a post.", "jnim also_known_as Support Group for Islam and Muslims")]
    [InlineData("Ansaroul Islam, also known as Ansar ul-Islam or the Defenders, burned schools.", "ansaroul-islam also_known_as Ansar ul-Islam; ansaroul-islam also_known_as Defenders")]
    [InlineData("The BIFF, formerly known as the 105th Base Command, is small.", "biff former_name 105th Base Command")]
    public void Names(string text, string expected) => Assert.Equal(expected, Told(text));

    [Theory]
    [InlineData("JNIM was formed in March 2017.", "jnim founded 2017-03 from 2017-03")]
    [InlineData("Since its 2017 formation JNIM has grown.", "jnim founded 2017 from 2017", "JNIM")]
    [InlineData("JNIM was formed in 2017 via a merger of Ansar Dine, AQIM's Sahara branch and al-Mourabitoun.", "jnim founded 2017 from 2017; jnim formed_by Ansar Dine from 2017; jnim formed_by AQIM's Sahara branch from 2017; jnim formed_by al-Mourabitoun from 2017")]
    [InlineData("Ansar Dine and al-Mourabitoun came together to form JNIM.", "jnim formed_by Ansar Dine; jnim formed_by al-Mourabitoun")]
    [InlineData("The Moro Islamic Liberation Front broke away from the Moro National Liberation Front in 1977.", "milf splinter_of Moro National Liberation Front from 1977")]
    [InlineData("Marxist insurgent group formed in 1965 by students.", "eln-co founded 1965 from 1965", "National Liberation Army (ELN), Colombia")]
    [InlineData("The BIFF is a splinter group of the MILF.", "biff splinter_of MILF")]
    [InlineData("JNIM pledged allegiance to al-Qaeda in 2017.", "jnim pledged_to al-Qaeda from 2017")]
    [InlineData("It belongs to the Simón Bolívar Guerrilla Coordinating Board.", "eln-co constituent_of Simón Bolívar Guerrilla Coordinating Board", "ELN (Colombia)")]
    [InlineData("Ansaroul Islam, a group with close ties to JNIM, lost ground.", "ansaroul-islam ally_of JNIM")]
    [InlineData("The M-19 laid down its arms in March 1990.", "m-19 dissolved 1990-03 from 1990-03")]
    public void Lineage(string text, string expected, string title = "") => Assert.Equal(expected, Told(text, title));

    [Theory]
    [InlineData("JNIM is led by veteran fighter Omar Prueba Ejemplo.", "jnim leader Omar Prueba Ejemplo, leader")]
    [InlineData("Omar Prueba Ejemplo, a senior JNIM commander, spoke.", "jnim leader Omar Prueba Ejemplo, senior commander")]
    [InlineData("The group's spokesman, Omar Prueba Ejemplo, was captured in May 2019.", "jnim leader Omar Prueba Ejemplo, spokesman; jnim leader_fate Omar Prueba Ejemplo, spokesman, captured from 2019-05", "JNIM in 2019")]
    [InlineData("French troops killed Omar Prueba Ejemplo, the emir of AQIM, in June 2020.", "aqim leader Omar Prueba Ejemplo, emir; aqim leader_fate Omar Prueba Ejemplo, emir, killed from 2020-06")]
    public void Leaders(string text, string expected, string title = "") => Assert.Equal(expected, Told(text, title));

    [Theory]
    [InlineData("AQIM was designated as an FTO on March 27, 2002.", "aqim designated FTO, US Department of State from 2002-03-27")]
    [InlineData("The Security Council added it to the 1267 sanctions list in October 2018.", "jnim designated ISIL (Da'esh) and Al-Qaida Sanctions List, UN Security Council from 2018-10", "JNIM")]
    [InlineData("Designated as a Foreign Terrorist Organization on March 18, 2008, al-Shabaab grew.", "al-shabaab designated FTO, US Department of State from 2008-03-18")]
    [InlineData("Ansaroul Islam, a US-designated terrorist group, is small.", "ansaroul-islam designated terrorist organisation, United States")]
    public void Listings(string text, string expected, string title = "") => Assert.Equal(expected, Told(text, title));

    [Theory]
    [InlineData("AQIM is thought to have between 400 and 900 fighters.", "aqim strength 400 to 900 fighters from 2022-06-15")]
    [InlineData("In 2014 the group was thought to have 7,000 to 9,000.", "al-shabaab strength 7000 to 9000 fighters from 2014", "Al-Shabaab")]
    [InlineData("The MILF operates in Mindanao with an estimated strength of 9,000 to 11,000 members.", "milf area Mindanao; milf strength 9000 to 11000 members from 2022-06-15")]
    [InlineData("Strength: several hundred", "jnim strength 200 or more fighters from 2022-06-15", "JNIM")]
    [InlineData("JNIM operates in northern Mali and Niger.", "jnim area northern Mali; jnim area Niger")]
    [InlineData("JNIM receives funding through kidnapping for ransom and from smugglers.", "jnim funding kidnapping for ransom; jnim funding smuggling and trafficking")]
    [InlineData("It recruits among landless farmers.", "npa recruitment landless farmers", "New People's Army")]
    [InlineData("JNIM's media arm, Ejemplo Foundation, published a film.", "jnim media_wing Ejemplo Foundation")]
    [InlineData("The NPA, a Maoist rebel group, kept quiet.", "npa ideology maoist")]
    public void Means(string text, string expected, string title = "") => Assert.Equal(expected, Told(text, title));

    [Theory]
    [InlineData("aka Red Front; the Reds", "jnim also_known_as Red Front; jnim also_known_as Reds")]
    [InlineData("Strength\n\nApproximately 3,000 armed combatants.", "jnim strength 3000 armed combatants from 2022-06-15")]
    [InlineData("AKA: Red Front; the Reds", "jnim also_known_as Red Front; jnim also_known_as Reds")]
    [InlineData("Area of operation: Mali; Niger", "jnim area Mali; jnim area Niger")]
    [InlineData("Funding and External Aid: ransom, zakat", "jnim funding kidnapping for ransom; jnim funding taxation")]
    [InlineData("Leader: Omar Prueba Ejemplo", "jnim leader Omar Prueba Ejemplo, leader")]
    public void Lines_of_profiles_speak_of_the_actor_of_the_title(string text, string expected) => Assert.Equal(expected, Told(text, "JNIM"));

    [Theory]
    [InlineData("If JNIM were to break away from al-Qaeda, others would follow.")]
    [InlineData("JNIM may have been formed in 2016.")]
    [InlineData("JNIM never pledged allegiance to the Islamic State.")]
    [InlineData("An attack by JNIM killed 20 members of the security forces.")]
    [InlineData("The mayor, Ana Prueba, said that JNIM had lost 30 fighters.")]
    [InlineData("Police captured Omar Prueba Ejemplo, a suspected JNIM recruit.")]
    [InlineData("JNIM fighters killed a village chief, Omar Prueba Ejemplo, near Mopti.")]
    [InlineData("Gunmen attacked a market in Mopti.")]
    public void What_is_not_told_as_a_fact_about_an_actor_gives_no_statement(string text) => Assert.Equal("", Told(text));

    [Fact]
    public void Whoever_says_it_of_himself_and_whoever_doubts_are_told()
    {
        var own = Assert.Single(Code("JNIM has described itself as al-Qaeda's official branch.", ""));
        Assert.Equal((Voice.Claim, Stance.Asserted), (own.Assertion.Voice, own.Assertion.Stance));
        var doubted = Assert.Single(Code("The BIFF is reportedly allied with Abu Sayyaf.", ""));
        Assert.Equal((Voice.Author, Stance.Doubted), (doubted.Assertion.Voice, doubted.Assertion.Stance));
    }

    [Fact]
    public void A_new_actor_is_proposed_by_its_name_and_found_again_by_its_acronym()
    {
        var told = Code("The Popular Front of the Ejemplo Hills (PFEH) was founded in 2009. PFEH is led by Omar Prueba Ejemplo.", "");
        Assert.All(told, one => Assert.Null(one.Actor.Id));
        Assert.Contains(told, one => one is { Property: ActorProperty.Founded, Actor.Name: "Popular Front of the Ejemplo Hills" });
        Assert.Contains(told, one => one is { Property: ActorProperty.Leader, Actor.Name: "Popular Front of the Ejemplo Hills" });
        Assert.Contains(told, one => one is { Property: ActorProperty.AlsoKnownAs, Value.Words: "PFEH" });
    }

    [Fact]
    public void Every_statement_of_the_profiles_quotes_words_that_stand_at_their_place()
    {
        var count = 0;
        foreach (var path in Directory.EnumerateFiles(Path.Combine(OwnTexts.Root, "samples", "profiles", "reports")))
        {
            var document = new Document { Id = new(Path.GetFileName(path)), Body = File.ReadAllText(path), Title = "" };
            foreach (var citation in ReadEnglish.Coder.Code(document).Statements.Select(one => ((CitedSource)one.Source).Citation))
            {
                count++;
                Assert.InRange(citation.Quote.Length, 1, CitedSource.MaxQuoteLength);
                Assert.Equal(citation.Quote, document.Body[citation.Span.Start..citation.Span.End]);
            }
        }

        Assert.True(count > 40);
    }

    private static IReadOnlyList<ActorStatement> Code(string text, string title) =>
        ReadEnglish.Coder.Code(ReadEnglish.Document(text) with { Title = title }).Statements;

    private static string Told(string text, string title = "") => string.Join("; ", Code(text, title).Select(one =>
        $"{one.Actor.Id?.Value ?? one.Actor.Name} {ActorProperties.WordOf(one.Property)} {one.Value.Words}{(one.From is { } from ? $" from {from}" : "")}"));
}
