using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Attest.Coder.Actors;
using Attest.Coder.Assembly;
using Attest.Coder.Codebook;
using Attest.Coder.Dates;
using Attest.Coder.Explanations;
using Attest.Coder.Gazetteer;
using Attest.Coder.Lexicon;
using Attest.Coder.Mentions;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Coder.Ranking;
using Attest.Coder.Releases;
using Attest.Coder.Roles;
using Attest.Coder.Settings;
using Attest.Coder.Statements;
using Attest.Coder.Tallies;
using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Documents;
using Attest.Core.Incidents;

namespace Attest.Coder;

/// <summary>The coder for reports in English, in mixed case or in capitals only. Pure and safe to use from several threads.</summary>
public sealed class EnglishCoder : ICoder
{
    /// <summary>The version of the rules; it changes whenever the same document may be coded otherwise.</summary>
    public const string RulesVersion = "0.1.0";

    /// <summary>From this number of located incidents on a document is a list of them rather than the account of one.</summary>
    private const int ManyIncidents = 3;

    private readonly EnglishLexicon _lexicon;
    private readonly PlaceTable _places;
    private readonly ActorTable _actors;
    private readonly Taxonomy _taxonomy;
    private readonly TypeRules _types;
    private readonly Boilerplate _boilerplate;
    private readonly Cues _cues;
    private readonly SceneWords _sceneWords;
    private readonly bool[] _isVerbSignal;
    private readonly bool[] _isNounSignal;
    private readonly TallyWords _tallyWords;
    private readonly StatementWords _statementWords;
    private readonly RoleModel _roleModel;
    private readonly SceneRankings _rankings;
    private readonly DivisionWords _divisions;
    private readonly ReleaseWords _releaseWords;
    private readonly ConcurrentBag<Desk> _desks = [];

    private EnglishCoder(EnglishLexicon lexicon, PlaceTable places, ActorTable actors, Taxonomy taxonomy, Boilerplate boilerplate, Cues cues, SceneWords sceneWords, TallyWords tallyWords, StatementWords statementWords, RoleModel roleModel, SceneRankings rankings, DivisionWords divisions, ReleaseWords releaseWords, string? changes)
    {
        (_lexicon, _places, _actors, _taxonomy, _boilerplate, _cues, _sceneWords, _tallyWords, _statementWords, _roleModel, _rankings, _divisions, _releaseWords) = (lexicon, places, actors, taxonomy, boilerplate, cues, sceneWords, tallyWords, statementWords, roleModel, rankings, divisions, releaseWords);
        _types = new(taxonomy);
        _isVerbSignal = [.. lexicon.Verbs.Select(verb => verb.Trigger >= 0 || verb.Lemma is "hospitalise" or "hospitalize" || verb.Class is VerbClass.Claim or VerbClass.Deny or VerbClass.Accuse)];
        _isNounSignal = [.. lexicon.Nouns.Select(noun => noun.Trigger >= 0 || noun.Class == NounClass.Weapon || noun.Term is "dead" or "hospital" or "medical center")];
        Version = $"coder {RulesVersion}, codebook {lexicon.Version}, gazetteer {places.Version}, actors {actors.Version}{(changes is null ? "" : $", with {changes}")}";

        // The first desk adds the words that the rules themselves name; afterwards the vocabulary is only read.
        _desks.Add(new(this));
    }

    /// <inheritdoc/>
    public string Version { get; }

