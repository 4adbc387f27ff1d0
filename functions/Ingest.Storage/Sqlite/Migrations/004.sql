-- What changed since when, also what is gone: so that who keeps a copy fetches no more than that.
CREATE TABLE Changes (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  paperId TEXT NOT NULL,
  otherPaperId TEXT,
  stamp INTEGER NOT NULL,
  removedAt TEXT,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ChangesInOrder ON Changes (kind, stamp, id);
CREATE INDEX ChangesRemoved ON Changes (kind, removedAt) WHERE removedAt IS NOT NULL;

-- Another name after a restore: stamps of before do not tell what has changed since.
ALTER TABLE Stamp ADD COLUMN store TEXT NOT NULL DEFAULT '';
UPDATE Stamp SET store = lower(hex(randomblob(6)));
