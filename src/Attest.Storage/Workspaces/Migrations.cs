using Microsoft.Data.Sqlite;

namespace Attest.Storage.Workspaces;

/// <summary>The numbered steps that bring a file to the newest schema. A step that has been released is never changed.</summary>
internal static class Migrations
{
    /// <summary>Marks the file as a workspace of this program ("Atst").</summary>
    public const int ApplicationId = 0x41747374;

    private static readonly string[] Steps = [Step1, Step2, Step3, Step4, Step5, Step6, Step7, Step8];

    /// <summary>The version of the schema that this program writes.</summary>
    public static int Newest => Steps.Length;

    /// <summary>Runs the steps that the file lacks, all in one transaction.</summary>
    public static void Apply(SqliteConnection connection) => Apply(connection, Newest);

    /// <summary>Runs the steps that the file lacks up to one of them; for trying what a later step makes of an older file.</summary>
    internal static void Apply(SqliteConnection connection, int newest)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        // Another process may have migrated the file since its version was read.
        var version = (int)(long)Scalar(connection, transaction, "PRAGMA user_version")!;
        for (var step = version; step < newest; step++)
        {
            Scalar(connection, transaction, Steps[step]);
        }

        if (version < newest)
        {
            Scalar(connection, transaction, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {newest};");
        }

        transaction.Commit();
    }