    /// <summary>Loads the codebook, registry and gazetteer that lie beside the program, or those of a folder.</summary>
    /// <param name="folder">The data, with changes or without; null for what lies beside the program.</param>
    /// <param name="held">The registry that a workspace holds; null for the one that lies beside the program.</param>
    /// <exception cref="InvalidDataException">A data file is missing or does not pass its check; the message names file, line and what to do.</exception>
    public static EnglishCoder Load(CodebookFolder? folder = null, Registry? held = null)
    {
        folder ??= new();

        // The files are read side by side; their names go into the lexicon one after the other, always in this order.
        var (readPlaces, readActors) = (Task.Run(() => PlaceTable.Read(folder)), Task.Run(() => ActorTable.Read(folder)));
        var lexicon = EnglishLexicon.Load(folder);
        var (places, actors) = (readPlaces.GetAwaiter().GetResult(), readActors.GetAwaiter().GetResult());
        var adjusted = held is null ? null : actors.Adjust(held);
        places.AddTo(lexicon);
        actors.AddTo(lexicon);
        var taxonomy = TaxonomyFile.Load(folder);
        return new(lexicon, places, actors, taxonomy, Boilerplate.Load(folder), Cues.Load(folder, lexicon), SceneWords.Load(folder, lexicon), TallyWords.Load(folder), StatementWords.Load(folder, lexicon), RoleModel.Load(folder), SceneRankings.Load(folder), DivisionWords.Load(folder, lexicon, places), ReleaseWords.Load(folder), adjusted is null ? folder.Mark : $"{(folder.Mark is { } mark ? $"{mark}, " : "")}own actors {adjusted}");
    }

    /// <summary>What kind of party words name: the registry's kind of an actor, else the codebook's of the last noun; null when neither holds them.</summary>
    public string? KindOf(string party)
    {
        var text = new DocumentText();
        text.Read(party, "", _lexicon, _boilerplate);
        var (reader, units, kind) = (new UnitReader(_lexicon), new List<Unit>(), (string?)null);
        foreach (var sentence in text.Sentences)
        {
            reader.Read(text, sentence, units);
            foreach (var unit in units)
            {
                if (unit.Actor >= 0)
                {
                    return _actors[unit.Actor].Kind;
                }

                kind = unit.Noun >= 0 && _lexicon.Nouns[unit.Noun].Kind is { Length: > 0 } known ? known : kind;
            }
        }

        return kind;
    }

    /// <summary>The family of a type of incident, as the taxonomy of the codebook has it; the code itself for one it does not hold.</summary>
    public string FamilyOf(IncidentType type) => _taxonomy.FamilyOf(type).Code;

    /// <inheritdoc/>
    public Coding Code(Document document)
    {
        if (!IsRead(document))
        {
            return new()
            {
                Document = document.Id,
                Version = Version,
                Problems = [new("language-not-read", $"Expected English, found '{document.Language}'. The text is kept; code it by hand.")],
            };
        }

        var desk = TakeDesk();
        try
        {
            return desk.Code(document);
        }
        finally
        {
            _desks.Add(desk);
        }
    }

    private static bool IsRead(Document document) =>
        string.Equals(document.Language, "en", StringComparison.OrdinalIgnoreCase) || document.Language.StartsWith("en-", StringComparison.OrdinalIgnoreCase);

    /// <summary>Codes a document and tells how: what was recognised in each sentence, what was made of it, and why.</summary>
    public Explanation Explain(Document document)
    {
        if (!IsRead(document))
        {
            return new() { Document = document, Coding = Code(document) };
        }

        // Its own desk: what the steps leave behind on it is read after the coding.
        return new Desk(this).Explain(document);
    }

    /// <summary>Reads a document and shows each noun phrase of its sentences with what can be seen of it, to train the model of roles.</summary>
    internal void SeePhrases(Document document, Action<SeenPhrase> see)
    {
        var desk = TakeDesk();
        try
        {
            desk.SeePhrases(document, see);
        }
        finally
        {
            _desks.Add(desk);
        }
    }

    /// <summary>A desk that an earlier document has left, or a new one.</summary>
    private Desk TakeDesk() => _desks.TryTake(out var desk) ? desk : new(this);

    /// <summary>Codes a document, and tells from what place and day of its main incident were chosen.</summary>
    internal Candidates CodeWithCandidates(Document document) => new Desk(this).CodeWithCandidates(document);

