namespace Attest.Coder.Roles;

/// <summary>What a phrase is in the incidents of its text.</summary>
internal enum PhraseRole
{
    /// <summary>Nothing: somebody who speaks, a place, a thing that was not attacked.</summary>
    None,

    /// <summary>Who did it: people, or an organisation.</summary>
    Perpetrator,

    /// <summary>People who were harmed or attacked.</summary>
    Person,

    /// <summary>A thing that was attacked.</summary>
    Thing,

    /// <summary>With what.</summary>
    Weapon,
}
