using Xunit;

namespace Attest.Tests.Coder;

/// <summary>Who was harmed: names, what stands beside them, and what became of people where no verb of harm tells it.</summary>
public sealed class VictimTests
{
    [Theory]
    [InlineData("PEDRO SOSA PRADA, 72, WHO WAS WORKING AT A SHOP AT THE TIME OF THE EXPLOSION IN LIMA, WAS KILLED.", "PEDRO SOSA PRADA")]
    [InlineData("RAMON DIAZ PINO, MAYOR OF TARMA, IN THE HIGHLANDS OF JUNIN, WHO WAS KIDNAPPED ON 5 JANUARY, WAS FOUND DEAD.", "RAMON DIAZ PINO")]
    [InlineData("LUIS SOLANO RAMOS, ASSISTANT SECRETARY OF THE RULING PARTY, WAS SHOT AND KILLED IN LIMA.", "LUIS SOLANO RAMOS")]
    [InlineData("A CAR BOMB EXPLODED IN LIMA, KILLING MARIA ROSA PARDO, 42; PILAR LEON, 19; AND JUAN RINCON RAMOS.", "MARIA ROSA PARDO|PILAR LEON|JUAN RINCON RAMOS")]
    [InlineData("THE ATTACK IN LIMA KILLED NINE PEOPLE, INCLUDING UNION LEADER ROSA VELEZ.", "ROSA VELEZ")]
    [InlineData("IN LIMA, SOLDIERS KILLED TWO REPORTERS: ROBERTO SALGAR, A PHOTOGRAPHER, AND MAURICIO PINO.", "ROBERTO SALGAR|MAURICIO PINO")]
    [InlineData("GUNMEN KILLED DR HECTOR OLMOS PRIETO IN LIMA. OLMOS WAS SHOT TO DEATH AT HIS HOME.", "HECTOR OLMOS PRIETO")]
    [InlineData("CATTLEMAN LIBERTO PINZON WAS FOUND MURDERED IN LIMA.", "LIBERTO PINZON")]
    [InlineData("RICARDO SILVA, FORMER MAYOR OF LIMA, WAS THE VICTIM OF AN ATTACK IN CUZCO.", "RICARDO SILVA")]
    [InlineData("A BOMB EXPLODED IN A BANK IN LIMA. THE VICTIMS WERE IDENTIFIED AS JOSE RIVERA, PEDRO CORTEZ, AND JORGE LINARES.", "JOSE RIVERA|PEDRO CORTEZ|JORGE LINARES")]
    [InlineData("A BOMB EXPLODED IN A BANK IN LIMA. AMONG THE INJURED ARE JOSE RIVERA, 30, AND PEDRO CORTEZ.", "JOSE RIVERA|PEDRO CORTEZ")]
    [InlineData("TODD RAY WINTER, 24 YEARS OLD, AND OSCAR BRENT FIELD, 33, WERE MURDERED BY GUNMEN IN LIMA.", "TODD RAY WINTER|OSCAR BRENT FIELD")]
    [InlineData("THE BODIES OF JUAN PEREZ AND PEDRO LOPEZ, WHO WERE KIDNAPPED IN LIMA ON 3 MARCH, WERE FOUND.", "JUAN PEREZ|PEDRO LOPEZ")]
    [InlineData("THE BANKER, ENRIQUE SOLER PRADA, TRIED TO RESIST; THE GUNMEN SHOT HIM IN LIMA ON 3 MARCH.", "ENRIQUE SOLER PRADA")]
    [InlineData("A BOMB EXPLODED AT THE HOME OF DEPUTY LUIS ANGULO IN LIMA.", "LUIS ANGULO")]
    [InlineData("MAYOR RAMON BOLIVAR WAS IN A MEETING WHEN GUERRILLAS ATTACKED IT IN LIMA ON 3 MARCH. THE MAYOR WAS WOUNDED.", "RAMON BOLIVAR")]
    public void Victims_are_named_in_full(string text, string names) =>
        Assert.Equal(names.Split('|'), ReadEnglish.Code(text).Attestations.SelectMany(attestation => attestation.Targets).Select(target => target.Value.ProperName).OfType<string>().Distinct());

    [Theory]
    [InlineData("A bomb exploded at a bank in Gao on Monday. No casualties were reported.", "Killed 0|Wounded 0")]
    [InlineData("A bomb exploded at a bank in Gao on Monday. The blast did not cause any casualties.", "Killed 0|Wounded 0")]
    [InlineData("A bomb exploded at a bank in Gao on Monday. No one was injured.", "Wounded 0")]
    public void That_nobody_was_harmed_is_a_toll_of_zero(string text, string tolls) =>
        Assert.Equal(tolls.Split('|'), Assert.Single(ReadEnglish.Code(text).Attestations).Tolls.Select(toll => $"{toll.Value.Harm} {ReadEnglish.Short(toll.Value.Number)}"));

    [Theory]
    [InlineData("Gunmen attacked the house of the deputy mayor in Gao on Monday. The deputy mayor escaped unhurt.")]
    [InlineData("Gunmen attacked the house of the deputy mayor in Gao on Monday. The deputy mayor was not injured.")]
    public void Who_escaped_is_a_target_that_was_not_harmed(string text) =>
        Assert.Contains(Assert.Single(ReadEnglish.Code(text).Attestations).Targets, target => target.Value is { Words: "deputy mayor", Effect: "unharmed" });

    [Fact]
    public void Who_is_only_named_is_what_the_text_says_elsewhere()
    {
        var text = "GUNMEN KIDNAPPED DEPUTY LUIS ANGULO IN LIMA ON 3 MARCH. ANGULO WAS MURDERED ON 5 MARCH IN CUZCO.";
        Assert.All(ReadEnglish.Code(text).Attestations.SelectMany(attestation => attestation.Targets), target => Assert.Equal(("LUIS ANGULO", "official"), (target.Value.ProperName, target.Value.Kind)));
    }

    [Fact]
    public void That_nobody_was_harmed_tells_no_incident() => Assert.Empty(ReadEnglish.Code("No casualties were reported in Gao on Monday. Nobody was hurt.").Attestations);
}