    /// <summary>What one document at a time is read with: buffers that the next document uses again.</summary>
    private sealed class Desk
    {
        private readonly EnglishCoder _coder;
        private readonly DocumentText _text = new();
        private readonly UnitReader _units;
        private readonly TimeReader _times;
        private readonly QuantityReader _quantities;
        private readonly PersonNames _names = new();
        private readonly Tagger _tagger;
        private readonly Chunker _chunker;
        private readonly PlaceResolver _resolver;
        private readonly MentionFinder _finder;
        private readonly Assembler _assembler;
        private readonly Assembler _titleAssembler;
        private readonly AttestationBuilder _builder;
        private readonly TallyReader _tallies;
        private readonly CounterReader _counters;
        private readonly TallyBuilder _tallyBuilder;
        private readonly ReleaseReader _releases;
        private readonly StatementReader _statements;
        private readonly List<Unit> _titleUnits = [];
        private readonly List<Unit> _frameUnits = [];
        private readonly RoleReader _roles;
        private readonly MainScene _scene;
        private readonly WrittenNames _written;
        private readonly Protagonist _protagonist;
        private readonly Speaker _speaker = new();
        private readonly List<Frame> _frames = [];
        private readonly List<Mention> _mentions = [];
        private readonly List<Frame> _pool = [];
        private List<Draft> _drafts = [];

        public Desk(EnglishCoder coder)
        {
            _coder = coder;
            _units = new(coder._lexicon);
            _times = new(coder._lexicon);
            _quantities = new(coder._lexicon);
            _tagger = new(coder._lexicon);
            _chunker = new(coder._lexicon, coder._actors);
            _resolver = new(coder._lexicon, coder._places);
            _written = new(coder._actors);
            _protagonist = new(coder._actors);
            var parties = new PartyReader(coder._lexicon, coder._actors, coder._places, coder._cues);
            var speakers = new SpeakerReader(coder._lexicon, coder._actors, _written, coder._cues, parties);
            _finder = new(coder._lexicon, coder._actors, coder._cues, new(coder._lexicon, _resolver), parties, speakers, _names);
            _assembler = new(coder._types, coder._places);
            _titleAssembler = new(coder._types, coder._places);
            _builder = new(coder._actors, _written, coder._places, _resolver, _names);
            _tallies = new(coder._lexicon, coder._actors, coder._tallyWords, coder._cues, parties, new(coder._lexicon, _resolver));
            _roles = new(new(coder._lexicon, coder._actors), coder._roleModel, parties);
            _releases = new(coder._lexicon, coder._actors, _written, coder._releaseWords);
            _counters = new(coder._lexicon, coder._tallyWords, speakers, parties);
            _tallyBuilder = new(coder._actors, _written, coder._places);
            _statements = Statements(coder, speakers);
            _scene = new(coder._lexicon, _resolver, coder._sceneWords, _units, _times, coder._rankings, coder._divisions);
        }