    private static object? Scalar(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    // Facts first: what came in and what people decided, with the ledger's entry numbers from and until which each holds.
    // Then the projections, which can be thrown away and rebuilt from the facts.
    private const string Step1 =
        """
        CREATE TABLE entry (
            entry   INTEGER PRIMARY KEY,
            at      TEXT NOT NULL,
            author  TEXT NOT NULL,
            kind    TEXT NOT NULL,
            subject TEXT,
            detail  TEXT);

        CREATE TABLE document (
            key          INTEGER PRIMARY KEY,
            id           TEXT NOT NULL UNIQUE,
            sha256       TEXT NOT NULL,
            words        TEXT NOT NULL,
            title        TEXT NOT NULL,
            body         TEXT NOT NULL,
            source       TEXT,
            published    TEXT,
            first_day    INTEGER,
            confidential INTEGER NOT NULL,
            header       TEXT NOT NULL,
            media_type   TEXT NOT NULL,
            keeping      TEXT NOT NULL CHECK (keeping IN ('none', 'body', 'deflate')),
            received     BLOB,
            entry        INTEGER NOT NULL REFERENCES entry (entry));
        CREATE INDEX document_sha256 ON document (sha256);
        CREATE INDEX document_words ON document (words);

        CREATE TABLE coding (
            key        INTEGER PRIMARY KEY,
            document   INTEGER NOT NULL REFERENCES document (key),
            version    TEXT NOT NULL,
            body       TEXT NOT NULL,
            problems   INTEGER NOT NULL,
            from_entry INTEGER NOT NULL REFERENCES entry (entry),
            to_entry   INTEGER REFERENCES entry (entry));
        CREATE UNIQUE INDEX coding_current ON coding (document) WHERE to_entry IS NULL;

        CREATE TABLE attestation (
            key        INTEGER PRIMARY KEY,
            id         TEXT NOT NULL,
            document   INTEGER NOT NULL REFERENCES document (key),
            coding     INTEGER REFERENCES coding (key),
            review     TEXT NOT NULL,
            body       TEXT NOT NULL,
            from_entry INTEGER NOT NULL REFERENCES entry (entry),
            to_entry   INTEGER REFERENCES entry (entry));
        CREATE UNIQUE INDEX attestation_current ON attestation (id) WHERE to_entry IS NULL;
        CREATE INDEX attestation_document ON attestation (document);

        CREATE TABLE judgement (
            key        INTEGER PRIMARY KEY,
            first      TEXT NOT NULL,
            second     TEXT NOT NULL,
            verdict    TEXT NOT NULL,
            because    TEXT NOT NULL,
            from_entry INTEGER NOT NULL REFERENCES entry (entry),
            to_entry   INTEGER REFERENCES entry (entry));

        CREATE TABLE incident_id (
            id         TEXT PRIMARY KEY,
            from_entry INTEGER NOT NULL REFERENCES entry (entry),
            to_entry   INTEGER REFERENCES entry (entry),
            points_to  TEXT REFERENCES incident_id (id)) WITHOUT ROWID;

        CREATE TABLE derivation (name TEXT PRIMARY KEY, version TEXT NOT NULL) WITHOUT ROWID;

        CREATE TABLE unresolved (attestation INTEGER PRIMARY KEY);

        CREATE TABLE block (
            area        TEXT NOT NULL,
            first_day   INTEGER NOT NULL,
            last_day    INTEGER NOT NULL,
            attestation INTEGER NOT NULL,
            PRIMARY KEY (area, first_day, attestation)) WITHOUT ROWID;
        CREATE INDEX block_attestation ON block (attestation);

        CREATE TABLE link (
            first  INTEGER NOT NULL,
            second INTEGER NOT NULL,
            score  REAL NOT NULL,
            body   TEXT NOT NULL,
            PRIMARY KEY (first, second)) WITHOUT ROWID;
        CREATE INDEX link_second ON link (second);

        CREATE TABLE incident (
            key           INTEGER PRIMARY KEY,
            id            TEXT NOT NULL UNIQUE,
            type          TEXT NOT NULL,
            family        TEXT NOT NULL,
            first_day     INTEGER,
            last_day      INTEGER,
            precision     TEXT,
            place         TEXT,
            place_precision TEXT,
            admin1        TEXT,
            country       TEXT,
            latitude      REAL,
            longitude     REAL,
            completion    TEXT NOT NULL,
            killed_min    INTEGER,
            killed_max    INTEGER,
            wounded_min   INTEGER,
            wounded_max   INTEGER,
            reviewed      INTEGER NOT NULL,
            corroboration TEXT NOT NULL);
        CREATE INDEX incident_days ON incident (first_day, last_day);
        CREATE INDEX incident_country ON incident (country, first_day);

        CREATE TABLE incident_attestation (
            attestation INTEGER PRIMARY KEY,
            incident    INTEGER NOT NULL);
        CREATE INDEX incident_attestation_incident ON incident_attestation (incident);

        CREATE TABLE incident_actor (
            incident INTEGER NOT NULL,
            actor    TEXT NOT NULL,
            name     TEXT NOT NULL,
            folded   TEXT NOT NULL,
            role     TEXT NOT NULL,
            PRIMARY KEY (incident, actor, role)) WITHOUT ROWID;
        CREATE INDEX incident_actor_actor ON incident_actor (actor);
        CREATE INDEX incident_actor_folded ON incident_actor (folded);

        CREATE VIRTUAL TABLE incident_point USING rtree (key, south, north, west, east);
        CREATE VIRTUAL TABLE document_text USING fts5 (title, body, content = 'document', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2');
        """;

    // What people decide, of every kind, in one table. A row is never changed but for its end; an act that holds again after it was undone
    // gets another row. Who decided and when stand beside it, for an act may come from a colleague's workspace by a later entry; where that
    // happened, the entry tells its origin.
    private const string Step2 =
        """
        CREATE TABLE act (
            key        INTEGER PRIMARY KEY,
            id         TEXT NOT NULL,
            kind       TEXT NOT NULL,
            subject    TEXT NOT NULL,
            body       TEXT NOT NULL,
            because    TEXT NOT NULL,
            author     TEXT NOT NULL,
            at         TEXT NOT NULL,
            from_entry INTEGER NOT NULL REFERENCES entry (entry),
            to_entry   INTEGER REFERENCES entry (entry));
        CREATE UNIQUE INDEX act_current ON act (id) WHERE to_entry IS NULL;
        CREATE INDEX act_id ON act (id);
        CREATE INDEX act_subject ON act (subject, kind);
        CREATE INDEX act_kind ON act (kind);

        INSERT INTO act (id, kind, subject, body, because, author, at, from_entry, to_entry)
        SELECT 'judgement-' || j.key, lower(j.verdict), j.first, json_object('first', j.first, 'second', j.second, 'verdict', j.verdict),
               j.because, e.author, e.at, j.from_entry, j.to_entry
        FROM judgement j JOIN entry e ON e.entry = j.from_entry;
        DROP TABLE judgement;

        ALTER TABLE entry ADD COLUMN origin TEXT;
        CREATE INDEX document_source ON document (source, first_day);
        """;

    // Which attestations an incident's name has held, and when; then what resolving compares, which is derived anew.
    private const string Step3 =
        """
        CREATE TABLE membership (
            key         INTEGER PRIMARY KEY,
            attestation TEXT NOT NULL,
            incident    TEXT NOT NULL REFERENCES incident_id (id),
            from_entry  INTEGER NOT NULL REFERENCES entry (entry),
            to_entry    INTEGER REFERENCES entry (entry));
        CREATE UNIQUE INDEX membership_current ON membership (attestation) WHERE to_entry IS NULL;
        CREATE INDEX membership_attestation ON membership (attestation);
        CREATE INDEX membership_incident ON membership (incident);
        INSERT INTO membership (attestation, incident, from_entry)
        SELECT a.id, i.id, n.from_entry
        FROM incident_attestation ia JOIN attestation a ON a.key = ia.attestation JOIN incident i ON i.key = ia.incident JOIN incident_id n ON n.id = i.id
        WHERE a.to_entry IS NULL;

        CREATE TABLE trait (attestation INTEGER PRIMARY KEY, body BLOB NOT NULL);
        CREATE TABLE sketch (
            number      INTEGER NOT NULL,
            published   INTEGER NOT NULL,
            attestation INTEGER NOT NULL,
            PRIMARY KEY (number, published, attestation)) WITHOUT ROWID;
        CREATE INDEX sketch_attestation ON sketch (attestation);
        DROP TABLE block;
        CREATE TABLE block (
            area        TEXT NOT NULL,
            wide        INTEGER NOT NULL,
            first_day   INTEGER NOT NULL,
            last_day    INTEGER NOT NULL,
            attestation INTEGER NOT NULL,
            PRIMARY KEY (area, wide, first_day, attestation)) WITHOUT ROWID;
        CREATE INDEX block_attestation ON block (attestation);
        DROP TABLE link;
        CREATE TABLE link (
            first  INTEGER NOT NULL,
            second INTEGER NOT NULL,
            score  REAL NOT NULL,
            main   INTEGER NOT NULL,
            body   TEXT NOT NULL,
            PRIMARY KEY (first, second)) WITHOUT ROWID;
        CREATE INDEX link_second ON link (second);
        """;

    // What counting under any rule has to know of an incident without reading its accounts. All of it is projection, filled when incidents are
    // derived anew, which taking their derivation away brings about.
    private const string Step4 =
        """
        ALTER TABLE incident ADD COLUMN reviews INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE incident ADD COLUMN other_side TEXT;
        ALTER TABLE incident ADD COLUMN has_figures INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE incident_actor ADD COLUMN kinds INTEGER NOT NULL DEFAULT 0;

        CREATE TABLE incident_figure (
            incident  INTEGER NOT NULL,
            figure    INTEGER NOT NULL,
            line      INTEGER NOT NULL,
            voice     INTEGER NOT NULL,
            teller    TEXT NOT NULL,
            published INTEGER,
            leading   INTEGER NOT NULL,
            rank      INTEGER NOT NULL,
            at_least  INTEGER,
            at_most   INTEGER,
            words     TEXT NOT NULL,
            PRIMARY KEY (incident, figure, line)) WITHOUT ROWID;

        CREATE TABLE possibly_same (
            first  INTEGER NOT NULL,
            second INTEGER NOT NULL,
            PRIMARY KEY (first, second)) WITHOUT ROWID;
        CREATE INDEX possibly_same_second ON possibly_same (second);

        DELETE FROM derivation WHERE name = 'incidents';
        """;

    // What a purge leaves of a document, without its words; and the editions of a workspace that can be cited.
    private const string Step5 =
        """
        CREATE TABLE tombstone (
            document TEXT PRIMARY KEY,
            sha256   TEXT NOT NULL,
            because  TEXT NOT NULL,
            entry    INTEGER NOT NULL REFERENCES entry (entry)) WITHOUT ROWID;

        CREATE TABLE frozen (
            name  TEXT PRIMARY KEY,
            body  TEXT NOT NULL,
            entry INTEGER NOT NULL REFERENCES entry (entry)) WITHOUT ROWID;
        """;

    // Whether any name ever lost an account is asked at each resolution.
    private const string Step6 =
        """
        CREATE INDEX membership_ended ON membership (to_entry) WHERE to_entry IS NOT NULL;
        """;

    // Counting by period reads days, completions, reviews and tolls of every incident, and nothing else of most.
    private const string Step7 =
        """
        CREATE INDEX incident_counted ON incident (first_day, last_day, completion, reviews, killed_min, killed_max, has_figures);
        DROP INDEX incident_days;
        """;

    // What codings say about actors, to be asked by actor. It is part of its coding and holds as long as that does.
    private const string Step8 =
        """
        CREATE TABLE statement (
            coding   INTEGER NOT NULL REFERENCES coding (key),
            id       TEXT NOT NULL,
            actor    TEXT NOT NULL,
            other    TEXT,
            property TEXT NOT NULL,
            body     TEXT NOT NULL,
            PRIMARY KEY (coding, id)) WITHOUT ROWID;
        CREATE INDEX statement_id ON statement (id);
        CREATE INDEX statement_actor ON statement (actor);
        CREATE INDEX statement_other ON statement (other) WHERE other IS NOT NULL;
        """;
}
