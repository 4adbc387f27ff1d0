-- What people see: reviews in every table, corrections with what was before, work, pages' words, search, keys, the log of what people did.
ALTER TABLE Papers ADD COLUMN "review" TEXT;
ALTER TABLE Items ADD COLUMN "review" TEXT;
ALTER TABLE Parties ADD COLUMN "review" TEXT;
ALTER TABLE Amounts ADD COLUMN "review" TEXT;
ALTER TABLE Periods ADD COLUMN "review" TEXT;
ALTER TABLE GoalMeasures ADD COLUMN "review" TEXT;
ALTER TABLE Outcomes ADD COLUMN "review" TEXT;
ALTER TABLE Decisions ADD COLUMN "review" TEXT;

ALTER TABLE Corrections ADD COLUMN "action" TEXT NOT NULL DEFAULT 'set';
ALTER TABLE Corrections ADD COLUMN "before" TEXT;
ALTER TABLE Corrections ADD COLUMN "page" INTEGER;
ALTER TABLE Corrections ADD COLUMN "quote" TEXT;

-- What people ask for.
CREATE INDEX PapersByArrival ON Papers (receivedAt, id);
CREATE INDEX ItemsByMunicipality ON Items (municipality, body);
CREATE INDEX ItemsByCategory ON Items (category);
CREATE INDEX PartiesByMunicipality ON Parties (municipality, body);
CREATE INDEX AmountsByMunicipality ON Amounts (municipality, body);
CREATE INDEX AmountsByValue ON Amounts (kind, value);
CREATE INDEX PeriodsByMunicipality ON Periods (municipality, body);
CREATE INDEX GoalMeasuresByMunicipality ON GoalMeasures (municipality, body);
CREATE INDEX OutcomesByMunicipality ON Outcomes (municipality, body);
CREATE INDEX DecisionsByMunicipality ON Decisions (municipality, body);

-- Rows as they were read, where a person changed them.
CREATE TABLE AsRead (
  paperId TEXT NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  row TEXT NOT NULL,
  PRIMARY KEY (paperId, kind, id)
) STRICT, WITHOUT ROWID;

-- Counts what was written, so that a reader knows whether what it has is still so.
CREATE TABLE Stamp (one INTEGER PRIMARY KEY CHECK (one = 1), value INTEGER NOT NULL) STRICT;
INSERT INTO Stamp VALUES (1, 1);

CREATE TABLE Work (
  paperId TEXT PRIMARY KEY NOT NULL,
  state TEXT NOT NULL,
  step TEXT NOT NULL,
  pagesDone INTEGER NOT NULL,
  pages INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  problem TEXT,
  since TEXT NOT NULL,
  number INTEGER NOT NULL
) STRICT;
CREATE INDEX WorkByState ON Work (state, number);

CREATE TABLE PageWords (
  paperId TEXT NOT NULL,
  page INTEGER NOT NULL,
  width REAL NOT NULL,
  height REAL NOT NULL,
  words BLOB NOT NULL,
  PRIMARY KEY (paperId, page)
) STRICT, WITHOUT ROWID;

CREATE TABLE Found (
  id INTEGER PRIMARY KEY,
  paperId TEXT NOT NULL,
  kind TEXT NOT NULL,
  recordId TEXT,
  page INTEGER,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX FoundByPaper ON Found (paperId);
CREATE VIRTUAL TABLE Search USING fts5(text, content='Found', content_rowid='id', tokenize="unicode61 remove_diacritics 0", prefix='3');
CREATE TRIGGER FoundIn AFTER INSERT ON Found BEGIN INSERT INTO Search (rowid, text) VALUES (new.id, new.text); END;
CREATE TRIGGER FoundOut AFTER DELETE ON Found BEGIN INSERT INTO Search (Search, rowid, text) VALUES ('delete', old.id, old.text); END;

CREATE TABLE Keys (
  name TEXT PRIMARY KEY NOT NULL,
  scope TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  madeAt TEXT NOT NULL
) STRICT;

CREATE TABLE Audit (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  about TEXT
) STRICT;