        public Coding Code(Document document, bool areRolesRead = true)
        {
            _frames.Clear();
            _mentions.Clear();
            _speaker.Begin();
            _names.Begin();
            _resolver.Begin();
            _written.Begin();
            _protagonist.Begin();
            _tallies.Begin();
            var tallies = new List<TallyStatement>();
            _scene.Begin(document, _coder._boilerplate);
            _text.Read(document.Body, document.Title, _coder._lexicon, _coder._boilerplate);
            ReadSentences();
            _times.Begin(document.Published, document.PublishedBasis == PublishedBasis.Dateline ? DateAnchor.Dateline : DateAnchor.Published, document.Title, _text);
            foreach (var frame in _frames)
            {
                Parse(_text, frame);
                SeeArmed(frame);
                _protagonist.See(frame);
                var counts = _tallies.Find(_text, frame, _speaker);
                _finder.Find(_text, frame, _speaker, _mentions);
                if (counts.Count > 0)
                {
                    Add(document, frame, counts, tallies);
                    ReadCountBehind(document, frame, tallies);
                }
            }

            if (areRolesRead)
            {
                _roles.Read(_text, _frames, _mentions);
            }

            var drafts = _drafts = _assembler.Assemble(_mentions);
            if (!_text.IsCapitals)
            {
                _protagonist.Complete(drafts);
            }

            var (text, part) = (_text, DocumentPart.Body);
            var accounts = drafts.FindAll(draft => !draft.IsAggregate);
            if (accounts.Count == 0 && !_text.IsCapitals)
            {
                // Under the title are remains of a web page, or what came after: the title tells what happened.
                (text, part, accounts) = (_scene.Title, DocumentPart.Title, AccountsOfTitle());
            }

            var main = MainOf(accounts);
            if (main is not null)
            {
                var located = accounts.Count(draft => draft.Places.Exists(place => place.Place.Precision is PlacePrecision.Exact or PlacePrecision.Near));
                _scene.Complete(document, _text, main, part, isOneOfMany: located >= ManyIncidents || IsToldApart(main, accounts));
            }

            _builder.Begin(document, _text, DocumentPart.Body);
            var aggregates = drafts.Where(draft => draft.IsAggregate).Select(_builder.BuildAggregate).ToList();
            _builder.Begin(document, text, part);
            var anchors = new HashSet<TextSpan>();
            Attestation[] attestations = [.. accounts.Select(draft => _builder.Build(draft, draft == main, anchors)).OrderBy(attestation => attestation.Id.Anchor)];
            var statements = areRolesRead ? ReadStatements(document) : [];
            return new()
            {
                Document = document.Id,
                Version = _coder.Version,
                Attestations = attestations,
                Releases = _releases.Read(document, _text, _frames, ReadApart, attestations),
                Tallies = tallies,
                Aggregates = aggregates,
                Statements = statements,
            };
        }

        public void SeePhrases(Document document, Action<SeenPhrase> see)
        {
            Code(document, areRolesRead: false);
            _roles.See(_text, _frames, _mentions, see);
        }

        private StatementReader Statements(EnglishCoder coder, SpeakerReader speakers)
        {
            var (named, lists) = (new NamedFinder(coder._actors, _written), new ActorLists());
            var known = new KnownLeaders();
            var readings = new StatementReadings(new(named), new(named, lists), new(new(known), known), new(coder._lexicon), new(_resolver), new(named));
            return new(coder._statementWords, named, readings, (frame, sentence) =>
            {
                _units.Read(_text, sentence, frame.Units);
                frame.Begin(0, sentence);
                Parse(_text, frame);
                speakers.Read(_text, frame, new());
            });
        }

        /// <summary>What the document says about actors; its incidents have been read, so that their readers may be used anew.</summary>
        private IReadOnlyList<ActorStatement> ReadStatements(Document document)
        {
            _titleUnits.Clear();
            foreach (var sentence in _scene.Title.Sentences)
            {
                _units.Read(_scene.Title, sentence, _frameUnits);
                _titleUnits.AddRange(_frameUnits);
            }

            return _statements.Read(document, _text, _frames, _scene.Title, _titleUnits);
        }

        /// <summary>The incidents that the title tells with somebody who was harmed, or with a place.</summary>
        private List<Draft> AccountsOfTitle()
        {
            var (number, mentions) = (0, new List<Mention>());
            foreach (var sentence in _scene.Title.Sentences)
            {
                var frame = new Frame();
                _units.Read(_scene.Title, sentence, frame.Units);
                _names.Read(_scene.Title, frame.Units);
                frame.Begin(number++, sentence);
                Parse(_scene.Title, frame);
                _finder.Find(_scene.Title, frame, _speaker, mentions);
            }

            return _titleAssembler.Assemble(mentions).FindAll(draft => !draft.IsAggregate && (draft.Places.Count > 0 || draft.Tellings.Exists(telling => telling.Mentions.Exists(mention => mention.Tolls.Count > 0))));
        }

        public Candidates CodeWithCandidates(Document document)
        {
            var coding = Code(document);
            var (places, days) = _scene.CandidatesOf(document);
            return new(coding, places, days);
        }

