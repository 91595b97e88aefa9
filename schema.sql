-- SPDX-License-Identifier: Apache-2.0
-- The database of whomet: who met whom, where and when, and the sentences that say so. This file is the only
-- definition; the program carries it inside. Start with the view who_met_whom at the end.
--
-- Keys are integers inside the file (short, fast to join) and mean nothing outside it; every `id` is text,
-- means the same in every database, and is what programs, people and judgements use.
-- Offsets count Unicode code points of document.text from 0, ends are exclusive:
--   substr(text, "start" + 1, "end" - "start")  is the stretch itself.
-- A date is ISO 8601 as it was told (2026-01-07, 2026-01, 2026, or from/to); beside it stand the
-- first and the last day that it covers, so that days compare as text. NULL: not known.

PRAGMA application_id = 2003658100;  -- 'wmet': what file(1) and the program know the format by
PRAGMA user_version = 3;             -- the version of this schema; another version is refused, not converted

-- What made this database.
CREATE TABLE property (
  name   TEXT PRIMARY KEY,           -- schema_version | gazetteer_hash | program_version
  value  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO property VALUES ('schema_version', '3');

-- One article.
CREATE TABLE document (
  key              INTEGER PRIMARY KEY,
  id               TEXT NOT NULL UNIQUE,  -- as the reader names it: the file's stem, or the `id` of a JSON line
  title            TEXT NOT NULL,         -- '' if it has none
  text             TEXT NOT NULL,         -- NFC; all offsets count into it, so evidence can always be shown
  language         TEXT NOT NULL,         -- ISO 639-1, '' if not told
  source           TEXT NOT NULL,         -- the newspaper or agency, '' if not told
  url              TEXT NOT NULL,         -- '' if not told
  published        TEXT,                  -- as given, else as the text tells
  published_start  TEXT,
  published_end    TEXT,
  hash             INTEGER NOT NULL       -- of text, fields, gazetteer and program; equal: nothing to do
) STRICT;

-- A person, place, country or organisation that occurs in a document, or that such a one leads to.
CREATE TABLE entity (
  key          INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,      -- Wikidata's (Q4170797), else a slug
  kind         TEXT NOT NULL CHECK (kind IN ('person', 'place', 'country', 'organization')),
  label        TEXT NOT NULL,             -- the name to show: *Kiriłł Dmitrijew*
  gender       TEXT NOT NULL CHECK (gender IN ('m', 'f', 'n', '')),
  provisional  INTEGER NOT NULL CHECK (provisional IN (0, 1)),  -- 1: found in texts, not in the gazetteer
  within       INTEGER REFERENCES entity (key), -- of a place: the city or country that holds it
  stands_for   INTEGER REFERENCES entity (key), -- of a seat (*Kreml*): the state or body that it means
  iso          TEXT NOT NULL,             -- of a country: ISO 3166 alpha-2, else ''
  latitude     REAL,                      -- degrees
  longitude    REAL,
  documents    INTEGER NOT NULL,          -- how many documents mention it
  same_as      INTEGER REFERENCES entity (key)  -- the entity that this one is only another name of, by judgement or, of
                                          -- provisional people, by spelling; meetings are told under that one.
                                          -- NULL: it stands for itself. Derived, and can be derived again
) STRICT;
CREATE INDEX entity_same_as ON entity (same_as) WHERE same_as IS NOT NULL;
CREATE INDEX entity_label ON entity (label);
CREATE INDEX entity_within ON entity (within);
CREATE INDEX entity_stands_for ON entity (stands_for);

-- Base forms of an entity's name; inflected forms are made from these and not stored.
CREATE TABLE entity_name (
  entity    INTEGER NOT NULL REFERENCES entity (key) ON DELETE CASCADE,
  name      TEXT NOT NULL,
  language  TEXT NOT NULL,                -- ISO 639-1, '' if not told
  folded    TEXT NOT NULL,                -- lower case without diacritics, to look up by: *zelenski*
  PRIMARY KEY (entity, name, language)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_name_folded ON entity_name (folded);

-- Keys under which the spellings of a provisional person's name meet: *Siergiej Iwanow*, *Sergej Ivanov*.
CREATE TABLE entity_spelling (
  spelling  TEXT NOT NULL,
  entity    INTEGER NOT NULL REFERENCES entity (key) ON DELETE CASCADE,
  PRIMARY KEY (spelling, entity)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_spelling_entity ON entity_spelling (entity);

-- The mentions of one document, packed: a JSON list of [start, end, entity key, how, cases]. A row a mention
-- would be most of the database and of the time to write it (34 rows an article: ten times as slow as one
-- list); the view `mention` shows the list as rows to any tool.
CREATE TABLE document_mentions (
  document  INTEGER PRIMARY KEY REFERENCES document (key) ON DELETE CASCADE,
  count     INTEGER NOT NULL,             -- of mentions in the list
  list      TEXT NOT NULL
) STRICT;

-- A stretch of a text that denotes an entity. Read it by document: `WHERE document = …` is one list.
CREATE VIEW mention (
  document,     -- document.key
  "start",      -- code points
  "end",
  entity,       -- entity.key
  how,          -- name | inflected | variant | surname | role | pronoun | provisional
  cases         -- nom gen dat acc ins loc voc, joined by '/', or any; '' if the form tells none
) AS
SELECT m.document, j.value ->> 0, j.value ->> 1, j.value ->> 2, j.value ->> 3, j.value ->> 4
FROM document_mentions AS m, json_each(m.list) AS j;

-- What one document tells of one meeting. Never changes when other documents arrive.
CREATE TABLE report (
  key             INTEGER PRIMARY KEY,
  id              TEXT NOT NULL UNIQUE,   -- by document and place in it; a meeting bears that of its first report
  document        INTEGER NOT NULL REFERENCES document (key) ON DELETE CASCADE,
  at              INTEGER NOT NULL,       -- code point of the word that first tells of it (*spotkał*)
  at_end          INTEGER NOT NULL,
  kind            TEXT NOT NULL CHECK (kind IN ('meeting', 'call', 'visit', 'summit')),
  status          TEXT NOT NULL CHECK (status IN ('held', 'planned', 'possible', 'cancelled', 'denied')),
  place           INTEGER REFERENCES entity (key),
  date            TEXT,
  date_start      TEXT,
  date_end        TEXT,
  evidence_start  INTEGER NOT NULL,       -- the sentence, in code points
  evidence_end    INTEGER NOT NULL,
  rule            TEXT NOT NULL,          -- the frame that made it: pl/meeting/spotkanie-z
  confidence      REAL NOT NULL,          -- 0 to 1
  moved           INTEGER NOT NULL CHECK (moved IN (0, 1))  -- 1: a plan that stood at another date before
) STRICT;
CREATE INDEX report_document ON report (document);
CREATE INDEX report_place ON report (place);

-- Who sat on which side, as the report tells it.
CREATE TABLE report_party (
  report  INTEGER NOT NULL REFERENCES report (key) ON DELETE CASCADE,
  side    INTEGER NOT NULL,               -- from 0; two parties met when their sides differ
  entity  INTEGER NOT NULL REFERENCES entity (key),
  PRIMARY KEY (report, side, entity)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_party_entity ON report_party (entity);

-- Which pairs sat on different sides, by stretches of 32 days in which the report may belong with others: how
-- merging finds what a new report can touch without looking at the rest. The stretch leads, so that all whom somebody
-- met in it stand together: a report of two states may touch those of all their people. Written with the meetings.
CREATE TABLE report_pair (
  a       INTEGER NOT NULL,               -- entity.key; a < b
  b       INTEGER NOT NULL,
  stretch INTEGER NOT NULL,               -- days since 1970-01-01, divided by 32
  report  INTEGER NOT NULL,               -- report.key
  PRIMARY KEY (stretch, a, b, report)
) STRICT, WITHOUT ROWID;

-- The evidence sentence of every report for full-text search; rowid = report.key. All columns are searched:
-- `folded` is the sentence without diacritics, because the tokenizer takes them off é and ż but not off ł, ø,
-- đ: MATCH 'spotkal' finds *spotkał* there; `names` has the base forms, with and without diacritics, of all
-- that the sentence names: MATCH 'Witkoff' finds *Witkoffem*, and MATCH 'dmitrijew' *wysłannik Kremla*.
CREATE VIRTUAL TABLE evidence USING fts5 (
  sentence, folded, names, tokenize = "unicode61 remove_diacritics 2"
);

-- What all reports together say happened. Derived from reports and judgements, and can be derived again at any
-- time; a report without a row in meeting_report is still to be merged.
CREATE TABLE meeting (
  key         INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,       -- depends only on what the earliest report says, not on the order of reading
  kind        TEXT NOT NULL CHECK (kind IN ('meeting', 'call', 'visit', 'summit')),
  status      TEXT NOT NULL CHECK (status IN ('held', 'planned', 'possible', 'cancelled', 'denied')),
  place       INTEGER REFERENCES entity (key),  -- the most precise that the reports tell
  date        TEXT,                       -- the most precise
  date_start  TEXT,
  date_end    TEXT,
  report      INTEGER NOT NULL REFERENCES report (key) ON DELETE CASCADE,  -- the one to show first
  confidence  REAL NOT NULL,              -- grows with every document that tells of it; 0 to 1
  documents   INTEGER NOT NULL            -- how many documents tell of it
) STRICT;
CREATE INDEX meeting_best_report ON meeting (report);
CREATE INDEX meeting_date ON meeting (date_start);
CREATE INDEX meeting_place ON meeting (place);

-- Who sat on which side, by all reports together; countries are left out where their people are named.
CREATE TABLE meeting_party (
  meeting  INTEGER NOT NULL REFERENCES meeting (key) ON DELETE CASCADE,
  side     INTEGER NOT NULL,              -- from 0
  entity   INTEGER NOT NULL REFERENCES entity (key),
  PRIMARY KEY (meeting, side, entity)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX meeting_party_entity ON meeting_party (entity, meeting);

-- Which reports a meeting was made from; each report belongs to one meeting at most.
CREATE TABLE meeting_report (
  meeting  INTEGER NOT NULL REFERENCES meeting (key) ON DELETE CASCADE,
  report   INTEGER NOT NULL REFERENCES report (key) ON DELETE CASCADE,
  PRIMARY KEY (meeting, report)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX meeting_report_report ON meeting_report (report);

-- What is known of two entities beside meetings: offices, kinship, membership.
CREATE TABLE relation (
  key             INTEGER PRIMARY KEY,
  subject         INTEGER NOT NULL REFERENCES entity (key) ON DELETE CASCADE,
  relation        TEXT NOT NULL,          -- slug: foreign-minister, son-in-law, member
  object          INTEGER NOT NULL REFERENCES entity (key) ON DELETE CASCADE,
  role            TEXT NOT NULL CHECK (role IN ('office', 'kin', 'member', 'told')),  -- told: by a document
  date_start      TEXT,                   -- of a term of office: first and last day; of what a document tells:
  date_end        TEXT,                   -- the days of its publication, on which it was so
  document        INTEGER REFERENCES document (key) ON DELETE CASCADE,  -- NULL: from the gazetteer
  evidence_start  INTEGER,                -- the sentence, in code points
  evidence_end    INTEGER
) STRICT;
CREATE INDEX relation_subject ON relation (subject, role);
CREATE INDEX relation_object ON relation (object);
CREATE INDEX relation_document ON relation (document);

-- A person's ruling; by ids, so that it survives every rebuild.
CREATE TABLE judgement (
  key      INTEGER PRIMARY KEY,
  about    TEXT NOT NULL CHECK (about IN ('entity', 'meeting')),
  verdict  TEXT NOT NULL CHECK (verdict IN ('same', 'different')),
  a        TEXT NOT NULL,                 -- entity.id, or report.id (which a meeting bears, too); a < b
  b        TEXT NOT NULL,
  made     TEXT NOT NULL,                 -- when: UTC, ISO 8601
  note     TEXT NOT NULL,                 -- why, '' if not told
  who      TEXT NOT NULL,                 -- by whom
  UNIQUE (about, a, b)
) STRICT;

-- Every pair that met, both ways round, one row a meeting: WHERE person = 'Steve Witkoff' needs nothing else.
CREATE VIEW who_met_whom (
  person,      -- label of a party
  met,         -- label of a party on another side
  date_start,  -- first and last day on which it may have been; NULL: not known
  date_end,
  place,       -- label, or NULL
  kind,        -- meeting | call | visit | summit
  status,      -- held | planned | possible | cancelled | denied
  reports,     -- how many reports tell of it
  evidence,    -- the sentence of one of them
  document     -- id of the document with that sentence
) AS
SELECT p.label, q.label, m.date_start, m.date_end, place.label, m.kind, m.status,
       (SELECT count(*) FROM meeting_report AS mr WHERE mr.meeting = m.key),
       substr(d.text, r.evidence_start + 1, r.evidence_end - r.evidence_start), d.id
FROM entity AS p
JOIN meeting_party AS one ON one.entity = p.key
JOIN meeting_party AS other ON other.meeting = one.meeting AND other.side <> one.side
JOIN entity AS q ON q.key = other.entity
JOIN meeting AS m ON m.key = one.meeting
JOIN report AS r ON r.key = m.report
JOIN document AS d ON d.key = r.document
LEFT JOIN entity AS place ON place.key = m.place;

-- --- Views for questions in short SQL; README.md shows some ---

-- Who took part in a meeting, for whom: as meeting_party, and a state or organisation wherever one sat who then
-- held an office of it or of a body of it. UNION ALL, so that WHERE entity = … goes by the indexes: a state may
-- stand on a side more than once.
CREATE VIEW took_part (
  meeting,     -- meeting.key
  side,
  entity       -- entity.key
) AS
SELECT meeting, side, entity FROM meeting_party
UNION ALL
SELECT mp.meeting, mp.side, r.object
FROM relation AS r
JOIN meeting_party AS mp ON mp.entity = r.subject
JOIN meeting AS m ON m.key = mp.meeting
WHERE r.role = 'office' AND (m.date IS NULL OR (r.date_start IS NULL OR r.date_start <= m.date_end)
                                           AND (r.date_end IS NULL OR r.date_end >= m.date_start))
UNION ALL
SELECT mp.meeting, mp.side, body.within
FROM entity AS body
JOIN relation AS r ON r.object = body.key
JOIN meeting_party AS mp ON mp.entity = r.subject
JOIN meeting AS m ON m.key = mp.meeting
WHERE body.kind = 'organization' AND body.within IS NOT NULL
  AND r.role = 'office' AND (m.date IS NULL OR (r.date_start IS NULL OR r.date_start <= m.date_end)
                                           AND (r.date_end IS NULL OR r.date_end >= m.date_start))
UNION ALL
SELECT mp.meeting, mp.side, body.stands_for
FROM entity AS body
JOIN relation AS r ON r.object = body.key
JOIN meeting_party AS mp ON mp.entity = r.subject
JOIN meeting AS m ON m.key = mp.meeting
WHERE body.kind = 'organization' AND body.stands_for IS NOT NULL
  AND r.role = 'office' AND (m.date IS NULL OR (r.date_start IS NULL OR r.date_start <= m.date_end)
                                           AND (r.date_end IS NULL OR r.date_end >= m.date_start));

-- A meeting on one line, with the sentence to show first.
CREATE VIEW meeting_summary (
  meeting,     -- meeting.key
  id,
  date,        -- as it was told
  date_start,
  date_end,
  place,       -- label, or NULL
  kind,
  status,
  parties,     -- *Władimir Putin | Jared Kushner, Steve Witkoff*: sides, each with its parties
  documents,   -- how many tell of it
  evidence,
  document     -- id of the document with that sentence
) AS
SELECT m.key, m.id, m.date, m.date_start, m.date_end, place.label, m.kind, m.status,
       (SELECT group_concat(names, ' | ')
        FROM (SELECT group_concat(label, ', ') AS names
              FROM (SELECT mp.side, e.label FROM meeting_party AS mp JOIN entity AS e ON e.key = mp.entity
                    WHERE mp.meeting = m.key ORDER BY mp.side, e.kind <> 'person', e.label, e.id)
              GROUP BY side)),
       m.documents,
       trim(replace(substr(d.text, r.evidence_start + 1, r.evidence_end - r.evidence_start), char(10), ' ')), d.id
FROM meeting AS m
JOIN report AS r ON r.key = m.report
JOIN document AS d ON d.key = r.document
LEFT JOIN entity AS place ON place.key = m.place;

-- Who was where: a row a party and meeting.
CREATE VIEW who_was_where (
  person,      -- label of a party
  place,       -- label, or NULL
  date_start,
  date_end,
  kind,
  status,
  meeting      -- meeting.key
) AS
SELECT p.label, place.label, m.date_start, m.date_end, m.kind, m.status, m.key
FROM meeting_party AS mp
JOIN entity AS p ON p.key = mp.entity
JOIN meeting AS m ON m.key = mp.meeting
LEFT JOIN entity AS place ON place.key = m.place;

-- Every place with itself and with all that it lies in: Miami, Florida and the United States.
CREATE VIEW place_inside (
  place,       -- label
  inside       -- label
) AS
WITH RECURSIVE chain (place, inside) AS (
  SELECT key, key FROM entity WHERE kind IN ('place', 'country')
  UNION
  SELECT chain.place, e.within FROM chain JOIN entity AS e ON e.key = chain.inside WHERE e.within IS NOT NULL
)
SELECT p.label, i.label
FROM chain
JOIN entity AS p ON p.key = chain.place
JOIN entity AS i ON i.key = chain.inside;

-- How often a pair met, both ways round: meetings that were held.
CREATE VIEW met_how_often (
  person,      -- label of a party
  met,         -- label of a party on another side
  meetings,
  first,       -- first day of the earliest, last day of the latest; NULL: no date is known
  last
) AS
SELECT p.label, q.label, count(DISTINCT m.key), min(m.date_start), max(m.date_end)
FROM meeting_party AS one
JOIN meeting_party AS other ON other.meeting = one.meeting AND other.side <> one.side
JOIN meeting AS m ON m.key = one.meeting AND m.status = 'held'
JOIN entity AS p ON p.key = one.entity
JOIN entity AS q ON q.key = other.entity
GROUP BY p.key, q.key;

-- How a meeting was told of over time: WHERE meeting = 'm…' shows planned, then held.
CREATE VIEW meeting_history (
  meeting,     -- meeting.id
  published,   -- day of the article
  status,      -- as this report tells it
  date,
  place,       -- label, or NULL
  document,    -- id
  evidence,    -- the sentence
  report       -- report.id
) AS
SELECT m.id, d.published, r.status, r.date, place.label, d.id,
       substr(d.text, r.evidence_start + 1, r.evidence_end - r.evidence_start), r.id
FROM meeting AS m
JOIN meeting_report AS mr ON mr.meeting = m.key
JOIN report AS r ON r.key = mr.report
JOIN document AS d ON d.key = r.document
LEFT JOIN entity AS place ON place.key = r.place
ORDER BY m.key, d.published_start, d.id, r.at;

-- Reports that tell another date than the meeting they were taken for: outlets that contradict each other. (A plan
-- that was moved is no contradiction: meeting_history shows it.)
CREATE VIEW contradiction (
  meeting,     -- meeting.id
  date,        -- of the meeting
  told,        -- the date that this report tells
  status,      -- as this report tells it
  document,    -- id
  report       -- report.id
) AS
SELECT m.id, m.date, r.date, r.status, d.id, r.id
FROM meeting AS m
JOIN meeting_report AS mr ON mr.meeting = m.key
JOIN report AS r ON r.key = mr.report
JOIN document AS d ON d.key = r.document
WHERE r.status NOT IN ('planned', 'possible') AND (r.date_end < m.date_start OR r.date_start > m.date_end);