        public Explanation Explain(Document document)
        {
            var (comparisons, facts) = (new ComparisonLog(), new FactLog());
            (_assembler.Comparisons, _roles.Facts) = (comparisons, facts);
            var coding = Code(document);
            var sheet = new Worksheet(document, coding, _text, _frames, _mentions, _assembler.LastTellings, _drafts, comparisons, facts);
            var entries = new Entries(_coder._lexicon, _coder._actors, _coder._places, _coder._cues);
            var signals = new SignalExplainer(_coder._lexicon, entries, new(sheet, _coder._actors, _coder._places, entries), sheet);
            return new Explainer(_coder._lexicon, _coder._boilerplate, entries, _units, signals, sheet).Explain();
        }

        private void Parse(DocumentText text, Frame frame)
        {
            _names.Recognise(text, frame.Units);
            _times.Read(text, frame.Sentence, frame.Units, frame.Times);
            _quantities.Read(text, frame.Units, frame.Quantities);
            _tagger.Tag(text, frame.Units);
            _chunker.Chunk(text, frame.Units, frame.Quantities, frame.Chunks);
            frame.ReadHead();
        }

        private void Add(Document document, Frame frame, IReadOnlyList<TallyMention> counts, List<TallyStatement> tallies)
        {
            var assertion = _counters.Read(_text, frame, _speaker);
            foreach (var count in counts)
            {
                count.Assertion = assertion;
                tallies.Add(_tallyBuilder.Build(document, _text, count));
            }
        }

        /// <summary>A sentence in which nothing signals an incident; the frame is used again by the next.</summary>
        private Frame ReadApart(Sentence sentence)
        {
            var frame = NextFrame();
            _units.Read(_text, sentence, frame.Units);
            _names.Read(_text, frame.Units);
            frame.Begin(_frames.Count, sentence);
            Parse(_text, frame);
            return frame;
        }

        /// <summary>"Last year there were 240." behind a tally: a sentence in which nothing else signals.</summary>
        private void ReadCountBehind(Document document, Frame frame, List<TallyStatement> tallies)
        {
            var next = _text.Sentences.IndexOf(frame.Sentence) + 1;
            if (next >= _text.Sentences.Count || _text.Sentences[next] is not { Kind: SentenceKind.Prose } sentence || _frames.Exists(other => other.Sentence == sentence))
            {
                return;
            }

            var behind = NextFrame();
            _units.Read(_text, sentence, behind.Units);
            _names.Read(_text, behind.Units);
            behind.Begin(frame.Number, sentence);
            Parse(_text, behind);
            Add(document, behind, _tallies.Find(_text, behind, _speaker), tallies);
        }

        private void ReadSentences()
        {
            if (_text.Dateline is { } dateline)
            {
                var head = NextFrame();
                _units.Read(_text, dateline, head.Units);
                _scene.SeeDateline(_text, dateline, head.Units);
                foreach (ref readonly var unit in CollectionsMarshal.AsSpan(head.Units))
                {
                    if (unit.Places >= 0)
                    {
                        _resolver.Vote(unit.IsOrdinaryWord ? -1 : unit.Places);
                        _resolver.VoteForCountry(_resolver.CountryOf(unit.Places), PlaceResolver.DemonymWeight);
                        _resolver.NoteDateline(unit.Places);
                    }
                }
            }

            foreach (ref readonly var sentence in CollectionsMarshal.AsSpan(_text.Sentences))
            {
                var frame = NextFrame();
                _units.Read(_text, sentence, frame.Units);
                _names.Read(_text, frame.Units);
                _scene.See(_text, sentence, frame.Units);
                var isSignal = false;
                var before = WordClass.None;
                foreach (ref readonly var unit in CollectionsMarshal.AsSpan(frame.Units))
                {
                    _written.See(_text, unit);
                    if (unit.Places >= 0)
                    {
                        _resolver.Vote(unit.IsOrdinaryWord ? -1 : unit.Places);
                        if ((before & WordClass.GivenName) != 0)
                        {
                            _resolver.NotePerson(unit.Places);
                        }
                    }

                    before = unit.Class;

                    if (unit.Demonym >= 0)
                    {
                        _resolver.VoteForCountry(unit.Demonym, PlaceResolver.DemonymWeight);
                    }

                    if (unit.Actor >= 0 && _coder._actors[unit.Actor] is { Countries: [var home, ..] } actor && actor.Kind is not "international_organisation" && (actor.Kind is not "mission" || actor.Countries.Count == 1))
                    {
                        _resolver.VoteForCountry(_coder._places.FindCountry(home), PlaceResolver.ActorWeight);
                    }

                    isSignal |= unit.Actor >= 0 || (unit.Verb >= 0 && _coder._isVerbSignal[unit.Verb]) || (unit.Noun >= 0 && _coder._isNounSignal[unit.Noun]) || _coder._cues.CasualtyOf(unit.Lexeme) is not null;
                }

                if (sentence.Kind == SentenceKind.Prose && (isSignal || _tallies.MayCount(frame.Units)))
                {
                    frame.Begin(_frames.Count, sentence);
                    _frames.Add(frame);
                }
            }
        }

        /// <summary>The frame after those in use; it may be one that an earlier document has left.</summary>
        private Frame NextFrame()
        {
            if (_frames.Count == _pool.Count)
            {
                _pool.Add(new());
            }

            return _pool[_frames.Count];
        }

        /// <summary>Remembers the armed group that the sentence names first, for "the group" and "it" in what follows.</summary>
        private void SeeArmed(Frame frame)
        {
            // "It claimed an ambush on a militia": the sentence goes on about the group named before.
            if (_speaker.Armed is not null && frame.Chunks.Find(chunk => chunk.Kind == ChunkKind.NounPhrase) is { IsPronoun: true, IsCount: false } subject && _text[_text.Tokens[frame.Units[subject.Head].Last]] is "It" or "They" or "it" or "they")
            {
                return;
            }

            for (var i = 0; i < frame.Chunks.Count; i++)
            {
                var chunk = frame.Chunks[i];
                if (chunk.Kind != ChunkKind.NounPhrase || chunk.Actor < 0 || _coder._actors[chunk.Actor].Kind is not ("armed_group" or "coalition" or "militia" or "community_militia"))
                {
                    continue;
                }

                // "among them the militia", "against the group": whom a sentence names beside its matter is not whom the next one means.
                var isBeside = i > 0 && frame.Chunks[i - 1] is { Kind: ChunkKind.Preposition, Word: "among" or "with" or "against" or "from" or "between" or "than" or "like" or "unlike" };
                if (!isBeside || _speaker.Armed is null)
                {
                    _speaker.SeeArmed(new() { Words = PartyReader.WordsWithoutArticle(frame, chunk), Actor = chunk.Actor, IsPeople = true }, frame.Sentence.Paragraph);
                    return;
                }
            }
        }

        /// <summary>Whether the sentences of an incident tell its own spot, and those of another incident another.</summary>
        private static bool IsToldApart(Draft main, List<Draft> drafts) =>
            main.Date is not null && SpotOf(main) is { } spot && drafts.Exists(other => other != main && SpotOf(other) is { } another && (another.Place != spot.Place || another.Name != spot.Name));

        private static PlaceMention? SpotOf(Draft draft) => PlaceOrder.Best(draft.Places) is { Precision: PlacePrecision.Exact or PlacePrecision.Near } spot ? spot : null;

        /// <summary>What the document is chiefly about: what is told most often, the earlier when two are told as often.</summary>
        private static Draft? MainOf(List<Draft> drafts)
        {
            Draft? main = null;
            var best = -1.0;
            foreach (var draft in drafts)
            {
                // An arrest or a release follows on what the text is about.
                var score = (draft.Type is "arrest" or "release" ? -2.5 : 0) + draft.Tellings.Sum(telling => Assembler.IsMereCasualty(telling) ? 0 : 1 + (0.3 * telling.Mentions.Sum(mention => mention.Tolls.Count))) - (0.15 * draft.Tellings[0].Frame.Number);
                if (score > best)
                {
                    (main, best) = (draft, score);
                }
            }

            return main ?? drafts.FirstOrDefault();
        }
    }
}
